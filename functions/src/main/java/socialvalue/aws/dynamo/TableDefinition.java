package socialvalue.aws.dynamo;

import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table as it is made for tests and on one machine; {@code template.yaml} makes the same on AWS. */
public final class TableDefinition {
    private TableDefinition() {}

    /** Two text keys, no index, capacity on demand. */
    public static CreateTableRequest named(String table) {
        return CreateTableRequest.builder()
                .tableName(table)
                .attributeDefinitions(
                        a -> a.attributeName(Keys.PARTITION).attributeType(ScalarAttributeType.S),
                        a -> a.attributeName(Keys.SORT).attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName(Keys.PARTITION).keyType(KeyType.HASH), k -> k.attributeName(Keys.SORT)
                        .keyType(KeyType.RANGE))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build();
    }

    /** The attribute by which DynamoDB deletes items that are no longer needed. */
    public static String timeToLive() {
        return Keys.EXPIRES;
    }
}
