package socialvalue.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Severity;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.ScoringMethod.Option;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.frame.SocialValueCriterion.QuantityForm;
import socialvalue.model.Measure;
import socialvalue.quantity.Unit;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftOption;
import socialvalue.submission.DraftResponse.DraftPeriod;
import socialvalue.submission.DraftResponse.DraftQuantity;

/** One response in hand, beside the criterion it answers; the rules find in it, and it remembers what it forfeits. */
final class Reply {
    private static final int UNCOUNTED = -1;

    private final EvaluationFrame frame;
    private final SocialValueCriterion criterion;
    private final DraftResponse response;
    private final Asked asked;
    private final List<String> measures;
    private final Measure measure;
    private final Findings findings;
    private final Forfeits forfeits = new Forfeits();
    private int words = UNCOUNTED;

    Reply(EvaluationFrame frame, SocialValueCriterion criterion, DraftResponse response, Findings findings) {
        this.frame = frame;
        this.criterion = criterion;
        this.response = response;
        this.asked = Asked.by(criterion);
        this.findings = findings;
        this.measures = criterion.measures();
        this.measure = measures.isEmpty() ? null : measure(frame, measures.getFirst());
    }

    static Measure measure(EvaluationFrame frame, String id) {
        for (Measure each : frame.measures()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    EvaluationFrame frame() {
        return frame;
    }

    SocialValueCriterion criterion() {
        return criterion;
    }

    DraftResponse response() {
        return response;
    }

    Asked asked() {
        return asked;
    }

    Forfeits forfeits() {
        return forfeits;
    }

    /** The identifiers of the measures the criterion counts. */
    List<String> measures() {
        return measures;
    }

    /** How many words its statement has; counted once. */
    int words() {
        if (words == UNCOUNTED) {
            words = response.statement() == null ? 0 : StatementLength.words(response.statement());
        }
        return words;
    }

    /** The measure the criterion counts, where it counts one and the frame embeds it. */
    Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** The quantity the criterion asks for, or null where it asks for none or none is given. */
    DraftQuantity figure() {
        return asked == Asked.FIGURE ? response.quantity() : null;
    }

    QuantityForm form() {
        return criterion.response().form();
    }

    /** The option of the criterion that a line of the response names, or null. */
    Option option(DraftOption line) {
        if (criterion.method() instanceof Value value && line.option() != null) {
            for (Option option : value.options()) {
                if (option.id().equals(line.option())) {
                    return option;
                }
            }
        }
        return null;
    }

    /**
     * Visits every amount the criterion asks for, with the unit it is counted in; null where it has no kind to keep.
     */
    void eachAmount(AmountVisitor visitor) {
        if (asked == Asked.OPTIONS) {
            for (int i = 0; i < response.options().size(); i++) {
                DraftOption line = response.options().get(i);
                Option option = option(line);
                visit(visitor, AmountPlace.OPTION, i, line.amount(), option == null ? null : option.unit());
            }
            visit(visitor, AmountPlace.POUNDS, 0, response.pounds(), null);
        } else if (figure() != null) {
            eachFigure(figure(), visitor);
        }
    }

    private void eachFigure(DraftQuantity figure, AmountVisitor visitor) {
        Unit unit = criterion.unit().orElse(null);
        switch (form()) {
            case SINGLE_FIGURE -> visit(visitor, AmountPlace.SINGLE_FIGURE, 0, figure.amount(), unit);
            case PER_PERIOD -> {
                for (int i = 0; i < figure.periods().size(); i++) {
                    DraftPeriod period = figure.periods().get(i);
                    visit(visitor, AmountPlace.PERIOD, i, period.amount(), unit);
                }
            }
            case FULL_TIME_EQUIVALENT -> {
                visit(visitor, AmountPlace.FULL_TIME_HEADS, 0, figure.fullTimeHeads(), null);
                visit(visitor, AmountPlace.FULL_TIME_YEARS, 0, figure.fullTimeYears(), null);
                visit(visitor, AmountPlace.PART_TIME_HEADS, 0, figure.partTimeHeads(), null);
                visit(visitor, AmountPlace.PART_TIME_YEARS, 0, figure.partTimeYears(), null);
            }
        }
        visit(visitor, AmountPlace.TOTAL, 0, figure.total(), null);
    }

    private void visit(AmountVisitor visitor, AmountPlace place, int index, BigDecimal amount, Unit unit) {
        if (amount != null) {
            visitor.visit(this, place, index, amount, unit);
        }
    }

    /** Finds something at a path within the response, resting on a part of the criterion. */
    void find(FindingCode code, String path, String found, String expected, String part) {
        find(code, code.severity(), path, found, expected, "frame, criterion " + criterion.id() + ", " + part);
    }

    /** Finds something whose severity or published rule stands elsewhere than in the criterion. */
    void find(FindingCode code, Severity severity, String path, String found, String expected, String citation) {
        add(Finding.of(code, response.at(path), found, expected).as(severity).citing(citation));
        if (severity == Severity.EARNS_NO_POINTS) {
            forfeits.whole(code);
        }
    }

    /** Finds something in an amount: of one option it costs that option, elsewhere the criterion. */
    void findInAmount(FindingCode code, AmountPlace place, int index, String found, String expected, String part) {
        if (place == AmountPlace.OPTION) {
            findInOption(code, index, "amount", found, expected, part);
        } else {
            find(code, place.path(index), found, expected, part);
        }
    }

    /** Finds something in one line of the options, for which that line earns no points. */
    void findInOption(FindingCode code, int index, String field, String found, String expected, String part) {
        String path = "options/" + index + (field.isEmpty() ? "" : "/" + field);
        if (OptionsOffered.leavingOneOutCouldHelp(criterion)) {
            find(code, path, found, expected, part);
            return;
        }
        add(Finding.of(code, response.at(path), found, expected)
                .citing("frame, criterion " + criterion.id() + ", " + part));
        forfeits.option(index);
    }

    void add(Finding finding) {
        findings.add(finding);
    }
}
