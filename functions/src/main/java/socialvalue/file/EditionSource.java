package socialvalue.file;

import java.util.Optional;
import socialvalue.model.EditionId;
import socialvalue.model.ModelEdition;
import socialvalue.model.UnitValue;

/** Where a frame's references to editions are looked up. */
public interface EditionSource {
    /** Knows no edition: enough for published frames, which embed what they use. */
    EditionSource NONE = new EditionSource() {
        @Override
        public Optional<ModelEdition> model(EditionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<UnitValue> unitValue(EditionId edition, String code, UnitValue.Kind kind) {
            return Optional.empty();
        }
    };

    /** A model edition. */
    Optional<ModelEdition> model(EditionId id);

    /** A unit value of an edition of unit values; a code may have one of each kind. */
    Optional<UnitValue> unitValue(EditionId edition, String code, UnitValue.Kind kind);
}
