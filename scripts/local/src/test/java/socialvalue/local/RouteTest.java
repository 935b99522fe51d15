package socialvalue.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {
    @Test
    void a_parameter_takes_exactly_one_segment_that_is_not_empty() {
        Route route = route("GET", "/lots/{lot}/returns");

        assertThat(route.match("GET", "/lots/a%2Fb/returns")).hasValue(Map.of("lot", "a%2Fb"));
        assertThat(route.match("GET", "/lots//returns")).isEmpty();
        assertThat(route.match("GET", "/lots/a/b/returns")).isEmpty();
        assertThat(route.match("GET", "/lots/a/returns/")).isEmpty();
        assertThat(route.match("GET", "/lots/a")).isEmpty();
        assertThat(route.match("POST", "/lots/a/returns")).isEmpty();
    }

    @Test
    void a_greedy_parameter_takes_the_rest() {
        Route route = route("ANY", "/files/{rest+}");

        assertThat(route.match("PUT", "/files/a/b/c")).hasValue(Map.of("rest", "a/b/c"));
        assertThat(route.match("PUT", "/files/")).isEmpty();
        assertThat(route.match("PUT", "/files")).isEmpty();
    }

    @Test
    void the_root_is_a_route_of_its_own() {
        assertThat(route("GET", "/").match("GET", "/")).hasValue(Map.of());
        assertThat(route("GET", "/").match("GET", "/a")).isEmpty();
    }

    @Test
    void the_more_literal_route_comes_first_and_a_greedy_one_last() {
        int literal = route("GET", "/lots/open").precedence();
        int parameter = route("GET", "/lots/{lot}").precedence();
        int anyMethod = route("ANY", "/lots/{lot}").precedence();
        int greedy = route("GET", "/lots/{rest+}").precedence();

        assertThat(literal).isGreaterThan(parameter);
        assertThat(parameter).isGreaterThan(anyMethod);
        assertThat(anyMethod).isGreaterThan(greedy);
    }

    private static Route route(String method, String path) {
        return new Route("Example", "example.Handler", method, path, true);
    }
}
