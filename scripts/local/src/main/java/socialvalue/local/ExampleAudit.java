package socialvalue.local;

import static socialvalue.local.ExamplePlay.MODERATOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.file.Node;

/** Once everybody is told, an auditor has the audit trail of all of it verified. */
final class ExampleAudit implements Chapter {
    private static final Caller AUDITOR = Council.officer(Role.AUDITOR);

    private final ExamplePlay play;

    ExampleAudit(ExamplePlay play) {
        this.play = play;
    }

    @Override
    public void play() throws InterruptedException {
        List<Map<String, Node>> steps = steps();
        boolean holds = steps.stream().allMatch(step -> step.get("holds").truth());
        play.steps()
                .say(
                        "An auditor has the audit trail verified: it " + (holds ? "holds." : "does not hold."),
                        counted(steps, "officers", "entries") + " entries tell what officers and runs did, "
                                + counted(steps, "returns", "entries") + " what became of "
                                + counted(steps, "returns", "chains") + " returns, and "
                                + counted(steps, "late", "entries") + " that one came late",
                        "signed: " + signed(steps),
                        "a moderator asks the same: "
                                + play.api()
                                        .get(MODERATOR, path())
                                        .expecting(403)
                                        .member("detail"));
    }

    private String path() {
        return play.lot() + "/audit/verification";
    }

    private List<Map<String, Node>> steps() throws InterruptedException {
        List<Map<String, Node>> steps = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String query =
                    next.get().isEmpty() ? "" : "?after=" + URLEncoder.encode(next.get(), StandardCharsets.UTF_8);
            Map<String, Node> step = play.api()
                    .get(AUDITOR, path() + query)
                    .expecting(200)
                    .json()
                    .members();
            steps.add(step);
            next = Optional.ofNullable(step.get("next")).map(Node::text);
        }
        return steps;
    }

    private static int counted(List<Map<String, Node>> steps, String kind, String what) {
        return steps.stream()
                .filter(step -> step.get("step").text().equals(kind))
                .mapToInt(step -> step.get(what).number().intValueExact())
                .sum();
    }

    /** What was signed for, and how often. */
    private static String signed(List<Map<String, Node>> steps) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Map<String, Node> step : steps) {
            for (Node each : step.get("signed").elements()) {
                times.merge(each.members().get("what").text().replace('-', ' '), 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + each.getValue() + " times)"))
                .collect(Collectors.joining(", "));
    }
}
