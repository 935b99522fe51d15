package socialvalue.file;

import java.util.List;
import socialvalue.port.Lot;
import socialvalue.port.PortalStatement;
import socialvalue.usecase.Attention;
import socialvalue.usecase.ReadLot.Standing;
import socialvalue.usecase.ReadLot.Told;

/** How a lot stands, as it is sent. */
public final class LotJson {
    private LotJson() {}

    /** Writes its members; what is not known yet is left out. */
    public static void write(JsonText json, Standing standing) {
        Lot lot = standing.lot();
        json.text("tender", lot.id().tender())
                .text("lot", lot.id().lot())
                .choice("phase", standing.phase())
                .choice("custody", lot.custody())
                .text("deadline", lot.deadline().toString())
                .object("frame", frame -> frame.integer("version", lot.frameVersion())
                        .text("digest", lot.frameDigest()))
                .optional("opened", standing.opened().map(Object::toString), JsonText::text)
                .optional(
                        "scored",
                        standing.scored(),
                        (each, name, scored) -> each.object(name, members -> members.text("run", scored.run())
                                .text("at", scored.at().toString())
                                .truth("complete", scored.complete())));
        if (!standing.portals().isEmpty()) {
            json.list("portals", standing.portals(), LotJson::told);
        }
    }

    private static void told(JsonText json, Told told) {
        PortalStatement said = told.statement();
        json.text("source", said.portal().source())
                .text("tender", said.tender())
                .text("lot", said.lot())
                .optional("deadline", said.deadline().map(Object::toString), JsonText::text);
        attention(json, told.attention());
    }

    private static void attention(JsonText json, List<Attention> all) {
        json.list("attention", all, (each, attention) -> each.text("code", attention.code())
                .text("words", attention.words()));
    }
}
