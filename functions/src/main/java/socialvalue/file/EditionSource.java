package socialvalue.file;

import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValueEdition;

/** Where the editions are looked up that a frame refers to. */
public interface EditionSource {
    /** Knows no edition: enough for published frames, which embed what they use. */
    EditionSource NONE = new EditionSource() {
        @Override
        public Optional<ModelEdition> model(EditionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<UnitValueEdition> unitValues(EditionId id) {
            return Optional.empty();
        }
    };

    /** Knows the editions that ship. */
    EditionSource SHIPPED = new EditionSource() {
        @Override
        public Optional<ModelEdition> model(EditionId id) {
            return ShippedEditions.model(id);
        }

        @Override
        public Optional<UnitValueEdition> unitValues(EditionId id) {
            return ShippedEditions.unitValues(id);
        }
    };

    /** A model edition. */
    Optional<ModelEdition> model(EditionId id);

    /** An edition of unit values. */
    Optional<UnitValueEdition> unitValues(EditionId id);

    /** This source, and one model edition more, which comes first. */
    default EditionSource and(ModelEdition edition) {
        EditionSource others = this;
        return new EditionSource() {
            @Override
            public Optional<ModelEdition> model(EditionId id) {
                return id.equals(edition.id()) ? Optional.of(edition) : others.model(id);
            }

            @Override
            public Optional<UnitValueEdition> unitValues(EditionId id) {
                return others.unitValues(id);
            }
        };
    }
}
