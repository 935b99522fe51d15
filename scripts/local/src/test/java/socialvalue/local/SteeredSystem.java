package socialvalue.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The whole system without its worked example, and with a clock that moves on to each time read from its input. */
final class SteeredSystem {
    private SteeredSystem() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("socialvalue.home"));
        Arguments given = Arguments.of(args, Set.of(), Set.of("--port", "--folder"), 0);
        Path folder = Path.of(given.value("--folder").orElseThrow());
        int port = Integer.parseInt(given.value("--port").orElseThrow());
        Assembly assembly = new Quiet(new Deployment(home));
        try (LocalSystem system =
                        LocalSystem.start(home.resolve("template.yaml"), folder, port, false, assembly, System.err);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            assembly.begin(system, System.out);
            Requests.print(system, "scripts/token", List.of(), System.out);
            // Ends with whoever started it
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                system.clock().moveTo(Instant.parse(line));
            }
        }
    }

    /** What an earlier process left goes on, and nothing else is begun. */
    private record Quiet(Deployment deployment) implements Assembly {
        @Override
        public HandlerFactory handlers(LocalSystem system) {
            return deployment.handlers(system);
        }

        @Override
        public void begin(LocalSystem system, PrintStream out) {
            deployment.resume();
        }
    }
}
