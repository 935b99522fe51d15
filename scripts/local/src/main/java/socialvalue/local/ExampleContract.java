package socialvalue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socialvalue.file.Node;

/**
 * What becomes of the worked example's contract: the scenario's {@code agreement.yaml}, and a file of deliveries for
 * each quarter.
 *
 * @param signature what is said of the contract when it is signed
 * @param first the first quarter's file as it comes first, with findings
 * @param quarters the files that are recorded, in order
 * @param queried which delivery is queried, and why
 * @param corrected which delivery is corrected, by what, and why that is verified
 * @param verified why the others are verified
 * @param remedy what is decided about the agreed remedy
 */
record ExampleContract(
        Node signature,
        Reported first,
        List<Reported> quarters,
        Map<String, Node> queried,
        Map<String, Node> corrected,
        Map<String, Node> verified,
        Node remedy) {
    private static final String DELIVERIES = "deliveries";
    private static final String FIRST = "quarter-1-first";

    /**
     * A file of deliveries.
     *
     * @param name what its import is called
     * @param text as the supplier sends it
     */
    record Reported(String name, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param file {@code agreement.yaml} as it was read, with its years moved */
    static ExampleContract of(Node file, Path folder, int yearsLater) {
        Map<String, Node> said = file.members();
        List<Reported> all = reported(folder.resolve(DELIVERIES), yearsLater);
        return new ExampleContract(
                said.get("signature"),
                all.stream()
                        .filter(each -> each.name().equals(FIRST))
                        .findFirst()
                        .orElseThrow(
                                () -> CannotRun.because("The worked example has no deliveries of that name: " + FIRST)),
                all.stream().filter(each -> !each.name().equals(FIRST)).toList(),
                said.get("queried").members(),
                said.get("corrected").members(),
                said.get("verified").members(),
                said.get("remedy"));
    }

    private static List<Reported> reported(Path folder, int yearsLater) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> new Reported(
                            file.getFileName().toString().replaceFirst("\\.csv$", ""),
                            ExampleFiles.text(file, yearsLater)))
                    .toList();
        } catch (IOException e) {
            throw CannotRun.because("The worked example's folder " + folder + " cannot be read.", e);
        }
    }
}
