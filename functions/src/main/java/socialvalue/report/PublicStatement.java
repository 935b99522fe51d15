package socialvalue.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Status;
import socialvalue.model.ModelEdition;
import socialvalue.model.ModelEdition.Statement;
import socialvalue.model.Outcome;
import socialvalue.model.Source;

/**
 * The public statement of a model edition: what social value means here, what is measured, and how it is used.
 *
 * <p>Everything printed has its source in brackets: a letter and number of the list at the end, so that a citizen or a
 * bidder can look it up, or the number of an assumption to challenge.
 */
public final class PublicStatement {
    private final ModelEdition edition;
    private final Map<Citation, String> marks = new LinkedHashMap<>();
    private final Paragraphs text = new Paragraphs();

    private PublicStatement(ModelEdition edition) {
        this.edition = edition;
    }

    /** The statement as plain text, lines of at most 92 characters ending in line feeds. */
    public static String of(ModelEdition edition) {
        return new PublicStatement(edition).text();
    }

    private String text() {
        text.heading(edition.title(), '=');
        text.paragraph(
                "",
                "A public statement of the social value model of " + edition.owner() + ", edition " + edition.id()
                        + ".");
        if (edition.example()) {
            text.space();
            text.paragraph("", "Example: this authority and its model are invented.");
        }
        text.heading("What social value means here", '-');
        text.paragraph("", "“" + edition.definition() + "” " + mark(edition.definitionSource()));
        statements("How the model came about", edition.provenance());
        outcomes();
        initialAndUnpublished();
        statements("How it is used", edition.uses());
        limits();
        assumptions();
        sources();
        return text.toString();
    }

    private void statements(String heading, List<Statement> statements) {
        if (!statements.isEmpty()) {
            text.heading(heading, '-');
            statements.forEach(each -> text.paragraph("- ", each.text() + " " + mark(each.source())));
        }
    }

    private void outcomes() {
        text.heading("Outcomes and measures", '-');
        text.paragraph(
                "",
                counted(edition.outcomes().size(), "outcome") + " and "
                        + counted(edition.measures().size(), "measure") + ".");
        int number = 1;
        for (Outcome outcome : edition.outcomes()) {
            text.space();
            text.paragraph(number++ + ". ", outcome.wording() + " " + mark(outcome.source()));
            measures(outcome, Status.PUBLISHED).forEach(this::measure);
            long initial = measures(outcome, Status.INITIAL).count();
            if (initial > 0) {
                text.paragraph("   ", "and " + counted(initial, "initial measure") + ", listed below");
            }
        }
    }

    private Stream<Measure> measures(Outcome outcome, Status status) {
        return edition.measures().stream()
                .filter(each -> each.status() == status)
                .filter(each -> each.outcome().filter(outcome.id()::equals).isPresent());
    }

    private void measure(Measure measure) {
        String wording = measure.wording().orElseThrow();
        text.paragraph("   - ", wording + " [" + measure.id() + "] " + mark(measure.source()));
        text.paragraph("     ", described(measure));
    }

    private static String described(Measure measure) {
        StringBuilder said = new StringBuilder();
        measure.unit().ifPresent(unit -> said.append("counted in ").append(unit.name()));
        measure.direction()
                .ifPresent(direction -> said.append(
                        direction == Measure.Direction.MORE_IS_BETTER ? "; more is better" : "; less is better"));
        measure.kind()
                .filter(kind -> kind == Measure.Kind.POPULATION_INDICATOR)
                .ifPresent(_ -> said.append("; an indicator of the population, to which a supplier can contribute"));
        measure.changes().ifPresent(pair -> said.append("; a bidder says whether ")
                .append(pair.first())
                .append(" or ")
                .append(pair.second()));
        measure.inferred()
                .ifPresent(assumption ->
                        said.append(" (assumption ").append(assumption.number()).append(")"));
        return said.toString();
    }

    private void initialAndUnpublished() {
        List<Measure> initial = edition.measures().stream()
                .filter(each -> each.status() == Status.INITIAL)
                .toList();
        if (!initial.isEmpty()) {
            text.heading("Initial measures", '-');
            text.paragraph(
                    "",
                    counted(initial.size(), "measure")
                            + " the authority printed as initial; that they were kept is assumed.");
            for (Outcome outcome : edition.outcomes()) {
                List<Measure> ofOutcome = measures(outcome, Status.INITIAL).toList();
                if (!ofOutcome.isEmpty()) {
                    text.space();
                    text.paragraph((edition.outcomes().indexOf(outcome) + 1) + ". ", outcome.wording());
                    ofOutcome.forEach(this::measure);
                }
            }
        }
        List<Measure> unpublished = edition.measures().stream()
                .filter(each -> each.status() == Status.UNPUBLISHED)
                .toList();
        if (!unpublished.isEmpty()) {
            text.heading("Unpublished measures", '-');
            text.paragraph(
                    "",
                    counted(unpublished.size(), "measure") + " the authority counts and whose wording could"
                            + " not be found in print; no tender can be scored on them. "
                            + mark(unpublished.getFirst().source()));
        }
    }

    private void limits() {
        if (edition.limits().isEmpty()) {
            return;
        }
        text.heading("How much of an evaluation", '-');
        edition.limits().forEach(limit -> text.paragraph("- ", described(limit) + " " + mark(limit.source())));
        text.space();
        text.paragraph(
                "",
                "Core social value is the outcome itself, bought as the subject of the contract; added social"
                        + " value is how the contract is delivered. Which a measure is, is chosen for each contract. A limit is"
                        + " exceeded only with a recorded reason; falling short of an aim is only noted.");
    }

    private static String described(Limit limit) {
        String what =
                switch (limit.on()) {
                    case CORE -> "Core social value";
                    case ADDED -> "Added social value";
                    case TOTAL -> "Core and added social value together";
                };
        String when =
                switch (limit.condition()) {
                    case ACT_APPLIES -> "where the Public Services (Social Value) Act 2012 applies";
                    case ALWAYS -> "in any procurement where measures are appropriate to purchase";
                };
        return what + ": " + (limit.kind() == Limit.Kind.AIM ? "an aim of " : "up to ") + limit.percentage()
                + " of the evaluation " + when + ".";
    }

    private void assumptions() {
        if (!edition.assumptions().isEmpty()) {
            text.heading("Assumptions", '-');
            text.paragraph("", "Not published anywhere, and open to challenge:");
            text.space();
            for (Assumption each : edition.assumptions()) {
                text.paragraph(lead(each.number()), each.statement());
            }
        }
    }

    private static String lead(int number) {
        return (number < 10 ? " " : "") + number + ". ";
    }

    private void sources() {
        text.heading("Sources", '-');
        marks.forEach((citation, mark) -> text.paragraph(mark + " ", "     ", citation.text()));
    }

    /** What stands behind a value: the citation's mark, numbered as it first appears, or the assumption's number. */
    private String mark(Source source) {
        return switch (source) {
            case Citation citation -> marks.computeIfAbsent(citation, _ -> "[S" + (marks.size() + 1) + "]");
            case Assumption assumption -> "(assumption " + assumption.number() + ")";
        };
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
