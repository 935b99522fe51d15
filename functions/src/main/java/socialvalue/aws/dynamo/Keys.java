package socialvalue.aws.dynamo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import socialvalue.model.EditionId;
import socialvalue.port.Run;
import socialvalue.port.SealedReturns;
import socialvalue.procurement.LotId;

/**
 * The keys of every item; those of agreements and of what portals tell are spelt in {@link AgreementKeys} and
 * {@link PortalKeys}.
 *
 * <pre>
 * pk                       sk
 * EDITION#authority#edit.  EDITION                                 a published edition
 * LOT#tender#lot           LOT                                     the lot as it stands
 *                          FRAME#DRAFT                             the frame not published yet
 *                          FRAME#000001                            a published version
 *                          COLUMNS                                 which criterion stands where in a values row
 * LOT#tender#lot#R#part    RETURN#pseudonym                        a sealed return
 * LOT#tender#lot#LATE      LATE#pseudonym#request                  a late one
 * LOT#tender#lot#V#part    supplier                                values of an opened return, with its marks
 * LOT#tender#lot#S#part    supplier                                its document
 *                          supplier#CHECKED                        what the check made of it
 * LOT#tender#lot#M#part    MARK#supplier#criterion#evaluator       a mark
 *                          AGREED#supplier#criterion#0001          a revision of the agreed mark
 *                          IMPORTED#supplier#criterion#0001        an imported score
 * LOT#tender#lot#C#part    CLARIFICATION#supplier#000001           a question to a supplier
 *                          CLARIFICATION#supplier#000001#A#0001    an answer to it
 *                          CLARIFICATION#supplier#000001#W         that it was withdrawn
 * LOT#tender#lot#P         PANEL#000001                            who marks, and their conflicts of interest
 * LOT#tender#lot#D         DECISION#d#0001                         a revision of the decision about a flag
 * LOT#tender#lot##A        ENTRY#000001                            an entry of what officers did
 * LOT#tender#lot##A#part   pseudonym#000001                        an entry of what became of a return
 * LOT#tender#lot##A#LATE   late#000001                             an entry of what became of a late one
 * LOT#tender#lot#RUNS      kind#started#id                         that a run of the lot has started
 * RUN#id                   RUN                                     a run
 *                          OUTCOME                                 what a scoring run came to
 * RUNS#OPEN                started#id                              that it has not ended
 *                          DECISION                                what an issuing run writes letters by
 * RUN#id#S#part            supplier                                a score sheet
 * RUN#id#T                 000001#supplier                         a line of the score table
 * RUN#id#L#part            supplier                                a letter to a supplier
 * ANSWER#digest            ANSWER                                  what a request was answered
 * INDICATORS               indicator#I#000001                      a revision of a corporate indicator
 *                          indicator#O#2026-03-31#0001             a revision of what was observed in a period
 * AGREEMENT#id             AGREEMENT                               an agreement as it stands
 *                          YEAR#2027/28                            its totals of a financial year
 * AGREEMENT#id#V           000001                                  a version of it
 * AGREEMENT#id#D           reference#import                        a delivery; - where it came by no import
 * AGREEMENT#id#E           d#reference#import                      that a delivery refers to a piece of evidence
 * AGREEMENT#id#I           IMPORT#import                           an import of deliveries
 *                          FINDINGS#import                         what was found in its file
 *                          FILE#digest                             which import of that file ended well
 * AGREEMENT#id#F           digest#0001                             a part of a file that is imported
 * AGREEMENTS               id                                      that there is an agreement of that name
 * PORTFOLIO#2027/28        id                                      an agreement's row in a financial year
 * IMPORTS#OPEN             started#id#import                       that an import has not ended
 * PORTAL#portal#tenant#E#d EVENT                                   that an event was dealt with, or is parked
 * PORTAL#portal#tenant#F#d TENDER, OPENING, RETURN, ...            what was told last of something
 *                          SIGNATURE                               that a contract of that tender was told of
 * PORTAL#portal#ten.#PARKED d                                      an event that is parked, for the list of them
 * BOUND#tender#lot         portal#tenant#d                         that a portal may speak of the lot
 * WEBHOOK#portal#tenant#d  WEBHOOK                                 an attempt to deliver an event
 * </pre>
 *
 * Names of tenders, lots, suppliers, criteria, agreements, deliveries, imports, portals and tenants hold no {@code #},
 * and none of their characters sorts before it, so that it separates; twice where rights go by the key, so that no
 * pattern for them fits the key of a lot that is named {@code A}. Where {@code d} stands, it is a digest of what others
 * name as they like.
 */
final class Keys {
    /** The name of the partition key. */
    static final String PARTITION = "pk";
    /** The name of the sort key. */
    static final String SORT = "sk";
    /** The name of the attribute by which old answers are deleted, in seconds of the epoch. */
    static final String EXPIRES = "expires";

    static final String EDITION = "EDITION";
    static final String LOT = "LOT";
    static final String DRAFT = "FRAME#DRAFT";
    static final String COLUMNS = "COLUMNS";
    static final String RETURN = "RETURN#";
    static final String RUN = "RUN";
    static final String OPEN_RUNS = "RUNS#OPEN";
    static final String OUTCOME = "OUTCOME";
    static final String DECISION = "DECISION";
    static final String ANSWER = "ANSWER";
    static final String ENTRY = "ENTRY#";

    /** Before every sort key; DynamoDB takes no empty one. */
    static final String FIRST = " ";

    private Keys() {}

    static String edition(EditionId id) {
        return EDITION + "#" + id.authority() + "#" + id.edition();
    }

    static String lot(LotId lot) {
        return "LOT#" + lot.tender() + "#" + lot.lot();
    }

    static String version(int version) {
        return String.format(Locale.ROOT, "FRAME#%06d", version);
    }

    static String returns(LotId lot, int part) {
        return lot(lot) + "#R#" + part;
    }

    static String late(LotId lot) {
        return lot(lot) + "#LATE";
    }

    static String late(String pseudonym, String request) {
        return "LATE#" + plain(pseudonym) + "#" + plain(request);
    }

    /** What a late return is called outside, by its sort key: as long as names may be, and no part of it. */
    static String lateReturn(String sortKey) {
        return digest(sortKey).substring(0, 60);
    }

    static String values(LotId lot, int part) {
        return lot(lot) + "#V#" + part;
    }

    static String statements(LotId lot, int part) {
        return lot(lot) + "#S#" + part;
    }

    static String checked(String supplier) {
        return plain(supplier) + "#CHECKED";
    }

    static String marks(LotId lot, String supplier) {
        return marks(lot, part(supplier));
    }

    static String marks(LotId lot, int part) {
        return lot(lot) + "#M#" + part;
    }

    static String clarifications(LotId lot, String supplier) {
        return clarifications(lot, part(supplier));
    }

    static String clarifications(LotId lot, int part) {
        return lot(lot) + "#C#" + part;
    }

    static String questionsTo(String supplier) {
        return "CLARIFICATION#" + plain(supplier) + "#";
    }

    static String question(String supplier, int number) {
        return questionsTo(supplier) + String.format(Locale.ROOT, "%06d", number);
    }

    static String answerTo(String supplier, int question, int number) {
        return question(supplier, question) + "#A#" + String.format(Locale.ROOT, "%04d", number);
    }

    static String withdrawalOf(String supplier, int question) {
        return question(supplier, question) + "#W";
    }

    static String panel(LotId lot) {
        return lot(lot) + "#P";
    }

    static String panel(int revision) {
        return String.format(Locale.ROOT, "PANEL#%06d", revision);
    }

    static String decisions(LotId lot) {
        return lot(lot) + "#D";
    }

    static String decision(String flag, int revision) {
        return String.format(Locale.ROOT, "%s%s#%04d", DecisionItem.KIND, plain(flag), revision);
    }

    static String officersTrail(LotId lot) {
        return lot(lot) + "##A";
    }

    static String returnsTrail(LotId lot, int part) {
        return officersTrail(lot) + "#" + part;
    }

    static String lateTrail(LotId lot) {
        return officersTrail(lot) + "#LATE";
    }

    /** Sorts by number. */
    static String entry(int number) {
        return String.format(Locale.ROOT, ENTRY + "%06d", number);
    }

    static String entry(String of, int number) {
        return String.format(Locale.ROOT, "%s#%06d", plain(of), number);
    }

    static String run(String id) {
        return "RUN#" + plain(id);
    }

    /** Where all runs of a lot are listed. */
    static String runs(LotId lot) {
        return lot(lot) + "#RUNS";
    }

    /** Where those of a kind begin in it. */
    static String runsOf(Run.Kind kind) {
        return kind.name() + "#";
    }

    /** Sorts by time: as long for every instant. */
    static String openRun(Instant startedAt, String id) {
        return String.format(Locale.ROOT, "%012d.%09d#%s", startedAt.getEpochSecond(), startedAt.getNano(), plain(id));
    }

    static String numbered(String kind, String supplier, String criterion, int number) {
        return kind + "#" + plain(supplier) + "#" + plain(criterion) + "#" + String.format(Locale.ROOT, "%04d", number);
    }

    static String sheets(String run, String supplier) {
        return sheets(run, part(supplier));
    }

    static String sheets(String run, int part) {
        return run(run) + "#S#" + part;
    }

    static String letters(String run, int part) {
        return run(run) + "#L#" + part;
    }

    static String letters(String run, String supplier) {
        return letters(run, part(supplier));
    }

    static String scoreTable(String run) {
        return run(run) + "#T";
    }

    static String ranked(int rank, String supplier) {
        return String.format(Locale.ROOT, "%06d#%s", rank, plain(supplier));
    }

    static String answer(String digest) {
        return ANSWER + "#" + digest;
    }

    /** What others name as they like, as long for every name: its SHA-256 in hexadecimal. */
    static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no SHA-256", e);
        }
    }

    /** The part of its lot that a pseudonym or supplier belongs to; the same for ever. */
    static int part(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % SealedReturns.PARTS);
    }

    /** A name that may stand before or after a {@code #}. */
    static String plain(String name) {
        if (name.isEmpty() || name.indexOf('#') >= 0) {
            throw new IllegalArgumentException("a name that the store cannot hold");
        }
        return name;
    }
}
