package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two hundred real notices: what the program reads in them is what a person reads. */
class ContractsFinderTest {
    private static final int COLUMNS = 9;

    @Test
    void whatIsReadIsWhatAPersonReads() throws IOException {
        Map<String, ReleaseReading> readings = readings();
        List<String> asRead = new ArrayList<>();
        List<String> expected = expected();
        for (String line : expected) {
            asRead.add(line(readings.get(line.split("\\|", -1)[0])));
        }
        assertThat(asRead)
                .containsExactlyElementsOf(expected.stream()
                        .map(line -> line.substring(0, line.lastIndexOf('|')))
                        .toList());
        assertThat(expected).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void noWeightIsClaimedAnywhereThatAPersonDidNotRead() throws IOException {
        Map<String, String> byHand = new HashMap<>();
        expected().forEach(line -> byHand.put(line.split("\\|", -1)[0], line.split("\\|", -1)[1]));
        Map<String, ReleaseReading> readings = readings();
        assertThat(readings).hasSize(200);
        readings.forEach((id, reading) -> assertThat(weights(reading)).as(id).isEqualTo(byHand.getOrDefault(id, "-")));
    }

    private static Map<String, ReleaseReading> readings() throws IOException {
        Path file = Shared.data("uk-releases/contracts-finder-200.json");
        Map<String, ReleaseReading> readings = new HashMap<>();
        OcdsReader.read(OcdsFile.of(file), published -> {
            ReleaseReading reading = ReleaseReading.of(published);
            readings.put(reading.id().orElseThrow(), reading);
        });
        return readings;
    }

    private static List<String> expected() throws IOException {
        List<String> lines = Files.readAllLines(Shared.fixture("contracts-finder-as-read.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
        assertThat(lines).allMatch(line -> line.split("\\|", -1).length == COLUMNS);
        return lines;
    }

    private static String line(ReleaseReading reading) {
        ReleaseReading.Suitability suitable = reading.suitability().get(0);
        return String.join(
                "|",
                reading.id().orElse("-"),
                weights(reading),
                reading.amounts().stream()
                        .filter(each -> each.place().equals("tender.value"))
                        .map(each -> each.amount().orElseThrow().toPlainString())
                        .findFirst()
                        .orElse("-"),
                reading.classifications().get(0).id(),
                yesOrNo(suitable.sme()),
                yesOrNo(suitable.vcse()),
                reading.dates().stream()
                        .filter(each -> each.what().equals("closing"))
                        .map(each -> each.from().orElseThrow())
                        .findFirst()
                        .orElse("-"),
                reading.reference().map(PortalReference::reference).orElse("-"));
    }

    private static String yesOrNo(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "yes" : "no").orElse("-");
    }

    private static String weights(ReleaseReading reading) {
        String weights = reading.criteria().stream()
                .map(each -> each.name().orElse("-") + " " + stated(each.weight()))
                .collect(Collectors.joining(", "));
        return weights.isEmpty() ? "-" : weights;
    }

    private static String stated(Weight weight) {
        Weight.Stated stated = (Weight.Stated) weight;
        return stated.number().toPlainString() + " " + WeightText.code(stated.basis());
    }
}
