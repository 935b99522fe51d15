package socialvalue.aws.handler;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import socialvalue.access.Role;
import socialvalue.aws.Wiring;
import socialvalue.file.AwardDecisionReader;
import socialvalue.usecase.IssueSummaries;
import socialvalue.usecase.ReadAwardSteps;

/** Starts the run that issues all letters of a lot, and tells the dates that follow. */
public final class SummariesHandler extends HttpHandler {
    private static final String LOT = "/tenders/{tender}/lots/{lot}";

    private final IssueSummaries issuing;
    private final ReadAwardSteps steps;
    private final Idempotent idempotent;

    /** As Lambda makes it. */
    public SummariesHandler() {
        this(new Wiring());
    }

    /** Over those parts. */
    public SummariesHandler(Wiring wiring) {
        issuing = new IssueSummaries(
                wiring.frames(),
                wiring.openedReturns(),
                wiring.decisions(),
                wiring.letters(),
                wiring.runs(),
                wiring.work(),
                wiring.clock());
        steps = new ReadAwardSteps(wiring.frames(), wiring.runs());
        idempotent = new Idempotent(wiring.answers(), wiring.clock());
    }

    @Override
    HttpResponse answer(HttpRequest request) {
        return switch (request.route()) {
            case "POST " + LOT + "/summaries" ->
                idempotent.once(
                        request,
                        () -> RunsHandler.accepted(issuing.issue(
                                request.caller(), request.lot(), Contents.read(request, AwardDecisionReader::read))));
            case "GET " + LOT + "/award-steps" -> steps(request);
            default -> throw noSuchRoute(request);
        };
    }

    private HttpResponse steps(HttpRequest request) {
        // Who may not ask is not told what is wrong with the question
        request.caller().require(Role.MODERATOR, Role.COMMISSIONER);
        ReadAwardSteps.Steps read = steps.read(request.caller(), request.lot(), notice(request), standstill(request));
        return HttpResponse.json(200, json -> {
            json.text("summariesIssued", read.summariesIssued().toString())
                    .date("noticePublished", read.noticePublished());
            read.standstill()
                    .ifPresent(
                            standstill -> json.object("standstill", in -> in.truth("mandatory", standstill.mandatory())
                                    .integer("workingDays", standstill.workingDays())
                                    .date("first", standstill.first())
                                    .date("last", standstill.last())));
            json.date("signatureFrom", read.signatureFrom());
        });
    }

    private static LocalDate notice(HttpRequest request) {
        try {
            return LocalDate.parse(request.query().getOrDefault("notice", ""));
        } catch (DateTimeException e) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The notice's day is given as notice, a date such as 2027-02-10.");
        }
    }

    private static Optional<Integer> standstill(HttpRequest request) {
        String value = request.query().getOrDefault("standstill", "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The standstill is a whole number of working days, up to 999.");
        }
        return Optional.of(Integer.parseInt(value));
    }
}
