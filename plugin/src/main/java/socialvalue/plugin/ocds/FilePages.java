package socialvalue.plugin.ocds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages in one folder, which name each other by their file names. */
public final class FilePages implements Pages {
    private final Path folder;

    public FilePages(Path folder) {
        this.folder = folder;
    }

    @Override
    public OcdsFile page(String address) throws IOException {
        Path file = folder.resolve(plain(address, address));
        if (!Files.isRegularFile(file)) {
            throw new RefusedOcds(address, "", "there is no such page");
        }
        return OcdsFile.of(file);
    }

    @Override
    public String next(String address, String named) throws RefusedOcds {
        return plain(address, named);
    }

    private static String plain(String address, String named) throws RefusedOcds {
        if (!named.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new RefusedOcds(address, "", "a page in a folder is named by its plain file name");
        }
        return named;
    }
}
