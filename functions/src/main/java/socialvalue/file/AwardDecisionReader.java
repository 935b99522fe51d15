package socialvalue.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import socialvalue.finding.FindingCode;
import socialvalue.summary.AwardDecision.Withholding;
import socialvalue.summary.NamedSupplier.Contact;
import socialvalue.summary.Withheld.Ground;
import socialvalue.usecase.IssueSummaries.Request;

/** Reads what an officer decided about an award and about what suppliers are told. */
public final class AwardDecisionReader {
    private AwardDecisionReader() {}

    private record Award(String supplier, String reason) {}

    /** The request of a document; empty where a finding refuses it. */
    public static Optional<Request> read(Fields in) {
        Fields award = in.fields("award");
        String supplier = award.text("supplier");
        String reason = award.text("reason");
        Optional<Award> decided = award.done(() -> new Award(supplier, reason));
        Optional<String> wholeAt = in.optionalText("criteria-at");
        Map<String, Contact> contacts = bySupplier(in, "suppliers", AwardDecisionReader::contact);
        Map<String, String> notAssessed = bySupplier(in, "not-assessed", AwardDecisionReader::reason);
        Map<String, String> further = bySupplier(in, "further-explanations", AwardDecisionReader::reason);
        List<Withholding> withheld = in.optionalList("withheld", AwardDecisionReader::withholding);
        return in.done(() -> new Request(
                decided.orElseThrow().supplier(),
                decided.orElseThrow().reason(),
                wholeAt,
                contacts,
                notAssessed,
                further,
                withheld));
    }

    private static <T> Map<String, T> bySupplier(
            Fields in, String key, BiFunction<Fields, String, Optional<T>> reading) {
        Map<String, T> values = new LinkedHashMap<>();
        Function<Fields, Optional<T>> reader = each -> {
            String supplier = each.text("supplier");
            Optional<T> value = reading.apply(each, supplier);
            value.ifPresent(present -> {
                if (values.put(supplier, present) != null) {
                    each.report(FindingCode.REPEATED_IDENTIFIER, "supplier", supplier, "each supplier once");
                }
            });
            return value;
        };
        in.optionalList(key, reader);
        return values;
    }

    private static Optional<Contact> contact(Fields in, String supplier) {
        String postalAddress = in.text("postal-address");
        String email = in.text("email");
        String identifier = in.text("identifier");
        return in.done(() -> new Contact(postalAddress, email, identifier));
    }

    private static Optional<String> reason(Fields in, String supplier) {
        String reason = in.text("reason");
        return in.done(() -> reason);
    }

    private static Optional<Withholding> withholding(Fields in) {
        String of = in.text("supplier");
        String criterion = in.text("criterion");
        Optional<String> passage = in.optionalText("passage");
        Ground ground = in.choice("ground", Ground.class);
        String reason = in.text("reason");
        return in.done(() -> new Withholding(of, criterion, passage, ground, reason));
    }
}
