package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;

class SubmissionClassesTest {
    private static final Path SCENARIO = Path.of("../scripts/scenarios/home-care");

    @TempDir
    private Path folder;

    @Test
    void a_submission_loads_nothing_it_does_not_need() throws Exception {
        Path frame = folder.resolve("frame.json");
        Files.write(
                frame,
                YamlDocument.read("frame.yaml", Files.readAllBytes(SCENARIO.resolve("frame.yaml")), new Findings())
                        .flatMap(root -> FrameReader.read(root, EditionSource.SHIPPED, new Findings()))
                        .map(FrameJson::write)
                        .orElseThrow());

        List<String> loaded = OwnClasses.loadedBy(ReturnHandler.class, loader -> {
            Callable<?> submission = (Callable<?>) loader.loadClass(SubmissionInside.class.getName())
                    .getConstructor(String.class, String.class, String.class)
                    .newInstance(
                            frame.toString(),
                            SCENARIO.resolve("returns/example-care.json").toString(),
                            folder.resolve("test.key").toString());
            assertThat(submission.call()).isEqualTo(201);
        });

        // The request itself is made with databind, by the tests
        assertThat(loaded)
                .contains("socialvalue.aws.seal.JoseSeal", "socialvalue.aws.dynamo.DynamoSealedReturns")
                .noneMatch(name -> name.startsWith("org.snakeyaml")
                        || name.startsWith("software.amazon.awssdk.services.sqs")
                        || name.startsWith("software.amazon.awssdk.services.secretsmanager")
                        || name.startsWith("software.amazon.awssdk.services.kms")
                        || name.startsWith("socialvalue.report")
                        || name.equals("socialvalue.aws.dynamo.DynamoOpenedReturns")
                        || name.equals("socialvalue.aws.dynamo.DynamoSheets"));
    }
}
