package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.procurement.PortalId;

class PortalSecretsFileTest {
    private static final PortalId PORTAL = new PortalId("example-portal", "exampleshire");
    private static final PortalId OTHER = new PortalId("example-portal", "elsewhere");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("portal-secrets.json");
    }

    @Test
    void a_portal_has_a_secret_once_it_is_asked_for_and_then_for_ever() throws IOException {
        PortalSecretsFile secrets = new PortalSecretsFile(folder);
        assertThat(secrets.document()).isEqualTo("{}");
        String secret = secrets.secretOf(PORTAL);

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        assertThat(secrets.secretOf(OTHER)).isNotEqualTo(secret);
        assertThat(new PortalSecretsFile(folder).secretOf(PORTAL)).isEqualTo(secret);
        assertThat(secrets.document())
                .isEqualTo("{\"example-portal/elsewhere\":[\"" + secrets.secretOf(OTHER)
                        + "\"],\"example-portal/exampleshire\":[\"" + secret + "\"]}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_secret_written_by_hand_is_left_in_place() throws IOException {
        PortalSecretsFile secrets = new PortalSecretsFile(folder);
        OwnerOnly.write(file(), "{\"example-portal/exampleshire\":[\"new\",\"old\"],\"a/b\":[]}".getBytes());

        assertThat(secrets.secretOf(PORTAL)).isEqualTo("new");
        secrets.secretOf(OTHER);
        assertThat(secrets.document()).contains("[\"new\",\"old\"]", "\"a/b\":[]");
    }

    @Test
    void a_file_that_others_can_read_or_that_is_no_document_is_refused() throws IOException {
        PortalSecretsFile secrets = new PortalSecretsFile(folder);
        OwnerOnly.write(file(), "{\"swordfish".getBytes());
        assertThatThrownBy(() -> secrets.secretOf(PORTAL))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("swordfish");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(secrets::document)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600");
    }
}
