package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;

/** Each file of the corpus is answered with the findings written beside it, and each code of a return has a file. */
class ReturnScenariosTest {
    static Stream<String> names() {
        return ReturnCorpus.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_return_is_answered_with_the_findings_beside_it(String name) {
        assertThat(ReturnCorpus.lines(name))
                .as("findings of returns/%s, which %s.findings has to list line by line", name, name)
                .isEqualTo(ReturnCorpus.expected(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_shows_the_defect_it_is_named_for(String name) {
        Set<FindingCode> codes = ReturnCorpus.findings(name).inOrder().stream()
                .map(Finding::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        if (name.startsWith("VALID_")) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).isNotEmpty();
            ReturnCorpus.defect(name).ifPresent(defect -> assertThat(codes).contains(defect));
        }
    }

    @Test
    void every_code_of_a_return_has_a_scenario() {
        Set<String> named = ReturnCorpus.names()
                .flatMap(name -> ReturnCorpus.defect(name).stream())
                .map(FindingCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = EnumSet.range(FindingCode.UNREADABLE, FindingCode.DELIVERY_SHARES_DO_NOT_ADD_UP).stream()
                .map(FindingCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("a code without a return that causes it cannot be understood by who receives it: add"
                        + " src/test/resources/returns/INVALID_<code>.json and its .findings")
                .isEqualTo(codes);
    }
}
