package socialvalue.local.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import socialvalue.file.JsonText;
import socialvalue.file.Node;

/** Everything the portal has to say at one stage, by path. */
final class Dialogues {
    private static final byte[] NOTHING_YET = JsonText.object(json -> json.texts("data", List.of()));

    private final Map<String, Dialogue> byPath = new TreeMap<>();

    private Dialogues() {}

    /**
     * Reads what is said up to a stage.
     *
     * @param dated moves the dates to when the replay takes place
     */
    static Dialogues upTo(Stage stage, UnaryOperator<String> dated) {
        Dialogues all = new Dialogues();
        for (Stage each : Stage.values()) {
            if (each.compareTo(stage) <= 0) {
                each.resources().stream()
                        .map(resource -> Dialogue.of(resource, dated))
                        .forEach(dialogue -> all.byPath.put(dialogue.path(), dialogue));
            }
        }
        return all;
    }

    /** The changed things of a kind, {@code tenders} or {@code contracts}, in the order of their last changes. */
    List<Change> changes(String kind) {
        List<Change> changes = new ArrayList<>();
        byPath.forEach((path, dialogue) -> {
            if (path.matches("/" + kind + "/[^/]+")) {
                changes.add(Change.of(dialogue.data()));
            }
        });
        changes.sort(Change.ORDER);
        return changes;
    }

    /** The answer to a request for one thing, or for what belongs to it. */
    Answer answer(String path) {
        Dialogue said = byPath.get(path);
        if (said != null) {
            return new Answer(said.status(), JsonText.object(json -> body(json, said)));
        }
        int slash = path.lastIndexOf('/');
        String above = path.substring(0, Math.max(slash, 0));
        Dialogue collection = byPath.get(above);
        if (collection != null && above.matches("/tenders/[^/]+/[^/]+")) {
            return collection.status() == Answer.OK
                    ? element(collection.data(), path.substring(slash + 1))
                    : new Answer(collection.status(), JsonText.of(collection.body()));
        }
        // A tender's awards and contracts, before there are any
        if (collection != null && path.matches(".*/(awards|contracts)")) {
            return new Answer(Answer.OK, NOTHING_YET);
        }
        return Answer.notFound();
    }

    private void body(JsonText json, Dialogue said) {
        said.body().members().forEach((name, member) -> {
            if (name.equals("data") && member.is(Node.Kind.OBJECT)) {
                json.object(name, data -> thing(data, said));
            } else {
                json.node(name, member);
            }
        });
    }

    /** A tender is told with its bids, awards and contracts in it, as far as they can be read by themselves. */
    private void thing(JsonText json, Dialogue said) {
        said.data().members().forEach(json::node);
        for (String collection : List.of("bids", "awards", "contracts")) {
            Dialogue part = byPath.get(said.path() + "/" + collection);
            if (part != null && part.status() == Answer.OK) {
                json.node(collection, part.data());
            }
        }
    }

    private static Answer element(Node collection, String id) {
        Optional<Node> found = collection.elements().stream()
                .filter(each -> each.members().get("id").text().equals(id))
                .findFirst();
        return found.map(each -> new Answer(Answer.OK, JsonText.object(json -> json.node("data", each))))
                .orElseGet(Answer::notFound);
    }
}
