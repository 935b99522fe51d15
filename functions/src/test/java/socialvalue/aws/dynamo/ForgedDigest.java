package socialvalue.aws.dynamo;

import java.util.Map;
import socialvalue.audit.Content;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What somebody who knows how digests are made puts into an entry of their own. */
public final class ForgedDigest {
    private ForgedDigest() {}

    /** What an entry would say of that item. */
    public static Content of(Map<String, AttributeValue> item) {
        return Attributes.all(item);
    }
}
