package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.Optional;
import socialvalue.marking.Clarification.Withdrawal;
import socialvalue.marking.ClarificationAnswer;
import socialvalue.marking.ClarificationAnswer.Elsewhere;
import socialvalue.marking.ClarificationQuestion;
import socialvalue.procurement.LotId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A question put to a supplier, an answer to one, or that one was withdrawn; none is written twice. */
final class ClarificationItem extends Item {
    static final TableSchema<ClarificationItem> SCHEMA = schema(ClarificationItem.class, ClarificationItem::new)
            .addAttribute(String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
            .addAttribute(
                    String.class,
                    a -> a.name("supplier").getter(i -> i.supplier).setter((i, v) -> i.supplier = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("question").getter(i -> i.question).setter((i, v) -> i.question = v))
            .addAttribute(
                    Integer.class, a -> a.name("answer").getter(i -> i.answer).setter((i, v) -> i.answer = v))
            .addAttribute(
                    String.class,
                    a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
            .addAttribute(String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
            .addAttribute(
                    String.class,
                    a -> a.name("reference").getter(i -> i.reference).setter((i, v) -> i.reference = v))
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
            .addAttribute(String.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
            .addAttribute(
                    String.class, a -> a.name("request").getter(i -> i.request).setter((i, v) -> i.request = v))
            .build();

    /** What an item is. */
    enum Kind {
        QUESTION,
        ANSWER,
        WITHDRAWAL
    }

    private String kind;
    private String supplier;
    private int question;
    private Integer answer;
    private String criterion;
    private String text;
    private String reference;
    private String digest;
    private String by;
    private String at;
    private String request;

    static ClarificationItem of(LotId lot, ClarificationQuestion asked) {
        ClarificationItem item =
                new ClarificationItem().about(lot, asked, Kind.QUESTION, asked.askedBy(), asked.askedAt());
        item.sk = Keys.question(asked.supplier(), asked.number());
        item.criterion = asked.criterion().orElse(null);
        item.text = asked.text();
        item.request = asked.request();
        return item;
    }

    static ClarificationItem of(LotId lot, ClarificationQuestion to, ClarificationAnswer given) {
        ClarificationItem item =
                new ClarificationItem().about(lot, to, Kind.ANSWER, given.recordedBy(), given.recordedAt());
        item.sk = Keys.answerTo(to.supplier(), to.number(), given.number());
        item.answer = given.number();
        item.text = given.text();
        item.reference = given.elsewhere().map(Elsewhere::reference).orElse(null);
        item.digest = given.elsewhere().flatMap(Elsewhere::digest).orElse(null);
        item.request = given.request();
        return item;
    }

    static ClarificationItem of(LotId lot, ClarificationQuestion taken, Withdrawal back) {
        ClarificationItem item = new ClarificationItem().about(lot, taken, Kind.WITHDRAWAL, back.by(), back.at());
        item.sk = Keys.withdrawalOf(taken.supplier(), taken.number());
        item.text = back.reason();
        return item;
    }

    private ClarificationItem about(LotId lot, ClarificationQuestion asked, Kind what, String who, Instant when) {
        pk = Keys.clarifications(lot, asked.supplier());
        kind = what.name();
        supplier = asked.supplier();
        question = asked.number();
        by = who;
        at = when.toString();
        return this;
    }

    Kind kind() {
        return Kind.valueOf(kind);
    }

    ClarificationQuestion question() {
        return new ClarificationQuestion(
                supplier, question, Optional.ofNullable(criterion), text, by, Instant.parse(at), request);
    }

    ClarificationAnswer answer() {
        Optional<Elsewhere> elsewhere =
                Optional.ofNullable(reference).map(where -> new Elsewhere(where, Optional.ofNullable(digest)));
        return new ClarificationAnswer(answer, text, elsewhere, by, Instant.parse(at), request);
    }

    Withdrawal withdrawal() {
        return new Withdrawal(text, by, Instant.parse(at));
    }
}
