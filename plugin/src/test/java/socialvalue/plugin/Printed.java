package socialvalue.plugin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps everything that is printed or logged, at every level, until it is closed. */
final class Printed implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("socialvalue");
    private final Level before = own.getLevel();
    private final Handler handler = new Handler() {
        private final SimpleFormatter form = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            kept.writeBytes(form.format(record).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Printed() {
        PrintStream all = new PrintStream(kept, true, StandardCharsets.UTF_8);
        System.setOut(all);
        System.setErr(all);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        own.setLevel(Level.ALL);
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        own.setLevel(before);
        System.setOut(out);
        System.setErr(err);
    }
}
