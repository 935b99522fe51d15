package socialvalue.aws.dynamo;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import socialvalue.port.Lot;
import socialvalue.port.LotKey;
import socialvalue.port.OpeningWord;
import socialvalue.procurement.Custody;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A lot as it stands. */
final class LotItem extends Item {
    static final String PHASE = "phase";
    private static final String OPENING_WORDS = "openingWords";

    static final TableSchema<LotItem> SCHEMA = schema(LotItem.class, LotItem::new)
            .addAttribute(
                    String.class, a -> a.name("tender").getter(i -> i.tender).setter((i, v) -> i.tender = v))
            .addAttribute(String.class, a -> a.name("lot").getter(i -> i.lot).setter((i, v) -> i.lot = v))
            .addAttribute(String.class, a -> a.name(PHASE).getter(i -> i.phase).setter((i, v) -> i.phase = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("frameVersion").getter(i -> i.frameVersion).setter((i, v) -> i.frameVersion = v))
            .addAttribute(
                    String.class,
                    a -> a.name("frameDigest").getter(i -> i.frameDigest).setter((i, v) -> i.frameDigest = v))
            .addAttribute(
                    String.class,
                    a -> a.name("deadline").getter(i -> i.deadline).setter((i, v) -> i.deadline = v))
            .addAttribute(
                    String.class, a -> a.name("custody").getter(i -> i.custody).setter((i, v) -> i.custody = v))
            .addAttribute(
                    String.class,
                    a -> a.name("publicKey").getter(i -> i.publicKey).setter((i, v) -> i.publicKey = v))
            .addAttribute(String.class, a -> a.name("wrappedPrivateKey")
                    .getter(i -> i.wrappedPrivateKey)
                    .setter((i, v) -> i.wrappedPrivateKey = v))
            .addAttribute(
                    String.class,
                    a -> a.name("openingRun").getter(i -> i.openingRun).setter((i, v) -> i.openingRun = v))
            .addAttribute(
                    String.class,
                    a -> a.name("scoringRun").getter(i -> i.scoringRun).setter((i, v) -> i.scoringRun = v))
            .addAttribute(
                    String.class, a -> a.name("scores").getter(i -> i.scores).setter((i, v) -> i.scores = v))
            .addAttribute(
                    String.class,
                    a -> a.name("issuingRun").getter(i -> i.issuingRun).setter((i, v) -> i.issuingRun = v))
            .addAttribute(
                    String.class,
                    a -> a.name(OPENING_WORDS).getter(i -> i.openingWords).setter((i, v) -> i.openingWords = v))
            .build();

    private String tender;
    private String lot;
    private String phase;
    private int frameVersion;
    private String frameDigest;
    private String deadline;
    private String custody;
    private String publicKey;
    private String wrappedPrivateKey;
    private String openingRun;
    private String scoringRun;
    private String scores;
    private String issuingRun;
    /** One a line. */
    private String openingWords;

    static LotItem of(Lot lot) {
        LotItem item = new LotItem();
        item.pk = Keys.lot(lot.id());
        item.sk = Keys.LOT;
        item.tender = lot.id().tender();
        item.lot = lot.id().lot();
        item.phase = lot.phase().name();
        item.frameVersion = lot.frameVersion();
        item.frameDigest = lot.frameDigest();
        item.deadline = lot.deadline().toString();
        item.custody = lot.custody().name();
        item.publicKey = lot.key().publicKey();
        item.wrappedPrivateKey = lot.key().wrappedPrivateKey();
        item.openingRun = lot.openingRun().orElse(null);
        item.scoringRun = lot.scoringRun().orElse(null);
        item.scores = lot.scores().orElse(null);
        item.issuingRun = lot.issuingRun().orElse(null);
        item.openingWords = written(lot).orElse(null);
        return item;
    }

    Lot lot() {
        return new Lot(
                new LotId(tender, lot),
                LotPhase.valueOf(phase),
                frameVersion,
                frameDigest,
                Instant.parse(deadline),
                Custody.valueOf(custody),
                new LotKey(publicKey, wrappedPrivateKey),
                Optional.ofNullable(openingRun),
                Optional.ofNullable(scoringRun),
                Optional.ofNullable(scores),
                Optional.ofNullable(issuingRun),
                openingWords == null
                        ? List.of()
                        : openingWords.lines().map(LotItem::word).toList());
    }

    private static Optional<String> written(Lot lot) {
        return Optional.of(lot.openingWords().stream().map(LotItem::line).collect(Collectors.joining("\n")))
                .filter(lines -> !lines.isEmpty());
    }

    /** Who said it is written as in a query, without white space. */
    private static String line(OpeningWord word) {
        return String.join(
                " ",
                word.by().name(),
                word.at().toString(),
                URLEncoder.encode(word.subject(), StandardCharsets.UTF_8),
                word.run().orElse(""));
    }

    private static OpeningWord word(String line) {
        String[] fields = line.split(" ", -1);
        return new OpeningWord(
                OpeningWord.By.valueOf(fields[0]),
                URLDecoder.decode(fields[2], StandardCharsets.UTF_8),
                Instant.parse(fields[1]),
                Optional.of(fields[3]).filter(run -> !run.isEmpty()));
    }

    /** Nobody has moved the lot, or started or ended a run of it, since it was read. */
    static Condition unchanged(Lot read) {
        return runsOf(Condition.present(), read)
                .equal(PHASE, read.phase().name())
                .equal("frameVersion", read.frameVersion());
    }

    /** No run that writes letters to suppliers has started since the lot was read. */
    static Condition notIssuing(Lot read) {
        return Condition.present().same("issuingRun", read.issuingRun());
    }

    /** The lot is published, and nobody has started to open it. */
    static Condition notOpening() {
        return Condition.present().equal(PHASE, LotPhase.PUBLISHED.name()).same("openingRun", Optional.empty());
    }

    /** The lot is opened, marked or scored, and no run that writes its letters has started since it was read. */
    static Condition beforeLetters(Lot read) {
        return Condition.present()
                .oneOf(PHASE, List.of(LotPhase.OPENED.name(), LotPhase.MARKED.name(), LotPhase.SCORED.name()))
                .same("issuingRun", read.issuingRun());
    }

    /**
     * The lot is published, at the version before, and no run of it has started that its next version does not know.
     */
    static Condition before(Lot next) {
        return runsOf(Condition.present(), next)
                .equal(PHASE, LotPhase.PUBLISHED.name())
                .equal("frameVersion", next.frameVersion() - 1);
    }

    private static Condition runsOf(Condition condition, Lot lot) {
        return condition
                .same("openingRun", lot.openingRun())
                .same("scoringRun", lot.scoringRun())
                .same("scores", lot.scores())
                .same("issuingRun", lot.issuingRun())
                .same(OPENING_WORDS, written(lot));
    }
}
