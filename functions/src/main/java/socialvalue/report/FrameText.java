package socialvalue.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.frame.AwardCriterion;
import socialvalue.frame.CriterionGroup;
import socialvalue.frame.EvaluationFrame;
import socialvalue.frame.Exercise;
import socialvalue.frame.ImportedCriterion;
import socialvalue.frame.MethodInWords;
import socialvalue.frame.ScoringMethod.Value;
import socialvalue.frame.ScoringMethod.ValueOrigin;
import socialvalue.frame.Settings;
import socialvalue.frame.SocialValueCriterion;
import socialvalue.model.Limit;
import socialvalue.model.UnitValue;
import socialvalue.procurement.ContractNature;
import socialvalue.procurement.Custody;

/**
 * A frame as text: what goes into the invitation to tender, and the specification's schedule of measures.
 *
 * <p>Written for a bidder who has read no other of our documents; lines of at most 92 characters ending in line feeds.
 */
public final class FrameText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm (xxx)", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final EvaluationFrame frame;
    private final Paragraphs text = new Paragraphs();

    private FrameText(EvaluationFrame frame) {
        this.frame = frame;
    }

    /** How social value is evaluated, for the invitation to tender. */
    public static String invitationToTender(EvaluationFrame frame) {
        return new FrameText(frame).invitation();
    }

    /** The measures a contract will be held to, for its specification. */
    public static String scheduleOfMeasures(EvaluationFrame frame) {
        return new ScheduleText(frame).text();
    }

    private String invitation() {
        title(text, frame, "How social value is evaluated");
        exercise();
        tree();
        criteria();
        rules();
        limits();
        unitValues();
        return text.toString();
    }

    static void title(Paragraphs text, EvaluationFrame frame, String subject) {
        Exercise exercise = frame.exercise();
        text.heading(exercise.title(), '=');
        text.paragraph(
                "",
                subject + ". " + exercise.buyer() + ", tender " + exercise.lot().tender() + ", lot "
                        + exercise.lot().lot() + ".");
        if (exercise.example()) {
            text.space();
            text.paragraph("", "Example: this authority and this tender are invented.");
        }
    }

    private void exercise() {
        Exercise exercise = frame.exercise();
        text.heading("1. The contract", '-');
        say("What is bought: "
                + (exercise.nature() == ContractNature.NOTHING_BOUGHT
                        ? "nothing"
                        : exercise.nature().words())
                + ".");
        exercise.estimatedValue()
                .ifPresent(value -> say("Estimated value: " + value + ", VAT "
                        + exercise.vat().name().toLowerCase(Locale.ROOT) + "."));
        say("Term: " + DAY.format(exercise.term().from()) + " to "
                + DAY.format(exercise.term().to())
                + (exercise.term().periods().isEmpty()
                        ? "."
                        : "; its periods are "
                                + String.join(", ", exercise.term().periods()) + "."));
        say("Law: " + exercise.regime().words() + ".");
        say("The Public Services (Social Value) Act 2012 "
                + (exercise.act().applies() ? "applies: " : "does not apply: ")
                + exercise.act().because());
        say("Local area: " + exercise.localArea().name()
                + (exercise.localArea().places().isEmpty()
                        ? ""
                        : " (" + String.join(", ", exercise.localArea().places()) + ")")
                + ". What benefits another place "
                + (exercise.localArea().outside() == Exercise.Outside.EARNS_NO_POINTS
                        ? "earns no points."
                        : "is pointed out to the authority, and loses nothing by that alone."));
        say("Deadline: " + MOMENT.format(exercise.deadline()) + ". "
                + (exercise.custody() == Custody.SEALED_HERE
                        ? "Returns are sealed when they are received and opened after the deadline."
                        : "The portal keeps returns sealed until the deadline."));
    }

    private void tree() {
        text.heading("2. What tenders are evaluated on", '-');
        say("Out of " + frame.settings().points() + " points. A weighting is a share of the whole or of the criterion"
                + " above it, as it says.");
        text.space();
        level(frame.criteria(), "");
    }

    private void level(List<AwardCriterion> level, String indent) {
        for (AwardCriterion criterion : level) {
            String kind =
                    switch (criterion) {
                        case CriterionGroup group -> "";
                        case ImportedCriterion imported -> "; scored elsewhere: " + imported.method();
                        case SocialValueCriterion socialValue ->
                            "; " + socialValue.kind().name().toLowerCase(Locale.ROOT) + ", "
                                    + MethodInWords.of(socialValue.method());
                    };
            text.paragraph(
                    indent + "- ",
                    criterion.title() + ": " + criterion.weighting() + ", "
                            + Amounts.points(frame.availablePoints(criterion.id())) + kind);
            if (criterion instanceof CriterionGroup group) {
                level(group.criteria(), indent + "  ");
            }
        }
    }

    private void criteria() {
        text.heading("3. Each social value criterion", '-');
        int number = 1;
        for (SocialValueCriterion criterion : frame.socialValueCriteria()) {
            new CriterionText(text, frame).write("3." + number++, criterion);
        }
    }

    private void rules() {
        Settings settings = frame.settings();
        text.heading("4. Rules for all of them", '-');
        bullet("Points are computed exactly and rounded once, "
                + (settings.roundedAt() == Settings.RoundedAt.TOTAL ? "in the total" : "for each criterion") + ", to "
                + settings.rounding() + ".");
        bullet(
                settings.ties().isEmpty()
                        ? "Equal totals are reported as tied."
                        : "Equal totals are decided by the points for "
                                + settings.ties().stream().map(this::titleOf).collect(Collectors.joining(", then for "))
                                + "; if these are equal too, they are reported as tied.");
        bullet("A criterion that must be answered and is not "
                + (settings.missing() == Settings.Missing.MAY_BE_DISREGARDED
                        ? "may have the return disregarded; the authority decides and records why."
                        : "earns no points."));
        bullet("In statements, a word is whatever stands between spaces or line breaks: “not-for-profit” is one word.");
        bullet(
                settings.notApplicable() == Settings.NotApplicable.SHARED_AMONG_SIBLINGS
                        ? "The points of a criterion that does not apply are shared among those beside it, by their own"
                                + " weightings."
                        : "The points of a criterion that does not apply are given to nobody.");
        bullet(pairs());
        settings.fullTimeEquivalent()
                .ifPresent(rule -> bullet("Full-time-equivalent years are full-time heads times years, plus part-time"
                        + " heads times years times " + Amounts.plain(rule.partTimeFactor()) + "."));
        settings.outOfProportion()
                .ifPresent(ratio -> bullet("An offer worth more than "
                        + Amounts.plain(ratio) + " times the contract's estimated value is pointed out to the authority"
                        + " as worth a look; it loses nothing by that alone."));
    }

    private String pairs() {
        List<Settings.ActivityPair> pairs = frame.settings().activityPairs();
        String once = "One activity counts under one criterion only, by the reference you give it";
        return pairs.isEmpty()
                ? once + "."
                : once + ", except under both of: "
                        + pairs.stream()
                                .map(pair -> titleOf(pair.first()) + " and " + titleOf(pair.second()))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private void limits() {
        if (frame.limits().isEmpty()) {
            return;
        }
        text.heading("5. How much of the evaluation is social value", '-');
        for (SocialValueCriterion.Kind kind : SocialValueCriterion.Kind.values()) {
            bullet(Words.capital(kind.name().toLowerCase(Locale.ROOT)) + " social value: "
                    + Amounts.percent(frame.weightingOf(kind)) + " of the whole.");
        }
        text.space();
        say("The model (" + frame.modelTitle() + ") says:");
        for (Limit limit : frame.limits()) {
            bullet(Words.of(limit) + " (" + limit.source().text() + ")");
        }
        frame.exceededLimits()
                .forEach(exceeded -> bullet("The limit on " + Words.of(exceeded.on())
                        + " is exceeded. Reason recorded: " + exceeded.reason()));
    }

    private void unitValues() {
        Set<UnitValue> values = new LinkedHashSet<>();
        Set<String> attributions = new LinkedHashSet<>();
        frame.socialValueCriteria().forEach(criterion -> {
            if (criterion.method() instanceof Value value) {
                value.options().stream()
                        .flatMap(option -> option.values().stream())
                        .forEach(each -> {
                            values.add(each.published());
                            each.origin().map(ValueOrigin::attribution).ifPresent(attributions::add);
                        });
            }
        });
        if (!values.isEmpty()) {
            text.heading((frame.limits().isEmpty() ? "5" : "6") + ". Unit values and their sources", '-');
            values.forEach(value ->
                    bullet(value.id() + ", " + value.kind().name().toLowerCase(Locale.ROOT) + ": " + value.description()
                            + " (" + value.per() + "). " + value.source().text()));
            attributions.forEach(attribution -> {
                text.space();
                say(attribution);
            });
        }
    }

    private String titleOf(String criterion) {
        return frame.criterion(criterion).orElseThrow().title();
    }

    private void say(String words) {
        text.paragraph("", words);
    }

    private void bullet(String words) {
        text.paragraph("- ", words);
    }
}
