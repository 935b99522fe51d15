package socialvalue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the worked example leaves on the disk to be opened and read.
 *
 * @param folder in which the folders of papers are made
 */
record ExamplePapers(Path folder) {
    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether a paper is there. */
    boolean has(String name) {
        return Files.exists(file(name));
    }

    /**
     * Leaves a paper there, in place of an earlier one.
     *
     * @param name from the folder on
     */
    void keep(String name, byte[] pdf) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), pdf);
        } catch (IOException e) {
            throw CannotRun.because("The file " + file(name) + " cannot be written.", e);
        }
    }

    /** Where a paper is, from the folder that the reader is in where it is within that. */
    String where(String name) {
        Path here = Path.of("").toAbsolutePath();
        return (file(name).startsWith(here) ? here.relativize(file(name)) : file(name)).toString();
    }
}
