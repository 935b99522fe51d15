package socialvalue.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialvalue.example.ExampleFrames;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.validation.ReturnRules;

/**
 * Good returns ({@code VALID_}) and bad ones ({@code INVALID_}, named for their defect), each with a {@code .findings}
 * file beside it: first whether its form is valid, then its findings when it is checked against the Example frame.
 */
final class ReturnCorpus {
    private static final Path FOLDER = Path.of("src", "test", "resources", "returns");
    private static final Instant DEADLINE = Instant.parse("2026-11-30T12:00:00Z");

    private ReturnCorpus() {}

    /** The names of all returns. */
    static Stream<String> names() {
        return Fixture.files(FOLDER).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"));
    }

    /** The return of a file; the one that is too large is kept short and filled with spaces here. */
    static byte[] bytes(String name) {
        String text = text(name);
        return (name.startsWith("INVALID_too-large") ? text + " ".repeat(Limits.LONGEST_DOCUMENT) : text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is expected of it. */
    static List<String> expected(String name) {
        return text(name + ".findings").lines().toList();
    }

    private static String text(String name) {
        return new String(Fixture.bytes(FOLDER.resolve(name)), StandardCharsets.UTF_8);
    }

    /** What is found of it, received at the deadline or, where the file is named for that, a second later. */
    static Findings findings(String name) {
        Findings findings = new Findings();
        byte[] bytes = bytes(name);
        new ReturnReader()
                .read(bytes, 0, bytes.length, findings)
                .ifPresent(draft -> ReturnRules.check(
                        draft, ExampleFrames.everyKind(), ExampleFrames.DIGEST, Optional.of("S-1"), findings));
        Instant receivedAt = name.startsWith("INVALID_after-the-deadline") ? DEADLINE.plusSeconds(1) : DEADLINE;
        ReturnRules.receivedInTime(ExampleFrames.everyKind(), receivedAt, findings);
        return findings;
    }

    /** What is found, as the {@code .findings} files say it. */
    static List<String> lines(String name) {
        Findings findings = findings(name);
        boolean sound = findings.inOrder().stream().map(Finding::code).noneMatch(ReturnSchema.FORM::contains);
        List<String> lines = new ArrayList<>();
        lines.add(sound ? "form: valid" : "form: not valid");
        lines.addAll(FindingsText.lines(findings));
        return lines;
    }

    /** The code a file is named for. */
    static Optional<FindingCode> defect(String name) {
        for (FindingCode code : FindingCode.values()) {
            if (name.equals("INVALID_" + code.code() + ".json")) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
