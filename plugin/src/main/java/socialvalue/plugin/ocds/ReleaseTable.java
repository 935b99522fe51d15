package socialvalue.plugin.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Readings for people: a block of lines for each release, a label before each thing that can be read. */
final class ReleaseTable {
    private static final int WIDTH = 110;
    private static final int LABEL = 14;
    private static final int CRITERION = 34;
    private static final String NOT_STATED = "not stated";

    private final StringBuilder block = new StringBuilder();

    private ReleaseTable() {}

    /** The block of a reading, ended by an empty line. */
    static String of(ReleaseReading reading) {
        ReleaseTable table = new ReleaseTable();
        table.write(reading);
        return table.block.append('\n').toString();
    }

    private void write(ReleaseReading reading) {
        line("Process", shown(reading.ocid()));
        line("Release", release(reading));
        line("Title", shown(reading.title()));
        line("Buyer", shown(reading.buyer()));
        line("Reference", reading.reference().map(ReleaseTable::reference).orElse(NOT_STATED));
        lines("Value", reading.amounts().stream().map(ReleaseTable::amount).toList());
        criteria(reading);
        lines(
                "Suitable for",
                reading.suitability().stream().map(ReleaseTable::suitability).toList());
        lines(
                "Suppliers",
                reading.suppliers().stream().map(ReleaseTable::supplier).toList());
        lines(
                "Bought",
                reading.classifications().stream()
                        .map(ReleaseTable::classification)
                        .toList());
        lines("Dates", reading.dates().stream().map(ReleaseTable::dated).toList());
        if (!reading.lots().isEmpty()) {
            lines(
                    "Lots",
                    reading.lots().stream()
                            .map(lot -> shown(lot.id()) + ": " + shown(lot.title()))
                            .toList());
        }
    }

    private void lines(String label, List<String> values) {
        if (values.isEmpty()) {
            line(label, NOT_STATED);
        }
        for (int i = 0; i < values.size(); i++) {
            line(i == 0 ? label : "", values.get(i));
        }
    }

    private void line(String label, String value) {
        List<String> wrapped = Columns.wrapped(value, WIDTH - LABEL);
        for (int i = 0; i < wrapped.size(); i++) {
            block.append(Columns.padded(i == 0 ? label : "", LABEL))
                    .append(wrapped.get(i))
                    .append('\n');
        }
    }

    private void criteria(ReleaseReading reading) {
        List<String> rows = new ArrayList<>();
        for (CriterionReading each : reading.criteria()) {
            List<String> name = Columns.wrapped(criterion(each), CRITERION - 2);
            List<String> weight = Columns.wrapped(WeightText.of(each) + "; " + each.place(), WIDTH - LABEL - CRITERION);
            for (int i = 0; i < Math.max(name.size(), weight.size()); i++) {
                String left = Columns.padded(i < name.size() ? name.get(i) : "", CRITERION);
                rows.add(left + (i < weight.size() ? weight.get(i) : ""));
            }
        }
        String award = reading.award()
                .map(code -> " (award by " + SafeText.of(code) + ")")
                .orElse("");
        if (rows.isEmpty()) {
            line("Criteria", NOT_STATED + award);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            String row = Columns.padded(i == 0 ? "Criteria" : "", LABEL) + rows.get(i);
            block.append(row.stripTrailing()).append('\n');
        }
        if (!award.isEmpty()) {
            line("", award.strip());
        }
    }

    private static String criterion(CriterionReading criterion) {
        return criterion.lot().map(lot -> "lot " + SafeText.of(lot) + ": ").orElse("")
                + SafeText.of(criterion.name().or(criterion::type).orElse("no name"));
    }

    private static String release(ReleaseReading reading) {
        String tags = reading.tags().isEmpty() ? "no tag" : String.join(", ", reading.tags());
        String merged = reading.merged() > 1
                ? ", merged of " + reading.merged() + " releases"
                : reading.merged() == 0 ? ", merged of an unknown number of releases" : "";
        return shown(reading.id()) + ", "
                + reading.date().map(ReleaseTable::time).orElse("no date") + " (" + SafeText.of(tags) + ")" + merged;
    }

    private static String reference(PortalReference reference) {
        return SafeText.of(reference.reference())
                + reference
                        .text()
                        .filter(text -> !text.equals(reference.reference()))
                        .map(text -> " in " + SafeText.of(text))
                        .orElse("")
                + " (" + reference.place() + ")";
    }

    private static String amount(ReleaseReading.Amount amount) {
        String currency = amount.currency().map(code -> " " + SafeText.of(code)).orElse(" (currency not stated)");
        String gross = amount.gross()
                .map(ReleaseTable::digits)
                .map(text -> text + currency + " gross")
                .orElse("");
        String net = amount.amount()
                .map(ReleaseTable::digits)
                .map(text -> text + currency + (gross.isEmpty() ? "" : " net"))
                .orElse("");
        return net + (net.isEmpty() || gross.isEmpty() ? "" : ", ") + gross + " (" + amount.place() + ")";
    }

    /** With a comma before each three digits, exactly. */
    private static String digits(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        return plain.substring(0, point).replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + plain.substring(point);
    }

    private static String suitability(ReleaseReading.Suitability each) {
        return "SMEs " + yesOrNo(each.sme()) + ", VCSEs " + yesOrNo(each.vcse())
                + (each.place().startsWith("tender.lots") ? " (" + each.place() + ")" : "");
    }

    private static String supplier(SupplierReading supplier) {
        return shown(supplier.name()) + " (scale "
                + supplier.scale().map(SafeText::of).orElse(NOT_STATED) + ", VCSE " + yesOrNo(supplier.vcse()) + ")";
    }

    private static String classification(ReleaseReading.Classification each) {
        return each.scheme().map(SafeText::of).orElse("scheme not stated") + " " + SafeText.of(each.id())
                + each.description().map(words -> " " + SafeText.of(words)).orElse("");
    }

    private static String dated(ReleaseReading.Dated dated) {
        String when = dated.what().equals("contract")
                ? dated.from().map(ReleaseTable::time).orElse(NOT_STATED) + " to "
                        + dated.to().map(ReleaseTable::time).orElse(NOT_STATED)
                : dated.from().map(ReleaseTable::time).orElse(NOT_STATED);
        return Columns.padded(dated.what(), 10) + when + " (" + dated.place() + ")";
    }

    /** As written, with a blank for the T of a time. */
    private static String time(String written) {
        return SafeText.of(written).replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T", "$1 ");
    }

    private static String yesOrNo(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "yes" : "no").orElse(NOT_STATED);
    }

    private static String shown(Optional<String> text) {
        return text.map(SafeText::of).filter(safe -> !safe.isEmpty()).orElse(NOT_STATED);
    }
}
