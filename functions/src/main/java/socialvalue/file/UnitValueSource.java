package socialvalue.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socialvalue.finding.FindingCode;
import socialvalue.frame.ScoringMethod.ValueOrigin;
import socialvalue.model.EditionId;
import socialvalue.model.UnitValue;
import socialvalue.model.UnitValueEdition;

/** The unit values a frame can name: those it declares itself, and those of editions, embedded or looked up. */
final class UnitValueSource {
    /** A unit value and the edition it is from; no edition where the frame declares it itself. */
    record Known(Optional<ValueOrigin> origin, UnitValue value) {
        boolean is(Optional<EditionId> asked, String code, UnitValue.Kind kind) {
            return origin.map(ValueOrigin::edition).equals(asked) && value.id().equals(code) && value.kind() == kind;
        }
    }

    private final List<Known> own;
    private final Optional<EmbeddedReader> embedded;
    private final EditionSource editions;
    private final Map<EditionId, Optional<UnitValueEdition>> lookedUp = new HashMap<>();
    private final Set<Known> used = new HashSet<>();

    UnitValueSource(Fields frame, Optional<EmbeddedReader> embedded, EditionSource editions) {
        this.own = frame.optionalList("unit-values", FrameUnitValueReader::read).stream()
                .map(value -> new Known(Optional.empty(), value))
                .toList();
        this.embedded = embedded;
        this.editions = editions;
        reportRepeated(frame);
    }

    Optional<Known> find(Optional<EditionId> edition, String code, UnitValue.Kind kind) {
        if (edition.isPresent() && embedded.isEmpty()) {
            return published(edition.get(), code, kind);
        }
        Optional<Known> known = (edition.isEmpty() ? own : embedded.get().unitValues())
                .stream().filter(each -> each.is(edition, code, kind)).findFirst();
        known.ifPresent(used::add);
        return known;
    }

    private Optional<Known> published(EditionId id, String code, UnitValue.Kind kind) {
        return lookedUp.computeIfAbsent(id, editions::unitValues).flatMap(edition -> edition.value(code, kind)
                .map(value -> new Known(
                        Optional.of(new ValueOrigin(
                                edition.id(), edition.title(), edition.attribution(), edition.example())),
                        FrameUnitValueReader.plain(value))));
    }

    /**
     * What no criterion uses would be lost in the published form, so it is refused; and what is embedded is what its
     * edition says, where that is known.
     */
    void reportUnused(Fields frame) {
        for (Known each : own) {
            if (!used.contains(each)) {
                frame.report(
                        FindingCode.UNUSABLE_VALUE,
                        "unit-values",
                        each.value().id() + ", which no criterion uses",
                        "unit values that are used");
            }
        }
        for (Known each : embedded.map(EmbeddedReader::unitValues).orElse(List.of())) {
            EditionId edition = each.origin().orElseThrow().edition();
            boolean known =
                    lookedUp.computeIfAbsent(edition, editions::unitValues).isPresent();
            Optional<Known> published =
                    published(edition, each.value().id(), each.value().kind());
            if (!used.contains(each) || known && !published.equals(Optional.of(each))) {
                frame.report(
                        FindingCode.EDITION_CHANGED,
                        "embedded",
                        each.value().id() + ", unused or other than " + edition + " has it",
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
