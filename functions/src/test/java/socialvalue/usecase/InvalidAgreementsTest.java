package socialvalue.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.GoldenFile;
import socialvalue.access.Role;
import socialvalue.agreement.Agreement;
import socialvalue.file.AgreementReader;
import socialvalue.file.CanonicalJson;
import socialvalue.file.EditionSource;
import socialvalue.file.Fields;
import socialvalue.file.FindingsText;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.port.AgreementsInMemory;

/** Agreements that cannot be recorded, each with everything that is found in it. */
class InvalidAgreementsTest {
    private static final Path FOLDER = Path.of("src/test/resources/agreements/invalid");
    private static final Instant NOW = Instant.parse("2027-05-01T09:00:00Z");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_exactly_the_findings_written_beside_it(Path file) throws IOException {
        String name = file.getFileName().toString();

        GoldenFile.assertSame(
                FOLDER.resolve(name.replace(".json", ".findings.txt")),
                String.join("\n", FindingsText.lines(found(Files.readAllBytes(file)))) + "\n");
    }

    private static Findings found(byte[] json) {
        Findings findings = new Findings();
        Optional<Agreement> read = JsonDocument.read(json, findings)
                .flatMap(root -> AgreementReader.read(Fields.of(root, findings), EditionSource.SHIPPED));
        if (read.isEmpty()) {
            return findings;
        }
        assertThat(findings.isEmpty()).isTrue();
        KeepAgreement keeping = new KeepAgreement(
                new AgreementsInMemory(), EditionSource.SHIPPED::model, new CanonicalJson(), () -> NOW);
        Refusal refused = ExampleCouncil.refusal(() -> keeping.keep(
                ExampleCouncil.as(Role.CONTRACT_OFFICER),
                read.get().id(),
                0,
                new KeepAgreement.Request("Example.", read.get())));
        findings.addAll(refused.findings());
        return findings;
    }
}
