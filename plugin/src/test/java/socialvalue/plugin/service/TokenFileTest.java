package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = token("token", "first.token~1=\n");
    }

    private Path token(String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theTokenIsWhatTheFileHoldsWithoutItsLineEnd() throws IOException {
        assertThat(new TokenFile(file).bearer()).isEqualTo("first.token~1=");
    }

    @Test
    void aTokenPutInItsPlaceIsReadAtOnce() throws IOException {
        TokenFile tokens = new TokenFile(file);
        tokens.bearer();

        Files.move(token("renewed", "other.token~1=\n"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(tokens.bearer()).isEqualTo("other.token~1=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rwx--x---"})
    void aFileThatOthersCanUseIsRefusedWithoutSayingTheToken(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(new TokenFile(file)::bearer)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("others than its owner")
                .hasMessageNotContaining("first.token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two tokens", "two\nlines", "Ünicode"})
    void aFileThatHoldsNoTokenIsRefused(String text) throws IOException {
        assertThatThrownBy(new TokenFile(token("token", text))::bearer)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("holds no token and nothing else");
    }

    @Test
    void aFileThatIsGoneIsNoToken() throws IOException {
        TokenFile tokens = new TokenFile(file);
        tokens.bearer();
        Files.delete(file);

        assertThatThrownBy(tokens::bearer).isInstanceOf(IOException.class);
    }
}
