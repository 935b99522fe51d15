package socialvalue.aws.dynamo;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A request that is being carried out, or what it was answered. */
final class AnswerItem extends Item {
    static final String BUSY_UNTIL = "busyUntil";
    static final String ANSWER = "answer";

    static final TableSchema<AnswerItem> SCHEMA = schema(AnswerItem.class, AnswerItem::new)
            .addAttribute(
                    String.class, a -> a.name("digest").getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(
                    Long.class, a -> a.name(BUSY_UNTIL).getter(i -> i.busyUntil).setter((i, v) -> i.busyUntil = v))
            .addAttribute(
                    String.class, a -> a.name(ANSWER).getter(i -> i.answer).setter((i, v) -> i.answer = v))
            .addAttribute(
                    Long.class, a -> a.name(Keys.EXPIRES).getter(i -> i.expires).setter((i, v) -> i.expires = v))
            .build();

    /** Of the whole request. */
    String digest;
    /** When whoever carries it out is given up, in milliseconds of the epoch. */
    long busyUntil;
    /** Null while it is being carried out. */
    String answer;
    /** When it is forgotten, in seconds of the epoch. */
    long expires;
}
