package socialvalue.aws.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialvalue.file.CheckJson;
import socialvalue.file.JsonParts;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.port.ReturnDocument;
import socialvalue.report.CheckText;
import socialvalue.usecase.CheckReturn;
import socialvalue.usecase.ReturnCheck;

/**
 * Checks a draft return against the frame it comes with: nothing but the request is read, and nothing of it is kept or
 * logged. The frame alone, which is published, is remembered in the form it was read in.
 */
public final class CheckHandler extends HttpHandler {
    private static final int FRAMES_REMEMBERED = 16;
    private static final String FRAME = "frame";
    private static final String RETURN = "return";

    private final CheckReturn check = new CheckReturn(new ReturnReader());
    private final ReadFrames frames;

    /** As Lambda makes it. */
    public CheckHandler() {
        this(new ReadFrames(FRAMES_REMEMBERED));
    }

    CheckHandler(ReadFrames frames) {
        this.frames = frames;
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("POST /checks")) {
            throw noSuchRoute(request);
        }
        request.caller();
        Accepted wanted = Accepted.of(request);
        Findings findings = new Findings();
        Map<String, byte[]> parts =
                Contents.accepted(JsonParts.of(request.body(), List.of(FRAME, RETURN), findings), findings);
        Optional<ReadFrames.ReadFrame> read = frames.read(parts.get(FRAME), findings);
        ReadFrames.ReadFrame frame = Contents.accepted(read, findings);
        ReturnCheck checked =
                check.check(request.caller(), new ReturnDocument(parts.get(RETURN)), frame.frame(), frame.digest());
        return switch (wanted) {
            case JSON -> HttpResponse.json(200, CheckJson.bytes(checked));
            case TEXT -> HttpResponse.text(CheckText.of(checked));
        };
    }
}
