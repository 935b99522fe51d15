package socialvalue.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socialvalue.file.FindingsText;
import socialvalue.file.JsonDocument;
import socialvalue.file.Node;
import socialvalue.file.YamlDocument;
import socialvalue.finding.Findings;

/**
 * The worked example's files: a scenario folder, and beside the returns that are scored those that are not.
 *
 * @param frame the frame
 * @param returns the returns that are scored
 * @param first a return with findings, put right later
 * @param late a return that comes too late
 * @param clarifications what suppliers are asked about their returns, and what they answer
 * @param panel who marks, and what each gives alone
 * @param marks the agreed marks
 * @param imports scores of criteria marked elsewhere
 * @param decisions about flags
 * @param award the decision to award
 * @param contract what becomes of the contract
 */
record ExampleFiles(
        ExampleFrame frame,
        List<Section> returns,
        Section first,
        Section late,
        List<Node> clarifications,
        ExamplePanel panel,
        List<Node> marks,
        List<Node> imports,
        List<Node> decisions,
        Node award,
        ExampleContract contract) {
    private static final Pattern YEAR = Pattern.compile("\\b20(2[6-9]|3\\d)(?:/(\\d\\d))?\\b");

    /**
     * A supplier's section.
     *
     * @param supplier the supplier's identifier
     * @param name the supplier's name
     * @param madeAgainst the digest of the frame it says it was made against
     * @param text the document
     */
    record Section(String supplier, String name, String madeAgainst, String text) {
        /** The section made against the frame as it was published. */
        byte[] against(String published) {
            return text.replace(madeAgainst, published).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The name of a supplier whose return is scored. */
    String name(String supplier) {
        return returnOf(supplier).name();
    }

    /** The return of a supplier whose return is scored. */
    Section returnOf(String supplier) {
        return returns.stream()
                .filter(section -> section.supplier().equals(supplier))
                .findFirst()
                .orElseThrow(() -> CannotRun.because("The worked example has no return of " + supplier + "."));
    }

    /**
     * Reads the folder.
     *
     * @param yearsLater how much later than written everything happens, so that the example can be played in any year
     */
    static ExampleFiles of(Path folder, int yearsLater) {
        return new Reader(yearsLater).read(folder);
    }

    /**
     * A text of an example with its years moved: those of its own dates, of periods written 2027/28, and of its
     * tender's reference.
     *
     * @param yearsLater how many years later everything is to happen
     */
    static String later(String text, int yearsLater) {
        return YEAR.matcher(text).replaceAll(year -> later(year, yearsLater));
    }

    /** A file of an example, with its years moved. */
    static String text(Path file, int yearsLater) {
        try {
            return later(Files.readString(file), yearsLater);
        } catch (IOException e) {
            throw CannotRun.because("The worked example's file " + file + " cannot be read.", e);
        }
    }

    private static String later(MatchResult year, int yearsLater) {
        String shifted = "20" + (Integer.parseInt(year.group(1)) + yearsLater);
        return year.group(2) == null ? shifted : shifted + "/" + (Integer.parseInt(year.group(2)) + yearsLater);
    }

    private record Reader(int yearsLater) {
        ExampleFiles read(Path folder) {
            return new ExampleFiles(
                    ExampleFrame.of(folder, yearsLater),
                    sections(folder.resolve("returns")),
                    section(folder.resolve("returns-not-scored/example-homehelp-first.json")),
                    section(folder.resolve("returns-not-scored/example-latecomers-late.json")),
                    list(folder, "clarifications"),
                    ExamplePanel.of(yaml(folder.resolve("panel.yaml"))),
                    list(folder, "marks"),
                    yaml(folder.resolve("imported-scores.yaml"))
                            .members()
                            .get("imports")
                            .elements(),
                    list(folder, "decisions"),
                    yaml(folder.resolve("award.yaml")),
                    ExampleContract.of(yaml(folder.resolve("agreement.yaml")), folder, yearsLater));
        }

        /** A file's one list, of the same name. */
        private List<Node> list(Path folder, String name) {
            return yaml(folder.resolve(name + ".yaml")).members().get(name).elements();
        }

        private List<Section> sections(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Section> sections = new ArrayList<>();
                files.sorted().forEach(file -> sections.add(section(file)));
                return sections;
            } catch (IOException e) {
                throw CannotRun.because("The worked example's folder " + folder + " cannot be read.", e);
            }
        }

        private Section section(Path file) {
            Node root = document(file, JsonDocument::read);
            Node supplier = root.members().get("supplier");
            return new Section(
                    supplier.members().get("id").text(),
                    supplier.members().get("name").text(),
                    root.members().get("frame").text(),
                    text(file));
        }

        private Node yaml(Path file) {
            return document(file, YamlDocument::read);
        }

        /** Reads a document of a format. */
        private interface Format {
            Optional<Node> read(String name, byte[] bytes, Findings findings);
        }

        private Node document(Path file, Format format) {
            Findings findings = new Findings();
            return format.read(file.getFileName().toString(), text(file).getBytes(StandardCharsets.UTF_8), findings)
                    .orElseThrow(() -> CannotRun.because(
                            "The worked example's file " + file + " has findings: " + FindingsText.lines(findings)));
        }

        private String text(Path file) {
            return ExampleFiles.text(file, yearsLater);
        }
    }
}
