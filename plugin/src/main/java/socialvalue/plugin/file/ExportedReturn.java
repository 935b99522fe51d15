package socialvalue.plugin.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import socialvalue.plugin.portal.FrameReference;

/** A return that was read from a file without a finding. */
public final class ExportedReturn {
    private static final String SCHEMA = "socialvalue.return.v1";
    private static final String SUPPLIER = "supplier";
    private static final String FRAME = "frame";

    private final ListedReturn listed;
    private final FrameReference lot;
    private final ObjectNode read;

    private ExportedReturn(ListedReturn listed, FrameReference lot, ObjectNode read) {
        this.listed = listed;
        this.lot = lot;
        this.read = read;
    }

    /** Puts what was read and what is known together; what they contradict each other in becomes a finding. */
    static ExportedReturn of(ListedReturn listed, FrameReference lot, ObjectNode read, Findings findings) {
        same(read.get("tender"), lot.tender(), "/tender", "the tender of the import", findings);
        same(read.get("lot"), lot.lot(), "/lot", "the lot of the import", findings);
        String inManifest = "as in " + Manifest.NAME;
        same(read.at("/supplier/id"), listed.supplier(), "/supplier/id", inManifest, findings);
        same(read.at("/supplier/name"), listed.name(), "/supplier/name", inManifest, findings);
        listed.sector()
                .ifPresent(
                        sector -> same(read.at("/supplier/sector"), sector, "/supplier/sector", inManifest, findings));
        return new ExportedReturn(listed, lot, read);
    }

    private static void same(JsonNode stated, String known, String pointer, String why, Findings findings) {
        if (stated != null && !stated.isMissingNode() && !stated.textValue().equals(known)) {
            findings.add(0, pointer, Quoted.of(stated.textValue()), Quoted.of(known) + ", " + why);
        }
    }

    /** Whose it is and when the portal received it. */
    public ListedReturn listed() {
        return listed;
    }

    /**
     * The return as {@code socialvalue.return.v1}; the same file always makes the same bytes.
     *
     * @param frame the digest of the current frame; a return that says itself which one it was made against keeps that
     */
    public byte[] document(String frame) {
        ObjectNode document = JsonReturn.JSON.createObjectNode();
        document.put("schema", SCHEMA)
                .put("tender", lot.tender())
                .put("lot", lot.lot())
                .put(FRAME, read.path(FRAME).asText(frame));
        ObjectNode supplier =
                document.putObject(SUPPLIER).put("id", listed.supplier()).put("name", listed.name());
        listed.sector().ifPresent(sector -> supplier.put("sector", sector));
        read.path(SUPPLIER).properties().forEach(field -> supplier.set(field.getKey(), field.getValue()));
        document.set("responses", read.get("responses"));
        try {
            return JsonReturn.JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }

    @Override
    public String toString() {
        return listed.toString();
    }
}
