package socialvalue.file;

import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.audit.Verification;
import socialvalue.port.Page;
import socialvalue.usecase.VerifyAudit;

/** The audit trail, and what verifying it came to, as an auditor reads them. */
public final class AuditJson {
    private AuditJson() {}

    /** Writes a page's members. */
    public static void write(JsonText json, Page<Entry> page) {
        json.list("entries", page.items(), AuditJson::write).optional("next", page.next(), JsonText::text);
    }

    private static void write(JsonText json, Entry entry) {
        json.text("chain", entry.chain())
                .integer("number", entry.number())
                .text("who", entry.act().who())
                .text("role", entry.act().role())
                .text("when", entry.act().when().toString())
                .choice("what", entry.act().what())
                .texts("about", entry.act().about())
                .list("contents", entry.contents(), AuditJson::write)
                .text("before", entry.before())
                .text("digest", entry.digest())
                .optional(
                        "signature",
                        entry.signature(),
                        (each, name, signature) -> each.object(
                                name, by -> by.text("key", signature.key()).text("value", signature.value())));
    }

    private static void write(JsonText json, Content content) {
        json.text("place", content.place()).texts("parts", content.parts()).text("digest", content.digest());
    }

    /** Writes a step's members; it is complete where there is no next one. */
    public static void write(JsonText json, VerifyAudit.Verified verified) {
        Verification found = verified.verification();
        json.choice("step", verified.step())
                .truth("opened", verified.opened())
                .truth("holds", found.holds())
                .integer("chains", found.chains())
                .integer("entries", found.entries())
                .integer("records", found.records())
                .list("signed", found.signed(), (each, signed) -> each.integer("number", signed.number())
                        .choice("what", signed.what())
                        .text("when", signed.when().toString())
                        .text("key", signed.key()))
                .list("broken", found.broken(), (each, broken) -> each.text("chain", broken.chain())
                        .integer("number", broken.number())
                        .text("why", broken.why()))
                .list("notices", found.notices(), (each, notice) -> each.text("chain", notice.chain())
                        .integer("number", notice.number())
                        .text("what", notice.what()))
                .truth("complete", verified.next().isEmpty())
                .optional("next", verified.next(), JsonText::text);
    }
}
