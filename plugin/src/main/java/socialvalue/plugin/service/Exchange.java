package socialvalue.plugin.service;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer within a time limit that holds for the whole of it, token and last byte included. */
final class Exchange {
    private final HttpClient client;
    private final AccessTokens tokens;
    private final int longestAnswer;

    /** There is no token to call with. */
    private static final class NoToken extends IOException {
        private static final long serialVersionUID = 1L;

        NoToken(Exception why) {
            super(why);
        }
    }

    Exchange(HttpClient client, AccessTokens tokens, int longestAnswer) {
        this.client = client;
        this.tokens = tokens;
        this.longestAnswer = longestAnswer;
    }

    /** Sends the request with a token. */
    ApiAnswer<HttpResponse<byte[]>> send(HttpRequest.Builder request, TimeLimit limit) throws InterruptedException {
        if (limit.left() == 0) {
            return new ApiAnswer.Unanswered<>(ApiAnswer.Trouble.TIMED_OUT);
        }
        Sending sending = new Sending();
        CompletableFuture<HttpResponse<byte[]>> answer =
                CompletableFuture.supplyAsync(this::bearer).thenCompose(token -> sending.send(request, token));
        try {
            return new ApiAnswer.Answered<>(answer.get(limit.left(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new ApiAnswer.Unanswered<>(ApiAnswer.Trouble.TIMED_OUT);
        } catch (ExecutionException e) {
            return new ApiAnswer.Unanswered<>(trouble(e.getCause()));
        } finally {
            sending.giveUp();
        }
    }

    private String bearer() {
        try {
            return tokens.bearer();
        } catch (IOException | RuntimeException e) {
            throw new CompletionException(new NoToken(e));
        }
    }

    private static ApiAnswer.Trouble trouble(Throwable why) {
        for (Throwable each = why; each != null; each = each.getCause()) {
            if (each instanceof NoToken) {
                return ApiAnswer.Trouble.NO_TOKEN;
            }
            if (each instanceof HttpTimeoutException) {
                return ApiAnswer.Trouble.TIMED_OUT;
            }
            if (each instanceof LimitedBody.TooLong) {
                return ApiAnswer.Trouble.TOO_LONG;
            }
        }
        // What the client throws besides is about an answer that is no HTTP
        return why instanceof IOException ? ApiAnswer.Trouble.NOT_REACHED : ApiAnswer.Trouble.NOT_UNDERSTOOD;
    }

    /** What has been started, so that nothing goes on for a caller who has left. */
    private final class Sending {
        private CompletableFuture<HttpResponse<byte[]>> sent;
        private boolean givenUp;

        synchronized CompletableFuture<HttpResponse<byte[]>> send(HttpRequest.Builder request, String token) {
            if (givenUp) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            HttpRequest complete;
            try {
                complete = request.setHeader("Authorization", "Bearer " + token).build();
            } catch (IllegalArgumentException e) {
                return CompletableFuture.failedFuture(new NoToken(e));
            }
            sent = client.sendAsync(complete, LimitedBody.of(longestAnswer));
            return sent;
        }

        synchronized void giveUp() {
            givenUp = true;
            if (sent != null) {
                sent.cancel(true);
            }
        }
    }
}
