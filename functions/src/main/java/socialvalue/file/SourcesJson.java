package socialvalue.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.Source;

/** Writes the sources of policy data: each citation once, numbered in the order in which values refer to them. */
final class SourcesJson {
    private final Map<String, String> citations = new LinkedHashMap<>();
    private final List<Assumption> assumptions;

    SourcesJson(Collection<Source> referredTo, List<Assumption> assumptions) {
        this.assumptions = assumptions;
        for (Source source : referredTo) {
            if (source instanceof Citation citation) {
                citations.putIfAbsent(citation.text(), "c" + (citations.size() + 1));
            }
        }
    }

    /** The lists of citations and assumptions. */
    void writeTo(JsonText json) {
        json.list("citations", citations.entrySet(), (each, citation) -> each.text("id", citation.getValue())
                .text("text", citation.getKey()));
        json.list("assumptions", assumptions, (each, assumption) -> each.integer("number", assumption.number())
                .text("statement", assumption.statement()));
    }

    /** What a value says of where it comes from. */
    void reference(JsonText json, Source source) {
        switch (source) {
            case Citation citation -> json.text("citation", citations.get(citation.text()));
            case Assumption assumption -> json.integer("assumption", assumption.number());
        }
    }
}
