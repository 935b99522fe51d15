package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socialvalue.access.Role;
import socialvalue.procurement.LotPhase;

/** The table of who may do what says the same as the description of the API. */
class WhoMayDoWhatTest {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final WhoMayDoWhat table = WhoMayDoWhat.published();
    private final PublishedApi api = PublishedApi.read();

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(table.operations())
                .as("who-may-do-what.md lists every operationId of openapi.yaml, and no other")
                .containsExactlyInAnyOrderElementsOf(api.operations().keySet());
    }

    @Test
    void every_row_says_something_for_every_phase() {
        assertThat(table.rows())
                .allSatisfy(row ->
                        assertThat(row.cells().keySet()).as(row.operation()).isEqualTo(EnumSet.allOf(LotPhase.class)));
        assertThat(table.rows().stream().flatMap(row -> row.cells().values().stream()))
                .allMatch(cell -> cell.equals(WhoMayDoWhat.YES)
                        || cell.equals(WhoMayDoWhat.LATE)
                        || api.problems().contains(cell));
    }

    @Test
    void only_roles_that_there_are_may_do_something_and_nobody_twice() {
        Set<String> known = Stream.of(Asker.values()).map(Asker::words).collect(Collectors.toSet());
        known.add(WhoMayDoWhat.SIGNER);
        assertThat(table.rows().stream().flatMap(row -> row.who().stream())).allMatch(known::contains);
        Set<String> seen = new HashSet<>();
        assertThat(table.rows().stream().flatMap(row -> row.who().stream().map(who -> row.operation() + " " + who)))
                .allMatch(seen::add);
    }

    @Test
    void somebody_asks_in_every_role() {
        assertThat(Stream.of(Asker.values()).map(Asker::words))
                .containsAll(Stream.of(Role.values()).map(Role::claim).toList());
    }

    @Test
    void the_description_of_each_operation_names_the_same_roles() {
        for (String operation : table.operations()) {
            PublishedApi.Operation described = api.operations().get(operation);
            Set<String> roles = table.whoMay(operation);
            String sentence = described.description().split("\\.", 2)[0];
            if (described.signed()) {
                assertThat(roles).as(operation).containsExactly(WhoMayDoWhat.SIGNER);
            } else if (sentence.startsWith("For " + WhoMayDoWhat.ANYBODY)) {
                assertThat(roles).as(operation).containsExactly(WhoMayDoWhat.ANYBODY);
            } else {
                String what = operation + ", \"" + sentence + "\"";
                assertThat(named(sentence)).as(what).containsAll(roles);
                assertThat(roles).as(what).containsAll(named(sentence.split(";", 2)[0]));
            }
        }
    }

    /** The roles that a text names; "that supplier" is whom something is about. */
    private static Set<String> named(String text) {
        Set<String> roles = new TreeSet<>();
        Matcher word = WORD.matcher(text.replace("that supplier", ""));
        while (word.find()) {
            if (Stream.of(Role.values()).anyMatch(role -> role.claim().equals(word.group()))) {
                roles.add(word.group());
            }
        }
        return roles;
    }

    @Test
    void the_auditor_changes_nothing_and_reads_no_return() {
        for (String operation : table.operations()) {
            if (table.whoMay(operation).contains(Role.AUDITOR.claim())) {
                assertThat(api.operations().get(operation).writes())
                        .as(operation)
                        .isFalse();
                assertThat(api.operations().get(operation).path()).doesNotContain("return");
            }
        }
        for (LotPhase phase : LotPhase.values()) {
            assertThat(table.cell("listReturns", Asker.AUDITOR, phase)).isEmpty();
            assertThat(table.cell("readReturn", Asker.AUDITOR, phase)).isEmpty();
            assertThat(table.cell("listLateReturns", Asker.AUDITOR, phase)).isEmpty();
        }
    }
}
