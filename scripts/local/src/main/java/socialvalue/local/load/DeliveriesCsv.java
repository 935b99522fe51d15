package socialvalue.local.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.agreement.ReportedDelivery;

/** Deliveries as a file that is imported. */
final class DeliveriesCsv {
    private static final String COLUMNS = "reference,promise,period,quantity,unit,place,activity,evidence,note";

    private DeliveriesCsv() {}

    static byte[] of(List<ReportedDelivery> deliveries) {
        return Stream.concat(Stream.of(COLUMNS), deliveries.stream().map(DeliveriesCsv::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(ReportedDelivery delivery) {
        return Stream.of(
                        delivery.reference(),
                        delivery.promise(),
                        delivery.period().toString(),
                        delivery.quantity().toPlainString(),
                        delivery.unit(),
                        text(delivery.place()),
                        text(delivery.activity()),
                        text(delivery.evidence()),
                        text(delivery.note()))
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String text(Optional<String> cell) {
        return cell.orElse("");
    }
}
