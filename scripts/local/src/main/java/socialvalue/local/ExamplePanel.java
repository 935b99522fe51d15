package socialvalue.local;

import java.util.List;
import java.util.Map;
import socialvalue.file.Node;

/**
 * Who marks the worked example, and what each of them gives alone: the scenario's {@code panel.yaml}.
 *
 * @param evaluators who is named
 * @param reason why
 * @param conflicts conflicts of interest
 * @param given who gives which marks, in the order in which they come
 */
record ExamplePanel(List<String> evaluators, String reason, List<Interest> conflicts, List<Given> given) {
    /**
     * A conflict of interest.
     *
     * @param evaluator whose
     * @param supplier in whom
     * @param reason which interest it is
     */
    record Interest(String evaluator, String supplier, String reason) {}

    /**
     * What one evaluator gives.
     *
     * @param evaluator who
     * @param marks each with supplier, criterion, mark and rationale
     */
    record Given(String evaluator, List<Node> marks) {}

    /** Takes it from the file as it was read. */
    static ExamplePanel of(Node file) {
        Map<String, Node> root = file.members();
        Map<String, Node> panel = root.get("panel").members();
        return new ExamplePanel(
                panel.get("evaluators").elements().stream().map(Node::text).toList(),
                panel.get("reason").text(),
                root.get("conflicts").elements().stream()
                        .map(each ->
                                new Interest(text(each, "evaluator"), text(each, "supplier"), text(each, "reason")))
                        .toList(),
                root.get("given").elements().stream()
                        .map(each -> new Given(
                                text(each, "evaluator"),
                                each.members().get("marks").elements()))
                        .toList());
    }

    private static String text(Node node, String member) {
        return node.members().get(member).text();
    }
}
