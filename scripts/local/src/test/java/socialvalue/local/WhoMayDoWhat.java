package socialvalue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialvalue.procurement.LotPhase;

/** The table of who may do what in which phase, as it is published. */
final class WhoMayDoWhat {
    /** Whom an operation is for that needs a token and no role. */
    static final String ANYBODY = "anybody signed in";

    /** Whom an operation is for that needs a signature and no token. */
    static final String SIGNER = "whoever signs as the portal";

    static final String YES = "yes";
    /** A return that is received as a late one. */
    static final String LATE = "late";

    private static final String EVERY_PHASE = "in every phase";
    private static final Path PAGE = Path.of("../../functions/src/main/resources/access/who-may-do-what.md");

    private final List<Row> rows;

    /**
     * A row.
     *
     * @param operation as the API's description names it
     * @param who for whom it is
     * @param cells what comes of it
     */
    record Row(String operation, Set<String> who, Map<LotPhase, String> cells) {}

    private WhoMayDoWhat(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static WhoMayDoWhat published() {
        List<Row> rows = new ArrayList<>();
        List<String> heading = List.of();
        try {
            for (String line : Files.readAllLines(PAGE)) {
                if (line.startsWith("| Operation |")) {
                    heading = cells(line);
                } else if (line.startsWith("| ")) {
                    rows.add(row(heading, cells(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WhoMayDoWhat(rows);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    private static Row row(List<String> heading, List<String> cells) {
        if (cells.size() != heading.size()) {
            throw new AssertionError("a row has " + cells.size() + " cells under " + heading.size() + ": " + cells);
        }
        Map<LotPhase, String> byPhase = new EnumMap<>(LotPhase.class);
        for (int i = 2; i < cells.size(); i++) {
            for (LotPhase phase : phases(heading.get(i))) {
                byPhase.put(phase, cells.get(i));
            }
        }
        return new Row(
                cells.get(0).split("`")[1],
                Arrays.stream(cells.get(1).split(",")).map(String::strip).collect(Collectors.toSet()),
                byPhase);
    }

    private static List<LotPhase> phases(String heading) {
        List<LotPhase> phases = Stream.of(LotPhase.values())
                .filter(phase -> heading.equals(EVERY_PHASE) || heading.equals(phase.words()))
                .toList();
        if (phases.isEmpty()) {
            throw new AssertionError("there is no phase \"" + heading + "\"");
        }
        return phases;
    }

    List<Row> rows() {
        return rows;
    }

    /** Every operation of the table, in its order. */
    List<String> operations() {
        return rows.stream().map(Row::operation).distinct().toList();
    }

    /** For whom an operation is, but for those who are told apart from others of their role. */
    Set<String> whoMay(String operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .flatMap(row -> row.who().stream())
                .filter(who -> !who.contains("("))
                .collect(Collectors.toSet());
    }

    /** What comes of it when somebody asks; empty where it is not for them, whatever the phase. */
    Optional<String> cell(String operation, Asker asker, LotPhase phase) {
        String role = asker.words().split(" \\(")[0];
        return Stream.of(asker.words(), role, ANYBODY)
                .filter(who -> !who.equals(ANYBODY) || asker.caller().isPresent())
                .flatMap(who -> rows.stream()
                        .filter(row -> row.operation().equals(operation))
                        .filter(row -> row.who().contains(who)))
                .findFirst()
                .map(row -> row.cells().get(phase));
    }
}
