package socialvalue.plugin.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A social value criterion of a published frame, as far as an answer to it needs.
 *
 * @param id its identifier in the frame
 * @param title as it is printed
 * @param asked what it asks for beside words
 * @param unit the name of the unit its quantity counts; empty where it counts none of its own
 * @param measure the measure it counts; empty where it counts none
 * @param pounds whether pounds can be offered at face value
 * @param options what can be offered; empty unless it asks for options
 */
public record FrameCriterion(
        String id,
        String title,
        Asked asked,
        Optional<String> unit,
        Optional<String> measure,
        boolean pounds,
        List<Option> options) {
    public FrameCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(measure);
        options = List.copyOf(options);
    }

    /** What a criterion asks for beside words. */
    public enum Asked {
        /** A method statement only. */
        STATEMENT,
        /** A quantity in its unit. */
        QUANTITY,
        /** Quantities of its options, or pounds. */
        OPTIONS,
        /** Yes or no. */
        ANSWER
    }

    /**
     * Something that can be offered.
     *
     * @param id its identifier in the criterion
     * @param unit the name of the unit its quantity counts
     */
    public record Option(String id, String unit) {
        public Option {
            Objects.requireNonNull(id);
            Objects.requireNonNull(unit);
        }
    }

    /** The option with that identifier. */
    public Optional<Option> option(String wanted) {
        return options.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }
}
