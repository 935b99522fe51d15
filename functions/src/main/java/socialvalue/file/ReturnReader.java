package socialvalue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.port.ReturnDocument;
import socialvalue.port.ReturnReading;
import socialvalue.procurement.Supplier;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftReturn;
import socialvalue.submission.DraftReturn.DraftMember;
import socialvalue.submission.DraftReturn.DraftSupplier;

/**
 * Reads a return from the wire, as {@code schemas/return.v1.schema.json} describes it, in one pass and without a tree.
 *
 * <p>It knows the form and no rule: whatever the frame asks is for {@code validation}. Nothing a document holds makes
 * it throw; what it does not understand becomes a finding with its place, and it reads on. Safe for use by several
 * threads.
 */
public final class ReturnReader implements ReturnReading {
    /** What a return says it is. */
    public static final String SCHEMA = "socialvalue.return.v1";

    static final int LONGEST_NAME = 200;
    static final int MOST_RESPONSES = 500;
    static final int MOST_MEMBERS = 100;

    private static final Shape RETURN = Shape.of(6, "schema", "tender", "lot", "frame", "supplier", "responses");
    private static final Shape SUPPLIER = Shape.of(2, "id", "name", "sector", "members");
    private static final Shape MEMBER = Shape.of(2, "name", "capacity", "sector");
    private static final Choice<Supplier.Capacity> CAPACITY = Choice.of(Supplier.Capacity.class);
    static final Choice<Supplier.Sector> SECTOR = Choice.of(Supplier.Sector.class);

    @Override
    public Optional<DraftReturn> read(ReturnDocument document, Findings findings) {
        return read(document.bytes(), 0, document.length(), findings);
    }

    /**
     * Reads the return that stands in a range of an array.
     *
     * @param bytes UTF-8
     * @param from the first byte of the return
     * @param to the byte after its last
     * @param findings where every fault of form is added, each with its JSON Pointer from the return's own root
     * @return the return as read; empty where it cannot be read to its end, and then a finding says why
     */
    public Optional<DraftReturn> read(byte[] bytes, int from, int to, Findings findings) {
        if (to - from > Limits.LONGEST_DOCUMENT) {
            findings.add(
                    FindingCode.TOO_LARGE,
                    Location.ROOT,
                    to - from + " bytes",
                    "at most " + Limits.LONGEST_DOCUMENT + " bytes");
            return Optional.empty();
        }
        byte[] own = from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
        try (JsonParser parser = JsonLimits.RETURN.open(own)) {
            return read(parser, findings);
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE, ""));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private static Optional<DraftReturn> read(JsonParser parser, Findings findings) throws IOException {
        try {
            // The cursor finds duplicates itself, with their places, and reads on
            parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw JsonLimits.empty(parser);
            }
            if (first != JsonToken.START_OBJECT) {
                findings.add(FindingCode.UNREADABLE, Location.ROOT, WireCursor.words(first), "an object");
                return Optional.empty();
            }
            DraftReturn draft = new Sheet(new WireCursor(parser, findings)).read();
            JsonLimits.end(parser);
            return Optional.of(draft);
        } catch (JsonProcessingException e) {
            findings.add(JsonLimits.finding(e, FindingCode.UNREADABLE, "", parser));
            return Optional.empty();
        }
    }

    /** One return being read. */
    private record Sheet(WireCursor in) {
        DraftReturn read() throws IOException {
            String tender = null;
            String lot = null;
            String frame = null;
            DraftSupplier supplier = null;
            List<DraftResponse> responses = List.of();
            in.enter(RETURN);
            while (in.next()) {
                switch (in.field()) {
                    case "schema" -> in.constant(SCHEMA);
                    case "tender" -> tender = in.text(LONGEST_NAME);
                    case "lot" -> lot = in.text(LONGEST_NAME);
                    case "frame" -> frame = in.text(LONGEST_NAME);
                    case "supplier" -> supplier = supplier();
                    case "responses" -> responses = in.list(MOST_RESPONSES, new ResponseReader(in)::read);
                    default -> throw in.unread();
                }
            }
            return new DraftReturn(tender, lot, frame, supplier, responses);
        }

        private DraftSupplier supplier() throws IOException {
            if (!in.enter(SUPPLIER)) {
                return null;
            }
            String id = null;
            String name = null;
            Supplier.Sector sector = null;
            List<DraftMember> members = List.of();
            while (in.next()) {
                switch (in.field()) {
                    case "id" -> id = in.text(LONGEST_NAME);
                    case "name" -> name = in.text(LONGEST_NAME);
                    case "sector" -> sector = in.choice(SECTOR);
                    case "members" -> members = in.list(MOST_MEMBERS, index -> member());
                    default -> throw in.unread();
                }
            }
            return new DraftSupplier(id, name, sector, members);
        }

        private DraftMember member() throws IOException {
            String name = null;
            Supplier.Capacity capacity = null;
            Supplier.Sector sector = null;
            if (in.enter(MEMBER)) {
                while (in.next()) {
                    switch (in.field()) {
                        case "name" -> name = in.text(LONGEST_NAME);
                        case "capacity" -> capacity = in.choice(CAPACITY);
                        case "sector" -> sector = in.choice(SECTOR);
                        default -> throw in.unread();
                    }
                }
            }
            return new DraftMember(name, capacity, sector);
        }
    }
}
