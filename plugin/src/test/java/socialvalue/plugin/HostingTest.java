package socialvalue.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialvalue.plugin.portal.Portal;

/**
 * What a portal's JVM needs to host the plugin: the plugin with its libraries, in which the services line stands, and
 * one properties file.
 */
class HostingTest {
    private static final int JAVA_17 = 61;
    private static final Portal PORTAL = new Portal("example-portal", "exampleshire");
    private static final String SERVICES = "META-INF/services/socialvalue.plugin.portal.TenderPortalListener";

    @TempDir
    private Path folder;

    @Test
    void aPortalOnThisJavaHostsThePluginByOnePropertiesFile() throws Exception {
        hosts(Path.of(System.getProperty("java.home")));
    }

    @Test
    void aPortalOnJava17HostsThePlugin() throws Exception {
        Optional<Path> java17 = java17();
        if (java17.isEmpty()) {
            System.out.println("There is no Java 17 in the usual places: the plugin was hosted on this Java only.");
        }
        assumeTrue(java17.isPresent());
        hosts(java17.get());
    }

    @Test
    void theServicesLineIsInThePluginAndThereIsOne() throws IOException {
        assertThat(Files.readAllLines(classes().resolve(SERVICES))).containsExactly(SocialValuePlugin.class.getName());
    }

    @Test
    void everyClassOfThePluginAndItsLibrariesIsForJava17OrOlder() throws IOException {
        List<String> tooNew = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                    note(in, file.toString(), tooNew);
                }
            }
        }
        for (Path jar : libraries()) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry each :
                        zip.stream().filter(HostingTest::isMainClass).toList()) {
                    try (DataInputStream in = new DataInputStream(zip.getInputStream(each))) {
                        note(in, jar.getFileName() + "!" + each.getName(), tooNew);
                    }
                }
            }
        }
        assertThat(tooNew).isEmpty();
    }

    /** Classes for newer versions of Java stand in a folder of their own, which Java 17 passes over. */
    private static boolean isMainClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/versions/");
    }

    private static void note(DataInputStream in, String name, List<String> tooNew) throws IOException {
        in.skipNBytes(Integer.BYTES + Short.BYTES);
        int version = in.readUnsignedShort();
        if (version > JAVA_17) {
            tooNew.add(name + " " + version);
        }
    }

    private void hosts(Path java) throws Exception {
        try (ExampleService service = new ExampleService(PortalFolder.secrets(PORTAL), InstantSource.system())) {
            new PortalFolder(folder, PORTAL, service.address())
                    .with("gate.timeout", "PT20S")
                    .with("gate.when-unavailable", "refuse")
                    .file();
            Process portal = new ProcessBuilder(
                            java.resolve("bin").resolve("java").toString(),
                            "-Xmx128m",
                            "-cp",
                            classPath(),
                            HostedPortal.class.getName(),
                            "30000")
                    .redirectErrorStream(true)
                    .start();
            String printed;
            try {
                printed = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(portal.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                portal.destroyForcibly();
            }

            assertThat(printed.lines().toList())
                    .startsWith("told", "true Optional.empty", "{DELIVERED=8}, failures 0")
                    .hasSize(4)
                    .last()
                    .asString()
                    .matches("end of \\d+");
            assertThat(portal.exitValue()).isZero();
            assertThat(service.handled())
                    .extracting(ExampleService.Event::type)
                    .containsExactlyInAnyOrderElementsOf(EachKind.of(PORTAL).stream()
                            .map(each -> each.type().versioned())
                            .toList());
            assertThat(service.kinds(PORTAL.source().toString(), "tender/a1"))
                    .containsExactly("socialvalue.tender.published.v1", "socialvalue.tender.amended.v1");
            assertThat(service.kinds(PORTAL.source().toString(), "tender/a1/lot/b7/return/r1"))
                    .containsExactly("socialvalue.return.submitted.v1", "socialvalue.return.withdrawn.v1");
            assertThat(service.requestsTo("/checks")).singleElement().satisfies(check -> assertThat(check.text())
                    .endsWith("\"return\":{\"example\":true}}"));
        }
    }

    /** As a portal has it: the plugin, its libraries, its own few classes, and one folder with the properties file. */
    private String classPath() throws IOException {
        Path own = folder.resolve("portal-classes");
        for (Class<?> each : List.of(HostedPortal.class, EachKind.class)) {
            Path file = Path.of(each.getName().replace('.', '/') + ".class");
            Files.createDirectories(own.resolve(file).getParent());
            Files.copy(Path.of("target/test-classes").resolve(file), own.resolve(file));
        }
        List<String> entries = new ArrayList<>(
                List.of(folder.toString(), own.toString(), classes().toString()));
        libraries().forEach(each -> entries.add(each.toString()));
        return String.join(File.pathSeparator, entries);
    }

    static Path classes() {
        return Path.of("target/classes").toAbsolutePath();
    }

    /** What the plugin needs when it runs, as the build wrote it down. */
    static List<Path> libraries() throws IOException {
        return Stream.of(Files.readString(Path.of("target/class-path")).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Optional<Path> java17() throws IOException {
        List<Path> candidates = new ArrayList<>();
        Optional.ofNullable(System.getenv("JAVA_17_HOME")).map(Path::of).ifPresent(candidates::add);
        String home = System.getProperty("user.home");
        for (String parent : List.of(
                "/usr/lib/jvm",
                "/opt",
                home + "/.jdks",
                home + "/.sdkman/candidates/java",
                "/Library/Java/JavaVirtualMachines")) {
            if (Files.isDirectory(Path.of(parent))) {
                try (Stream<Path> found = Files.list(Path.of(parent))) {
                    found.sorted().forEach(each -> {
                        candidates.add(each);
                        candidates.add(each.resolve("Contents/Home"));
                    });
                }
            }
        }
        for (Path each : candidates) {
            Path release = each.resolve("release");
            if (Files.isExecutable(each.resolve("bin/java"))
                    && Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"17.")) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
