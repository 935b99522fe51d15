package socialvalue.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function as Lambda would find it.
 *
 * @param name as it is printed
 * @param folder its code, unpacked: what Lambda calls the task root
 * @param handler the handler's class
 * @param event what it is first asked
 * @param answered a piece of the answer by which it is known to have done its work
 * @param environment variables of its own
 */
record Task(String name, Path folder, String handler, byte[] event, String answered, Map<String, String> environment) {

    /** Puts one class into a folder of its own. */
    static Path ofClass(Class<?> type, Path folder) throws IOException {
        Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    /** Unpacks a jar as Lambda does with what is deployed; does nothing where that has been done. */
    static Path unpacked(Path jar, Path folder) throws IOException {
        Path done = folder.resolveSibling(folder.getFileName() + ".unpacked");
        String stamp = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
        if (Files.exists(done) && Files.readString(done).equals(stamp)) {
            return folder;
        }
        delete(folder);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                unpack(zip, entries.nextElement(), folder);
            }
        }
        Files.writeString(done, stamp);
        return folder;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("an entry outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> inside;
            try (Stream<Path> files = Files.walk(folder)) {
                inside = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : inside) {
                Files.delete(file);
            }
        }
    }
}
