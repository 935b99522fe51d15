package socialvalue.report;

import socialvalue.model.Limit;

/** Terms of the model in a sentence. */
final class Words {
    private Words() {}

    static String of(Limit limit) {
        String when =
                switch (limit.condition()) {
                    case ACT_APPLIES -> "where the Act applies";
                    case ALWAYS -> "in any procurement where measures are appropriate to purchase";
                };
        return capital(of(limit.on())) + (limit.kind() == Limit.Kind.AIM ? ": an aim of " : ": up to ")
                + limit.percentage() + " of the evaluation, " + when + ".";
    }

    static String of(Limit.On on) {
        return switch (on) {
            case CORE -> "core social value";
            case ADDED -> "added social value";
            case TOTAL -> "core and added social value together";
        };
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
