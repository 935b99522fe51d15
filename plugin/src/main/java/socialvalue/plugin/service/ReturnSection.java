package socialvalue.plugin.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;

/**
 * A portal's return written as the published schema {@code urn:socialvalue:schema:return:v1} has it, for one lot and
 * against one frame. Nothing is guessed and nothing is left out to make it fit: what does not fit the frame is written
 * as it is, so that the check finds it. The same return is always the same bytes. Its text never says what it holds.
 *
 * @param json UTF-8
 * @param supplier the supplier's identifier, as the section states it
 * @param unbound the portal's identifiers of requirements that were answered and are no criterion of the frame
 * @param withoutUnit the portal's identifiers of requirements that were answered by a quantity of which neither the
 *     portal nor a binding says what it counts
 */
public record ReturnSection(byte[] json, String supplier, List<String> unbound, List<String> withoutUnit) {
    private static final ObjectWriter WRITER = Json.MAPPER.writer();
    private static final ObjectWriter ESCAPING = WRITER.with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final String SOCIAL = "social";

    public ReturnSection {
        json = json.clone();
        Objects.requireNonNull(supplier);
        unbound = List.copyOf(unbound);
        withoutUnit = List.copyOf(withoutUnit);
    }

    /** A return from which no section can be written. */
    public static final class CannotBeWritten extends Exception {
        private static final long serialVersionUID = 1L;

        CannotBeWritten(String why) {
            super(why);
        }
    }

    /**
     * Writes the section.
     *
     * @param lot the portal's identifier of the lot
     * @throws CannotBeWritten if it is for another lot, names no supplier or answers no criterion of the frame; the
     *     message says which of these, and nothing of the return
     */
    public static ReturnSection of(
            PublishedFrame frame, PortalTender tender, String lot, PortalReturn submitted, RequirementBindings bindings)
            throws CannotBeWritten {
        if (!submitted.lots().isEmpty() && !submitted.lots().contains(lot)) {
            throw new CannotBeWritten("the return is not for this lot");
        }
        String supplier = submitted.suppliers().stream()
                .findFirst()
                .flatMap(SupplierIdentifier::of)
                .orElseThrow(() -> new CannotBeWritten("the portal gives no identifier of the supplier"));
        BoundResponses responses = new BoundResponses(frame, tender, lot, bindings);
        submitted.responses().forEach(responses::add);
        if (!responses.answersAnything() && !submitted.responses().isEmpty()) {
            throw new CannotBeWritten("no requirement that was answered is bound to a criterion of the frame");
        }
        ObjectNode section = Json.MAPPER.createObjectNode().put("schema", "socialvalue.return.v1");
        FrameReference reference = frame.lot();
        section.put("tender", reference.tender()).put("lot", reference.lot()).put("frame", frame.digest());
        suppliers(section, supplier, submitted.suppliers());
        responses.writeTo(section.putArray("responses"));
        return new ReturnSection(bytes(section), supplier, responses.unbound(), responses.withoutUnit());
    }

    private static void suppliers(ObjectNode section, String identifier, List<PortalSupplier> suppliers) {
        ObjectNode lead = section.putObject("supplier").put("id", identifier);
        lead.put("name", suppliers.get(0).name());
        sector(lead, suppliers.get(0));
        if (suppliers.size() > 1) {
            var members = lead.putArray("members");
            for (PortalSupplier each : suppliers.subList(1, suppliers.size())) {
                ObjectNode member = members.addObject().put("name", each.name()).put("capacity", "consortium-member");
                sector(member, each);
            }
        }
    }

    /** A portal tells the social sector; which of the others it is, it does not say. */
    private static void sector(ObjectNode json, PortalSupplier supplier) {
        supplier.socialSector().filter(Boolean::booleanValue).ifPresent(social -> json.put("sector", SOCIAL));
    }

    private static byte[] bytes(ObjectNode section) {
        try {
            String text = WRITER.writeValueAsString(section);
            return utf8(text).orElseGet(() -> escaped(section).getBytes(StandardCharsets.US_ASCII));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is JSON", e);
        }
    }

    /** Half a surrogate pair has no UTF-8; escaped it arrives as it is, for the check to find. */
    private static Optional<byte[]> utf8(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String escaped(ObjectNode section) {
        try {
            return ESCAPING.writeValueAsString(section);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is JSON", e);
        }
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public String toString() {
        return "section";
    }
}
