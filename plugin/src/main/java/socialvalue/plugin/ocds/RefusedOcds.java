package socialvalue.plugin.ocds;

import java.io.IOException;

/** What was to be read cannot be used as it is: the message is one line with the file, the position and the reason. */
public final class RefusedOcds extends IOException {
    RefusedOcds(String file, String position, String reason) {
        super(SafeText.of(file) + (position.isEmpty() ? "" : ", " + position) + ": " + SafeText.of(reason));
    }
}
