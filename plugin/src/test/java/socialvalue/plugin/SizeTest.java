package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a portal takes on with the plugin. */
class SizeTest {
    private static final long LIMIT = 6_000_000;

    @Test
    void thePluginWithItsLibrariesStaysUnderSixMegabytes() throws IOException {
        long plugin = packed(HostingTest.classes());
        long libraries = 0;
        for (Path each : HostingTest.libraries()) {
            libraries += Files.size(each);
        }

        assertThat(plugin).isPositive();
        assertThat(plugin + libraries)
                .as("%,d bytes of the plugin and %,d of its libraries", plugin, libraries)
                .isLessThan(LIMIT);
    }

    /** How large its jar is, whether or not that has been built since the last change. */
    private static long packed(Path classes) throws IOException {
        Counting counting = new Counting();
        try (ZipOutputStream zip = new ZipOutputStream(counting);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return counting.count;
    }

    private static final class Counting extends OutputStream {
        private long count;

        @Override
        public void write(int each) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
