package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {
    @TempDir
    Path temporary;

    @Test
    void a_new_folder_is_closed_to_everybody_but_its_owner() throws IOException {
        try (LocalFolder folder = LocalFolder.open(temporary.resolve("new"), false)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(folder.full()).isFalse();
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_one_sentence_and_free_again_afterwards() {
        try (LocalFolder first = LocalFolder.open(temporary.resolve("used"), false)) {
            assertThatThrownBy(() -> LocalFolder.open(first.path(), true))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("is in use by a system that is already running");
        }
        LocalFolder.open(temporary.resolve("used"), false).close();
    }

    @Test
    void a_fresh_start_deletes_what_an_earlier_run_left() throws IOException {
        Path path = temporary.resolve("kept");
        LocalFolder.open(path, false).close();
        Files.createDirectories(path.resolve("keys"));
        Files.writeString(path.resolve("keys/lot"), "x");
        Files.writeString(path.resolve("table.db"), "x");

        LocalFolder.open(path, false).close();
        assertThat(path.resolve("table.db")).exists();

        LocalFolder.open(path, true).close();
        assertThat(path.toFile().list()).containsExactly("lock");
    }

    @Test
    void a_folder_with_other_things_in_it_is_never_taken_nor_emptied() throws IOException {
        Path letter = Files.writeString(temporary.resolve("letter"), "Dear Example,");

        assertThatThrownBy(() -> LocalFolder.open(temporary, true))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("holds other things");
        assertThat(letter).exists();
    }

    @Test
    void a_folder_that_cannot_be_created_is_refused_in_one_sentence() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> LocalFolder.open(file.resolve("folder"), false))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be created or written")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> LocalFolder.open(file, false)).isInstanceOf(CannotRun.class);
    }

    @Test
    void a_disk_with_too_little_room_is_refused_in_one_sentence_and_the_folder_is_free_again() {
        Path path = temporary.resolve("new");

        assertThatThrownBy(() -> LocalFolder.open(path, false, Long.MAX_VALUE))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("is nearly full")
                .hasMessageNotContaining("\n");
        LocalFolder.open(path, false).close();
    }
}
