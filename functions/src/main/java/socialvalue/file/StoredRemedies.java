package socialvalue.file;

import java.time.Instant;
import java.util.List;
import socialvalue.agreement.RemedyDecision;

/** Decisions about an agreement's remedy, as they are stored. */
public final class StoredRemedies {
    private StoredRemedies() {}

    /** The decisions as text. */
    public static String write(List<RemedyDecision> decisions) {
        return StoredWriter.array(all -> decisions.forEach(decision -> all.nested(one -> {
            one.whole(decision.number()).choice(decision.choice()).optional(decision.promise());
            StoredParts.money(one, decision.amount());
            one.text(decision.reason())
                    .text(decision.decidedBy())
                    .text(decision.decidedAt().toString());
        })));
    }

    /**
     * The decisions that were written so.
     *
     * @throws java.io.UncheckedIOException if they were not written so
     */
    public static List<RemedyDecision> read(String text) {
        return StoredReader.array(
                text,
                all -> all.rest(each -> each.nested(one -> new RemedyDecision(
                        one.whole(),
                        one.choice(RemedyDecision.Choice.class),
                        one.optional(),
                        StoredParts.money(one),
                        one.text(),
                        one.text(),
                        Instant.parse(one.text())))));
    }
}
