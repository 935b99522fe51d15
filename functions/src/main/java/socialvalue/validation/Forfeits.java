package socialvalue.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import socialvalue.finding.FindingCode;

/** What a response earns no points for under the published rule: all of it, or single options. */
final class Forfeits {
    private List<FindingCode> codes = List.of();
    private BitSet options;

    /** The whole criterion earns no points, for this reason. */
    void whole(FindingCode code) {
        if (codes.contains(code)) {
            return;
        }
        if (codes.isEmpty()) {
            codes = new ArrayList<>(2);
        }
        codes.add(code);
    }

    /** One line of the options earns no points. */
    void option(int index) {
        if (options == null) {
            options = new BitSet();
        }
        options.set(index);
    }

    boolean hasOption(int index) {
        return options != null && options.get(index);
    }

    List<FindingCode> codes() {
        return codes;
    }
}
