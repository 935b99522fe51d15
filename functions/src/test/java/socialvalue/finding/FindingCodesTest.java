package socialvalue.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of finding codes portals rely on, one file for each kind of document. */
class FindingCodesTest {
    /**
     * The codes of one kind of document.
     *
     * @param list the file that lists them, under {@code finding-codes}
     * @param codes those the enum declares for it
     */
    record Kind(String list, Set<FindingCode> codes) {
        @Override
        public String toString() {
            return list;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "returns.txt",
                        EnumSet.range(FindingCode.UNREADABLE, FindingCode.DELIVERY_SHARES_DO_NOT_ADD_UP)),
                new Kind("deliveries.txt", EnumSet.range(FindingCode.REPORTING_NOT_AGREED, FindingCode.MORE_FOUND)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_code_is_never_renamed_and_its_severity_is_public(Kind kind) throws IOException {
        List<String> actual = kind.codes().stream()
                .map(code -> code.code() + ": " + code.severity().words())
                .sorted()
                .toList();
        assertThat(actual)
                .as(
                        "finding-codes/%s lists what portals may rely on. A new code: add its line there, a rule that finds"
                                + " it, a file INVALID_<code>.json that shows it. A code gone or renamed: put it back,"
                                + " its spelling is a promise. Another severity: tell it in the change log",
                        kind.list())
                .isEqualTo(listed(kind.list()));
    }

    private static List<String> listed(String name) throws IOException {
        try (InputStream file = FindingCodesTest.class.getResourceAsStream("/finding-codes/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
