package socialvalue.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.model.EditionId;
import socialvalue.model.UnitValue;

/** The unit values a frame can name: those it declares itself, and those of editions, embedded or looked up. */
final class UnitValueSource {
    /** A unit value and the edition it is from; empty where the frame declares it itself. */
    record Known(Optional<EditionId> edition, UnitValue value) {
        boolean is(Optional<EditionId> asked, String code, UnitValue.Kind kind) {
            return edition.equals(asked) && value.id().equals(code) && value.kind() == kind;
        }
    }

    private final List<Known> own;
    private final Optional<EmbeddedReader> embedded;
    private final EditionSource editions;
    private final Set<Known> used = new HashSet<>();

    UnitValueSource(Fields frame, Optional<EmbeddedReader> embedded, EditionSource editions) {
        this.own = frame.optionalList("unit-values", FrameUnitValueReader::own);
        this.embedded = embedded;
        this.editions = editions;
        reportRepeated(frame);
    }

    Optional<UnitValue> find(Optional<EditionId> edition, String code, UnitValue.Kind kind) {
        if (edition.isEmpty() || embedded.isPresent()) {
            Optional<Known> known = (edition.isEmpty() ? own : embedded.get().unitValues())
                    .stream().filter(each -> each.is(edition, code, kind)).findFirst();
            known.ifPresent(used::add);
            return known.map(Known::value);
        }
        return editions.unitValue(edition.get(), code, kind).map(FrameUnitValueReader::plain);
    }

    /**
     * What no criterion uses would be lost in the published form, so it is refused; and what is embedded stays true.
     */
    void reportUnused(Fields frame) {
        for (int i = 0; i < own.size(); i++) {
            if (!used.contains(own.get(i))) {
                frame.report(
                        FindingCode.UNUSABLE_VALUE,
                        "unit-values",
                        own.get(i).value().id() + ", which no criterion uses",
                        "unit values that are used");
            }
        }
        for (Known each : embedded.map(EmbeddedReader::unitValues).orElse(List.of())) {
            Optional<UnitValue> published = editions.unitValue(
                            each.edition().orElseThrow(),
                            each.value().id(),
                            each.value().kind())
                    .map(FrameUnitValueReader::plain);
            if (!used.contains(each)
                    || published.isPresent() && !published.get().equals(each.value())) {
                frame.report(
                        FindingCode.EDITION_CHANGED,
                        "embedded",
                        each.value().id() + " other than " + each.edition().orElseThrow() + " has it, or unused",
                        "the unit values the criteria use, as their edition has them");
            }
        }
    }

    private void reportRepeated(Fields frame) {
        Set<List<Object>> seen = new HashSet<>();
        for (Known each : own) {
            if (!seen.add(List.of(each.value().id(), each.value().kind()))) {
                frame.report(
                        FindingCode.REPEATED_IDENTIFIER,
                        "unit-values",
                        each.value().id(),
                        "each code and kind once");
            }
        }
    }
}
