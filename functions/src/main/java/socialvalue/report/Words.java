package socialvalue.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import socialvalue.model.Limit;

/** Terms of the model in a sentence. */
final class Words {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm (xxx)", Locale.UK);

    private Words() {}

    /** Such as {@code 9 February 2027, 10:30 (+00:00)}: as the clocks in England show it. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

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
