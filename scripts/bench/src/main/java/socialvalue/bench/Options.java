package socialvalue.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param home the repository's folder
 * @param parts in the order they were named
 * @param quick whether a coarse answer will do
 * @param rate returns a second that load submits
 * @param seconds for how long
 * @param suppliers how many suppliers submit in turns
 * @param folder where the system that load is put on keeps everything
 */
record Options(Path home, List<Part> parts, boolean quick, int rate, int seconds, int suppliers, Path folder) {
    private static final int HIGHEST_RATE = 500;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_SUPPLIERS = 5_000;
    private static final int QUICK_SECONDS = 5;

    /** What can be measured. */
    enum Part {
        CHECK("check"),
        SCORE("score"),
        COLD_START("cold-start"),
        LOAD("load");

        private final String word;

        Part(String word) {
            this.word = word;
        }
    }

    /** A command line that cannot be used, with the sentence that says so. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    static Options of(Path home, String[] args) throws Unusable {
        List<Part> parts = new ArrayList<>();
        boolean quick = false;
        int rate = 20;
        int seconds = 0;
        int suppliers = 50;
        Path folder = home.resolve("scripts/bench/target/load");
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--rate" -> rate = number(args, ++i, HIGHEST_RATE);
                case "--seconds" -> seconds = number(args, ++i, MOST_SECONDS);
                case "--suppliers" -> suppliers = number(args, ++i, MOST_SUPPLIERS);
                case "--folder" -> folder = Path.of(text(args, ++i)).toAbsolutePath();
                default -> parts.add(part(args[i]));
            }
        }
        int bounded = seconds > 0 ? seconds : quick ? QUICK_SECONDS : 30;
        List<Part> wanted = parts.isEmpty() ? List.of(Part.values()) : parts;
        return new Options(home, wanted, quick, rate, bounded, suppliers, folder);
    }

    private static Part part(String word) throws Unusable {
        for (Part part : Part.values()) {
            if (part.word.equals(word)) {
                return part;
            }
        }
        throw new Unusable("The argument " + word + " cannot be used here; see --help.");
    }

    private static String text(String[] args, int i) throws Unusable {
        if (i < args.length) {
            return args[i];
        }
        throw new Unusable(args[i - 1] + " needs a value.");
    }

    private static int number(String[] args, int i, int most) throws Unusable {
        if (i < args.length && args[i].matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(args[i]);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw new Unusable(args[i - 1] + " needs a number from 1 to " + most + ".");
    }
}
