package socialvalue.aws.handler;

import java.util.List;
import socialvalue.aws.Wiring;
import socialvalue.file.JsonText;
import socialvalue.file.LetterJson;
import socialvalue.report.LetterPdf;
import socialvalue.report.LetterText;
import socialvalue.usecase.ReadLetter;

/** Shows the letter to one supplier. The only function that makes PDF. */
public final class LetterHandler extends HttpHandler {
    private static final String PDF = "application/pdf";

    private final ReadLetter letters;

    /** As Lambda makes it. */
    public LetterHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public LetterHandler(Wiring wiring) {
        letters = new ReadLetter(
                wiring.frames(), wiring.openedReturns(), wiring.sheets(), wiring.letters(), wiring.runs());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        if (!request.route().equals("GET /tenders/{tender}/lots/{lot}/summaries/{supplier}")) {
            throw noSuchRoute(request);
        }
        String wanted = Accepted.type(request, List.of(Accepted.JSON_TYPE, Accepted.TEXT_TYPE, PDF));
        ReadLetter.Read read = letters.read(request.caller(), request.lot(), request.identifier("supplier"));
        return switch (wanted) {
            case PDF -> HttpResponse.pdf(LetterPdf.of(read.letter(), read.issuedAt()));
            case Accepted.TEXT_TYPE -> HttpResponse.text(LetterText.of(read.letter(), read.issuedAt()));
            default ->
                HttpResponse.json(
                        200, json -> json.optional("issuedAt", read.issuedAt().map(Object::toString), JsonText::text)
                                .json("letter", LetterJson.write(read.letter())));
        };
    }
}
