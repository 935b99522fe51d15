package socialvalue.file;

import socialvalue.submission.Receipt;

/** A receipt, as it is sent. */
public final class ReceiptJson {
    private ReceiptJson() {}

    /** Writes the receipt's members; a late return has no version, as it is not part of the lot. */
    public static void write(JsonText json, Receipt receipt) {
        json.text("tender", receipt.lot().tender()).text("lot", receipt.lot().lot());
        if (receipt.standing() == Receipt.Standing.IN_TIME) {
            json.integer("version", receipt.version());
        }
        json.choice("standing", receipt.standing())
                .text("receivedAt", receipt.receivedAt().toString())
                .text("digest", receipt.digest())
                .text("frame", receipt.frameDigest());
    }
}
