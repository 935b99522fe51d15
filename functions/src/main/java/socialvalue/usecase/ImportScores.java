package socialvalue.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Act;
import socialvalue.audit.Event;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.ScoringMethod;
import socialvalue.marking.ImportedScore;
import socialvalue.port.Conflict;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.OpenedReturns;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import socialvalue.quantity.Ratio;

/** Imports the scores of a criterion that was marked elsewhere, once the social value marks are locked. */
public final class ImportScores {
    /** The most scores imported at a time: each is written by itself, and a request has half a minute. */
    public static final int MOST = 500;

    private final Frames frames;
    private final OpenedReturns returns;
    private final InstantSource clock;

    public ImportScores(Frames frames, OpenedReturns returns, InstantSource clock) {
        this.frames = frames;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Scores to import.
     *
     * @param criterion the criterion's identifier
     * @param source the document or system they come from
     * @param sourceDigest that document's SHA-256
     * @param scores one for each supplier
     */
    public record Import(String criterion, String source, String sourceDigest, List<SupplierScore> scores) {
        public Import {
            scores = List.copyOf(scores);
        }
    }

    /**
     * One supplier's score.
     *
     * @param supplier the supplier's identifier
     * @param points from 0 to the criterion's available points
     * @param explanation as recorded elsewhere
     * @param tenderedPrice the supplier's price
     */
    public record SupplierScore(
            String supplier, BigDecimal points, Optional<String> explanation, Optional<BigDecimal> tenderedPrice) {}

    /**
     * Imports all of them, or none where there are findings; the same again changes nothing.
     *
     * @return the suppliers of the lot that still have no score under this criterion, in order
     * @throws Refusal if marks are not locked yet, or a score has findings
     */
    public List<String> importScores(Caller caller, LotId id, Import request) {
        caller.require(Role.MODERATOR);
        Lot lot = Lots.inPhase(frames, id, LotPhase.MARKED, LotPhase.SCORED);
        refuseTooMany(request);
        Set<String> withoutScore = new TreeSet<>();
        Set<String> suppliers = new HashSet<>();
        returns.scoringRows(id).forEach(row -> {
            suppliers.add(row.checked().supplier().id());
            if (!row.imported().containsKey(request.criterion())) {
                withoutScore.add(row.checked().supplier().id());
            }
        });
        Findings findings = check(Lots.frame(frames, lot), suppliers, request);
        if (!findings.isEmpty()) {
            throw Refusal.unprocessable("scores-not-accepted", "no score was imported", findings.inOrder());
        }
        for (SupplierScore score : request.scores()) {
            keep(caller, id, request, score);
            withoutScore.remove(score.supplier());
        }
        return List.copyOf(withoutScore);
    }

    private static void refuseTooMany(Import request) {
        if (request.scores().size() > MOST) {
            throw Refusal.unprocessable(
                    "scores-not-accepted",
                    "no score was imported",
                    List.of(Finding.of(
                            FindingCode.TOO_MANY,
                            Location.at("/scores"),
                            request.scores().size() + " scores",
                            "at most " + MOST + " at a time")));
        }
    }

    private void keep(Caller caller, LotId id, Import request, SupplierScore score) {
        Instant now = clock.instant();
        try {
            returns.imported(
                    id,
                    new ImportedScore(
                            request.criterion(),
                            score.supplier(),
                            score.points(),
                            score.explanation(),
                            score.tenderedPrice(),
                            request.source(),
                            request.sourceDigest(),
                            caller.subject(),
                            Optional.of(now)),
                    Act.of(caller, Role.MODERATOR, now, Event.SCORE_IMPORTED, request.criterion(), score.supplier()));
        } catch (Conflict notLocked) {
            throw Refusal.conflict("marks-not-locked", "marks are not locked");
        }
    }

    /** What is wrong with scores to import, by the frame and the suppliers of the lot. */
    static Findings check(EvaluationFrame frame, Set<String> suppliers, Import request) {
        Findings findings = new Findings();
        Optional<Ratio> most = frame.leaf(request.criterion())
                .filter(ImportedCriterion.class::isInstance)
                .map(leaf -> frame.availablePoints(leaf.id()));
        if (most.isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_REFERENCE,
                    Location.at("/criterion"),
                    request.criterion(),
                    "a criterion of the frame that is scored elsewhere");
        }
        if (request.source().isBlank()) {
            findings.add(FindingCode.MISSING_KEY, Location.at("/source"), "nothing", "where the scores come from");
        }
        boolean pricesWanted = pricesComeWith(frame, request.criterion());
        Set<String> seen = new HashSet<>();
        Location scores = Location.at("/scores");
        for (int i = 0; i < request.scores().size(); i++) {
            SupplierScore score = request.scores().get(i);
            Location place = scores.element(i);
            if (!suppliers.contains(score.supplier())) {
                findings.add(
                        FindingCode.UNKNOWN_SUPPLIER,
                        place.member("supplier"),
                        score.supplier(),
                        "a supplier whose return was opened");
            }
            if (!seen.add(score.supplier())) {
                findings.add(
                        FindingCode.REPEATED_IDENTIFIER,
                        place.member("supplier"),
                        score.supplier(),
                        "each supplier once");
            }
            if (score.points().signum() < 0
                    || most.isPresent() && Ratio.of(score.points()).compareTo(most.get()) > 0) {
                findings.add(
                        FindingCode.SCORE_OUT_OF_RANGE,
                        place.member("points"),
                        score.points().toString(),
                        "from 0 to " + most.map(Ratio::toString).orElse("the available points"));
            }
            if (pricesWanted && score.tenderedPrice().isEmpty()) {
                findings.add(
                        FindingCode.TENDERED_PRICE_MISSING,
                        place.member("tendered-price"),
                        "nothing",
                        "the tendered price, of which a criterion scores a share");
            }
            if (score.tenderedPrice().filter(price -> price.signum() <= 0).isPresent()) {
                findings.add(
                        FindingCode.UNUSABLE_VALUE,
                        place.member("tendered-price"),
                        "nought or less",
                        "a price above 0");
            }
        }
        return findings;
    }

    /** Whether the scores of a criterion have to come with tendered prices. */
    static boolean pricesComeWith(EvaluationFrame frame, String criterion) {
        boolean price = frame.leaf(criterion)
                .filter(leaf ->
                        leaf instanceof ImportedCriterion imported && imported.type() == ImportedCriterion.Type.PRICE)
                .isPresent();
        return price
                && frame.socialValueCriteria().stream()
                        .anyMatch(each -> each.applies()
                                && each.method() instanceof ScoringMethod.Value value
                                && value.needsTenderedPrice());
    }
}
