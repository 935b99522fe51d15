package socialvalue.aws.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import socialvalue.port.SealedReturn;
import socialvalue.port.SealedReturn.Submission;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A return before opening. Names are short, as writing it is charged by the kilobyte. */
final class SealedItem extends Item {
    static final String VERSION = "n";
    static final String DIGEST = "d";
    static final String CONTENTS = "c";
    /** The attributes that are read where the contents are not wanted, by placeholder. */
    static final Map<String, String> WITHOUT_CONTENTS =
            Map.of("#p", "p", "#n", VERSION, "#t", "t", "#d", DIGEST, "#f", "f", "#s", "s", "#v", "v");

    static final TableSchema<SealedItem> SCHEMA = schema(SealedItem.class, SealedItem::new)
            .addAttribute(
                    String.class, a -> a.name("p").getter(i -> i.pseudonym).setter((i, v) -> i.pseudonym = v))
            .addAttribute(
                    Integer.class, a -> a.name(VERSION).getter(i -> i.version).setter((i, v) -> i.version = v))
            .addAttribute(
                    String.class, a -> a.name("t").getter(i -> i.receivedAt).setter((i, v) -> i.receivedAt = v))
            .addAttribute(
                    String.class, a -> a.name(DIGEST).getter(i -> i.digest).setter((i, v) -> i.digest = v))
            .addAttribute(
                    String.class, a -> a.name("f").getter(i -> i.frameDigest).setter((i, v) -> i.frameDigest = v))
            .addAttribute(
                    byte[].class, a -> a.name(CONTENTS).getter(i -> i.contents).setter((i, v) -> i.contents = v))
            .addAttribute(
                    String.class, a -> a.name("s").getter(i -> i.submissions).setter((i, v) -> i.submissions = v))
            .build();

    private static final String SAME = "=";

    private String pseudonym;
    private int version;
    private String receivedAt;
    private String digest;
    private String frameDigest;
    private byte[] contents;
    /** One a line. */
    private String submissions;

    static SealedItem of(String pk, String sk, SealedReturn sealed) {
        SealedItem item = new SealedItem();
        item.pk = pk;
        item.sk = sk;
        item.pseudonym = sealed.pseudonym();
        item.version = sealed.version();
        item.receivedAt = sealed.receivedAt().toString();
        item.digest = sealed.digest();
        item.frameDigest = sealed.frameDigest();
        item.contents = sealed.contents();
        item.submissions = sealed.submissions().stream()
                .map(submission -> line(sealed, submission))
                .collect(Collectors.joining("\n"));
        return item;
    }

    /** As it was kept; without contents where they were not read. */
    SealedReturn sealed() {
        return new SealedReturn(
                pseudonym,
                version,
                Instant.parse(receivedAt),
                digest,
                frameDigest,
                contents == null ? new byte[0] : contents,
                submissions.lines().map(this::submission).toList());
    }

    /** Of an item that was read in part. */
    static SealedReturn sealed(Map<String, AttributeValue> attributes) {
        return SCHEMA.mapToItem(attributes).sealed();
    }

    private static String line(SealedReturn sealed, Submission submission) {
        String frame = submission.frameDigest().equals(sealed.frameDigest()) ? SAME : submission.frameDigest();
        return String.join(
                " ",
                submission.request(),
                submission.digest(),
                Integer.toString(submission.version()),
                submission.receivedAt().toString(),
                frame);
    }

    private Submission submission(String line) {
        String[] fields = line.split(" ", -1);
        String frame = fields[4].equals(SAME) ? frameDigest : fields[4];
        return new Submission(fields[0], fields[1], Integer.parseInt(fields[2]), Instant.parse(fields[3]), frame);
    }
}
