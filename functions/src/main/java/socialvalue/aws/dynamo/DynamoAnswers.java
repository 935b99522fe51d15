package socialvalue.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import socialvalue.port.Answers;
import socialvalue.port.Conflict;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link Answers} in the table, each for a day. Deletion in time is DynamoDB's and is late by hours, so what has
 * expired is passed over here. A claim whose holder is silent for longer than a function may run is free again.
 */
public final class DynamoAnswers implements Answers {
    /** How long an answer is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(1);
    /** How long a request may take; longer than any function's time limit behind the gateway. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String FREE = "attribute_not_exists(#pk) OR #expires <= :now"
            + " OR (attribute_not_exists(#answer) AND #busyUntil <= :nowMilliseconds)";
    private static final Map<String, String> NAMES = Map.of(
            "#pk", Keys.PARTITION,
            "#expires", Keys.EXPIRES,
            "#answer", AnswerItem.ANSWER,
            "#busyUntil", AnswerItem.BUSY_UNTIL);

    private final Table table;

    /** Over that table. */
    public DynamoAnswers(Table table) {
        this.table = table;
    }

    @Override
    public Optional<String> claim(String key, String digest, Instant now) {
        AnswerItem claim = new AnswerItem();
        claim.pk = partition(key);
        claim.sk = Keys.ANSWER;
        claim.digest = digest;
        claim.busyUntil = now.plus(LONGEST).toEpochMilli();
        claim.expires = now.plus(REMEMBERED).getEpochSecond();
        var outcome = table.put(AnswerItem.SCHEMA, claim, freeAt(now));
        if (outcome.kept()) {
            return Optional.empty();
        }
        AnswerItem standing = outcome.standing().orElseThrow();
        if (!standing.digest.equals(digest)) {
            throw new KeyReused();
        }
        if (standing.answer == null) {
            throw new Conflict("the same request is being carried out");
        }
        return Optional.of(standing.answer);
    }

    @Override
    public void keep(String key, String answer, Instant now) {
        table.update(
                partition(key),
                Keys.ANSWER,
                new Change()
                        .set(AnswerItem.ANSWER, answer)
                        .set(Keys.EXPIRES, now.plus(REMEMBERED).getEpochSecond()));
    }

    @Override
    public void release(String key) {
        table.of(AnswerItem.SCHEMA).deleteItem(Table.key(partition(key), Keys.ANSWER));
    }

    private static Expression freeAt(Instant now) {
        return Expression.builder()
                .expression(FREE)
                .expressionNames(NAMES)
                .expressionValues(Map.of(
                        ":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())),
                        ":nowMilliseconds", AttributeValue.fromN(Long.toString(now.toEpochMilli()))))
                .build();
    }

    /** Keys are as long as callers like, and say who asks; their digest is neither. */
    private static String partition(String key) {
        return Keys.answer(Keys.digest(key));
    }
}
