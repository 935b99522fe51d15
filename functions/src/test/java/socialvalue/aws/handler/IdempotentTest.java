package socialvalue.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.usecase.Refusal;

class IdempotentTest {
    private static final String ROUTE = "PUT /things/{thing}";

    private final AnswersInMemory answers = new AnswersInMemory();
    private final Idempotent idempotent = new Idempotent(answers, InstantSource.fixed(Sent.RECEIVED));
    private final AtomicInteger done = new AtomicInteger();
    private RuntimeException refusal;

    private final HttpHandler handler = new HttpHandler() {
        @Override
        HttpResponse answer(HttpRequest request) {
            return idempotent.once(request, () -> {
                if (refusal != null) {
                    throw refusal;
                }
                return HttpResponse.json(201, json -> json.integer("dóne", done.incrementAndGet()))
                        .with("location", "/things/1");
            });
        }
    };

    private static Sent request() {
        return Sent.to(ROUTE).path("thing", "1").as("somebody", "moderator").body("{}");
    }

    @Test
    void the_same_request_again_is_answered_as_before_and_does_nothing() {
        Sent.Received first = request().key("k1").through(handler);
        Sent.Received again = request().key("k1").through(handler);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void another_key_or_another_caller_is_another_request() {
        request().key("k1").through(handler);
        request().key("k2").through(handler);
        request().as("somebody-else", "moderator").key("k1").through(handler);

        assertThat(done).hasValue(3);
    }

    @Test
    void the_same_key_with_anything_else_changed_is_refused() {
        request().key("k1").through(handler);

        for (Sent other : new Sent[] {
            request().body("{ }"),
            request().query("limit", "1"),
            request().header("if-match", "\"1\""),
            Sent.to(ROUTE).path("thing", "2").as("somebody", "moderator").body("{}"),
            Sent.to("POST /things/{thing}")
                    .path("thing", "1")
                    .as("somebody", "moderator")
                    .body("{}")
        }) {
            Sent.Received received = other.key("k1").through(handler);
            assertThat(received.status()).isEqualTo(422);
            assertThat(received.problem()).isEqualTo("key-reused");
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void a_request_that_is_being_carried_out_is_not_carried_out_again() {
        HttpHandler slow = new HttpHandler() {
            @Override
            HttpResponse answer(HttpRequest outer) {
                return idempotent.once(outer, () -> idempotent.once(outer, () -> HttpResponse.empty(204)));
            }
        };

        Sent.Received received = request().key("k1").through(slow);

        assertThat(received.status()).isEqualTo(409);
        assertThat(received.problem()).isEqualTo("being-carried-out");
    }

    @Test
    void what_was_refused_or_failed_may_be_tried_again() {
        refusal = Refusal.conflict("too-early", "too early");
        assertThat(request().key("k1").through(handler).status()).isEqualTo(409);
        refusal = new IllegalStateException();
        assertThat(request().key("k1").through(handler).status()).isEqualTo(500);
        refusal = null;

        assertThat(request().key("k1").through(handler).status()).isEqualTo(201);
    }

    @Test
    void a_write_without_a_key_is_refused() {
        Sent.Received received = request().through(handler);

        assertThat(received.status()).isEqualTo(400);
        assertThat(received.json().get("detail").asText()).contains("Idempotency-Key");
        assertThat(done).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a b", "é", "a\nb", "a\u0000"})
    void a_key_of_other_than_visible_ascii_is_refused(String key) {
        assertThat(request().key(key).through(handler).status()).isEqualTo(400);
    }

    @Test
    void a_key_has_at_most_128_characters() {
        assertThat(request().key("k".repeat(128)).through(handler).status()).isEqualTo(201);
        assertThat(request().key("k".repeat(129)).through(handler).status()).isEqualTo(400);
    }

    @Test
    void neither_the_caller_nor_the_key_is_stored_in_the_clear() {
        request().key("secret-key").through(handler);

        assertThat(answers.digests.toString()).doesNotContain("somebody").doesNotContain("secret-key");
    }
}
