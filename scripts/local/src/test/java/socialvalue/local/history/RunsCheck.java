package socialvalue.local.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import socialvalue.local.history.Violation.Kind;

/** Runs of one lot come one after the other; the one done last is the current one, and never an earlier one again. */
public final class RunsCheck {
    private final List<KeptRun> runs;
    private final Map<String, Instant> done = new HashMap<>();
    private final List<Violation> wrong = new ArrayList<>();

    private RunsCheck(List<KeptRun> runs) {
        this.runs = runs;
        runs.stream()
                .filter(KeptRun::done)
                .forEach(run -> done.put(run.run(), run.endedAt().orElseThrow()));
    }

    /**
     * What is wrong with runs.
     *
     * @param runs every run that anybody was told of, each once
     * @param seen what readers were shown as the current one meanwhile
     * @param current what every way to ask for the current one says in the end
     */
    public static List<Violation> of(List<KeptRun> runs, List<SeenRun> seen, Set<String> current) {
        RunsCheck check = new RunsCheck(runs);
        check.ended();
        check.oneAfterTheOther();
        check.neverBack(seen);
        check.current(current);
        return check.wrong;
    }

    private void ended() {
        runs.stream()
                .filter(run -> run.endedAt().isEmpty())
                .forEach(run -> wrong.add(new Violation(Kind.NOT_ENDED, run.toString())));
    }

    private void oneAfterTheOther() {
        List<KeptRun> inOrder =
                runs.stream().sorted(Comparator.comparing(KeptRun::startedAt)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            KeptRun before = inOrder.get(i - 1);
            KeptRun next = inOrder.get(i);
            if (before.endedAt().filter(end -> !end.isAfter(next.startedAt())).isEmpty()) {
                wrong.add(new Violation(Kind.AT_ONCE, before + " and " + next));
            }
        }
    }

    private void neverBack(List<SeenRun> seen) {
        new TreeSet<>(seen.stream().map(SeenRun::run).toList())
                .stream()
                        .filter(run -> !done.containsKey(run))
                        .forEach(run -> wrong.add(new Violation(Kind.NEVER_DONE, run)));
        for (SeenRun earlier : seen) {
            for (SeenRun later : seen) {
                if (earlier.span().before(later.span()) && isEarlier(later.run(), earlier.run())) {
                    wrong.add(new Violation(Kind.WENT_BACK, "from " + earlier.run() + " to " + later.run()));
                }
            }
        }
    }

    private boolean isEarlier(String run, String than) {
        return done.containsKey(run) && done.containsKey(than) && done.get(run).isBefore(done.get(than));
    }

    private void current(Set<String> current) {
        if (current.size() != 1) {
            wrong.add(new Violation(Kind.NOT_ONE_CURRENT, current.toString()));
        }
        Optional<String> last =
                done.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        current.stream()
                .filter(run -> !Optional.of(run).equals(last))
                .forEach(run -> wrong.add(new Violation(Kind.NOT_THE_LATEST, run + "; done last is " + last)));
    }
}
