package socialvalue.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was written on the command line.
 *
 * @param words what is no option
 * @param switches the options without a value that were given
 * @param values the options with a value that were given
 */
record Arguments(List<String> words, Set<String> switches, Map<String, String> values) {
    private static final String HELP = "--help";

    /**
     * Reads a command line.
     *
     * @param switches the options that take no value; {@code --help} is always one
     * @param valued the options that take a value, as {@code --name value} or {@code --name=value}
     * @param mostWords how many words may stand beside the options
     * @throws CannotRun if an option is unknown, given twice or lacks its value, or there are too many words
     */
    static Arguments of(String[] args, Set<String> switches, Set<String> valued, int mostWords) {
        Arguments read = new Arguments(new ArrayList<>(), new HashSet<>(), new HashMap<>());
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = args[i].startsWith("--") && equals > 0 ? args[i].substring(0, equals) : args[i];
            boolean fresh;
            if (valued.contains(name)) {
                if (equals < 0 && i + 1 == args.length) {
                    throw CannotRun.arguments(name + " needs a value; see --help.");
                }
                String value = equals > 0 ? args[i].substring(equals + 1) : args[++i];
                fresh = !value.isBlank() && read.values.put(name, value) == null;
            } else if (args[i].equals(HELP) || switches.contains(args[i])) {
                fresh = read.switches.add(args[i]);
            } else {
                fresh = !args[i].startsWith("-") && read.words.size() < mostWords && read.words.add(args[i]);
            }
            if (!fresh) {
                throw CannotRun.arguments("The argument " + args[i] + " cannot be used here; see --help.");
            }
        }
        return read;
    }

    boolean helpWanted() {
        return switches.contains(HELP);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
