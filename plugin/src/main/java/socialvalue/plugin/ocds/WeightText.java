package socialvalue.plugin.ocds;

import java.util.Locale;

/** A weight in words, with what it is a share of. */
final class WeightText {
    private WeightText() {}

    static String of(CriterionReading criterion) {
        if (!(criterion.weight() instanceof Weight.Stated)) {
            return "not stated";
        }
        Weight.Stated stated = (Weight.Stated) criterion.weight();
        String number = stated.number().toPlainString();
        switch (stated.basis()) {
            case PERCENT_OF_WHOLE:
                return number + "% of the whole";
            case PERCENT_OF_WHOLE_MIDDLE_OF_RANGE:
                return number + "% of the whole, the middle of a range";
            case PERCENT_OF_PARENT:
                return ofParent(criterion, number, stated.parent().orElseThrow());
            case FRACTION_OF_WHOLE:
                return number + " of 1";
            case FRACTION_OF_WHOLE_MIDDLE_OF_RANGE:
                return number + " of 1, the middle of a range";
            case POINTS:
                return number + " points"
                        + stated.outOf()
                                .map(all -> " of " + all.toPlainString())
                                .orElse("");
            case POINTS_MIDDLE_OF_RANGE:
                return number + " points, the middle of a range";
            case UNIT_NOT_STATED:
                return number
                        + (criterion.addsUpTo100()
                                ? " (unit not stated; the numbers of the list add up to 100)"
                                : " (unit not stated)");
            default:
                return "number " + number + " in order of importance";
        }
    }

    private static String ofParent(CriterionReading criterion, String number, String parent) {
        return number + "% of " + parent
                + criterion
                        .parentShare()
                        .map(share -> " (" + share.toPlainString() + "% of the whole), so "
                                + criterion.derivedShare().orElseThrow().toPlainString() + "% of the whole")
                        .orElse(" (whose own weight is not stated)");
    }

    /** The name of a basis in JSON, such as {@code percentOfWhole}. */
    static String code(Weight.Basis basis) {
        StringBuilder code = new StringBuilder();
        for (String word : basis.name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }
}
