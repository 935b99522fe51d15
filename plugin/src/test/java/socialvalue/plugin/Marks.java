package socialvalue.plugin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What marks an invented return, and stands nowhere else. */
final class Marks {
    static final String NAME = "Zyxwander Marked Example CIC";
    static final String REGISTERED = "93817264";
    static final String NUMBER = "739184620";
    static final String STATEMENT = "Example-marked-statement-quixotic";
    static final String EVIDENCE = "marked-evidence-plan.pdf";

    static final List<String> ALL = List.of(NAME, REGISTERED, NUMBER, STATEMENT, EVIDENCE);

    private Marks() {}

    /** Which marks are in a text, in any form. */
    static List<String> in(String text) {
        return ALL.stream()
                .filter(mark -> forms(mark).stream().anyMatch(text::contains))
                .toList();
    }

    /** How often each form of each mark is in a text. */
    static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String mark : ALL) {
            forms(mark).forEach(form -> counts.put(form, count(text, form)));
        }
        return counts;
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** As it is, and as it would look had somebody encoded it. */
    private static List<String> forms(String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                mark,
                mark.replace(' ', '+'),
                mark.replace(" ", "%20"),
                String.join("\0", mark.split("")),
                HexFormat.of().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            forms.add(base64(bytes, before));
        }
        return forms;
    }

    /** What all texts in base 64 have in common in which the bytes stand after so many others, of three. */
    private static String base64(byte[] bytes, int before) {
        byte[] all = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, all, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(all);
        return text.substring(before == 0 ? 0 : before + 1, all.length / 3 * 4);
    }
}
