package socialvalue.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import socialvalue.access.Caller;

/** A running system, of this machine or elsewhere, that a command asks. */
final class AskedSystem {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final String token;

    private AskedSystem(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * The one that {@code --api} and {@code --token-file} name; empty where none is named.
     *
     * @throws CannotRun if they cannot be used
     */
    static Optional<AskedSystem> named(Arguments given) {
        return given.value("--api").map(address -> new AskedSystem(address(address), token(given)));
    }

    /**
     * The one that runs on this machine in a folder.
     *
     * @param given may name its port
     */
    static AskedSystem ofThisMachine(Arguments given, Path folder, Caller caller) {
        URI address =
                URI.create("http://127.0.0.1:" + Main.port(given.value("--port").orElse("8080")));
        return new AskedSystem(
                address,
                Tokens.of(folder, SteppableClock.of(folder, InstantSource.system()))
                        .issue(caller));
    }

    private static URI address(String given) {
        if (!given.matches("https?://[^/?# ]+/?")) {
            throw CannotRun.arguments("--api is an address such as https://api.example.");
        }
        return URI.create(given.replaceAll("/$", ""));
    }

    private static String token(Arguments given) {
        Path file = given.value("--token-file")
                .map(Path::of)
                .orElseThrow(() -> CannotRun.arguments("--api needs --token-file; see --help."));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw CannotRun.because("The file " + file + " cannot be read.", e);
        }
    }

    /**
     * The answer's JSON.
     *
     * @param nothingThere what it means where nothing is found, to end a sentence
     */
    byte[] get(String path, String nothingThere) {
        return answer(HttpRequest.newBuilder(at(path)), nothingThere);
    }

    /** The same of a write without a body. */
    byte[] post(String path, String nothingThere) {
        return answer(
                HttpRequest.newBuilder(at(path))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody()),
                nothingThere);
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private byte[] answer(HttpRequest.Builder asked, String nothingThere) {
        try {
            HttpRequest request = asked.timeout(LONGEST)
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw CannotRun.because("The system at " + address + " answered " + answer.statusCode()
                        + (answer.statusCode() == 404 ? ": it has no " + nothingThere + "." : "."));
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw CannotRun.because("The system at " + address + " cannot be asked.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.because("It was interrupted.", e);
        }
    }
}
