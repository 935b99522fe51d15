package socialvalue.aws.handler;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import socialvalue.file.EditionSource;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValueEdition;
import socialvalue.port.Editions;

/** The editions a frame can refer to: those published here, then those that ship, which are read once. */
final class KnownEditions implements EditionSource {
    private final Editions published;
    private final Map<EditionId, ModelEdition> shippedModels = new ConcurrentHashMap<>();
    private final Map<EditionId, UnitValueEdition> shippedUnitValues = new ConcurrentHashMap<>();

    KnownEditions(Editions published) {
        this.published = published;
    }

    @Override
    public Optional<ModelEdition> model(EditionId id) {
        return published.find(id).or(() -> shipped(shippedModels, id, SHIPPED::model));
    }

    @Override
    public Optional<UnitValueEdition> unitValues(EditionId id) {
        return shipped(shippedUnitValues, id, SHIPPED::unitValues);
    }

    /** What does not ship is not remembered: anybody can ask for any identifier. */
    private static <T> Optional<T> shipped(
            Map<EditionId, T> read, EditionId id, Function<EditionId, Optional<T>> source) {
        return Optional.ofNullable(
                read.computeIfAbsent(id, wanted -> source.apply(wanted).orElse(null)));
    }
}
