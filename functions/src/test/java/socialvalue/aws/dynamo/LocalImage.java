package socialvalue.aws.dynamo;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether a container can be started from an image without asking any registry. */
final class LocalImage {
    private static final int PATIENCE_SECONDS = 10;

    private LocalImage() {}

    /** Why it cannot be; empty where it can. Asks Docker's own command, which neither pulls nor waits. */
    static Optional<String> whyNot(String image) {
        try {
            if (!succeeds("docker", "info")) {
                return Optional.of("no Docker engine answers");
            }
            return succeeds("docker", "image", "inspect", image)
                    ? Optional.empty()
                    : Optional.of("the image " + image + " is not on this machine");
        } catch (IOException noSuchCommand) {
            return Optional.of("there is no docker command");
        }
    }

    private static boolean succeeds(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
