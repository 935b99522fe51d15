package socialvalue.aws.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_missing_key_is_made_for_its_owner_alone_and_found_again() throws Exception {
        Path file = folder.resolve("keys").resolve("wrapping.key");

        SecretKey256 made = KeyFile.readOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readOrCreate(file).text()).isEqualTo(made.text());
        assertThat(KeyFile.read(file).text()).isEqualTo(made.text());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
    void a_key_that_others_have_rights_to_is_refused(String permissions) throws Exception {
        Path file = folder.resolve("wrapping.key");
        KeyFile.readOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_file_without_a_key_is_refused_and_not_shown(String text) throws Exception {
        Path file = folder.resolve("wrapping.key");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);

        assertThatThrownBy(() -> KeyFile.readOrCreate(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key file " + file + " holds no key of 32 bytes in base64url");
    }

    @Test
    void a_key_that_must_be_there_and_is_not_is_a_fault() {
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void those_who_start_together_find_one_key() throws Exception {
        Path file = folder.resolve("wrapping.key");
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> start = () -> KeyFile.readOrCreate(file).text();
            Set<String> found = threads
                    .invokeAll(IntStream.range(0, 32).mapToObj(i -> start).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.toSet());

            assertThat(found).hasSize(1);
        }
    }
}
