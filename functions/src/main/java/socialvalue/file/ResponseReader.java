package socialvalue.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import socialvalue.procurement.Supplier;
import socialvalue.submission.DraftResponse;
import socialvalue.submission.DraftResponse.DraftDelivery;
import socialvalue.submission.DraftResponse.DraftEvidence;
import socialvalue.submission.DraftResponse.DraftOption;
import socialvalue.submission.MethodStatement;

/** Reads one response of a return. */
record ResponseReader(WireCursor in) {
    static final int LONGEST_STATEMENT = 20_000;
    static final int LONGEST_ADDRESS = 2_000;
    static final int MOST_OPTIONS = 200;
    static final int MOST_EVIDENCE = 50;
    static final int MOST_DELIVERY = 50;

    private static final int LONGEST_NAME = ReturnReader.LONGEST_NAME;
    private static final Shape RESPONSE = Shape.of(
            1,
            "criterion",
            "nil",
            "answer",
            "quantity",
            "options",
            "pounds",
            "change",
            "place",
            "activity",
            "beneficiaries",
            "deadweight",
            "attribution",
            "statement",
            "evidence",
            "delivery");
    private static final Shape OPTION = Shape.of(2, "option", "unit", "amount");
    private static final Shape EVIDENCE = Shape.of(1, "name", "digest", "address");
    private static final Shape DELIVERY = Shape.of(1, "by", "name", "sector", "share");
    private static final Choice<MethodStatement.Capacity> CAPACITY = Choice.of(MethodStatement.Capacity.class);

    /** Reads the response the cursor stands on. */
    DraftResponse read(int index) throws IOException {
        String criterion = null;
        Boolean nil = null;
        Boolean answer = null;
        DraftResponse.DraftQuantity quantity = null;
        List<DraftOption> options = List.of();
        BigDecimal pounds = null;
        String change = null;
        String place = null;
        String activity = null;
        String beneficiaries = null;
        BigDecimal deadweight = null;
        BigDecimal attribution = null;
        String statement = null;
        List<DraftEvidence> evidence = List.of();
        List<DraftDelivery> delivery = List.of();
        if (in.enter(RESPONSE)) {
            while (in.next()) {
                switch (in.field()) {
                    case "criterion" -> criterion = in.text(LONGEST_NAME);
                    case "nil" -> nil = in.truth();
                    case "answer" -> answer = in.truth();
                    case "quantity" -> quantity = new QuantityReader(in).read();
                    case "options" -> options = in.list(MOST_OPTIONS, each -> option());
                    case "pounds" -> pounds = in.number();
                    case "change" -> change = in.text(LONGEST_NAME);
                    case "place" -> place = in.text(LONGEST_NAME);
                    case "activity" -> activity = in.text(LONGEST_NAME);
                    case "beneficiaries" -> beneficiaries = in.text(LONGEST_NAME);
                    case "deadweight" -> deadweight = in.number();
                    case "attribution" -> attribution = in.number();
                    case "statement" -> statement = in.text(LONGEST_STATEMENT);
                    case "evidence" -> evidence = in.list(MOST_EVIDENCE, each -> evidence());
                    case "delivery" -> delivery = in.list(MOST_DELIVERY, each -> delivery());
                    default -> throw in.unread();
                }
            }
        }
        return new DraftResponse(
                index,
                criterion,
                nil,
                answer,
                quantity,
                options,
                pounds,
                change,
                place,
                activity,
                beneficiaries,
                deadweight,
                attribution,
                statement,
                evidence,
                delivery);
    }

    private DraftOption option() throws IOException {
        String option = null;
        BigDecimal amount = null;
        String unit = null;
        if (in.enter(OPTION)) {
            while (in.next()) {
                switch (in.field()) {
                    case "option" -> option = in.text(LONGEST_NAME);
                    case "amount" -> amount = in.number();
                    case "unit" -> unit = in.text(LONGEST_NAME);
                    default -> throw in.unread();
                }
            }
        }
        return new DraftOption(option, amount, unit);
    }

    private DraftEvidence evidence() throws IOException {
        String name = null;
        String digest = null;
        String address = null;
        if (in.enter(EVIDENCE)) {
            while (in.next()) {
                switch (in.field()) {
                    case "name" -> name = in.text(LONGEST_NAME);
                    case "digest" -> digest = in.text(LONGEST_NAME);
                    case "address" -> address = in.text(LONGEST_ADDRESS);
                    default -> throw in.unread();
                }
            }
        }
        return new DraftEvidence(name, digest, address);
    }

    private DraftDelivery delivery() throws IOException {
        MethodStatement.Capacity by = null;
        String name = null;
        Supplier.Sector sector = null;
        BigDecimal share = null;
        if (in.enter(DELIVERY)) {
            while (in.next()) {
                switch (in.field()) {
                    case "by" -> by = in.choice(CAPACITY);
                    case "name" -> name = in.text(LONGEST_NAME);
                    case "sector" -> sector = in.choice(ReturnReader.SECTOR);
                    case "share" -> share = in.number();
                    default -> throw in.unread();
                }
            }
        }
        return new DraftDelivery(by, name, sector, share);
    }
}
