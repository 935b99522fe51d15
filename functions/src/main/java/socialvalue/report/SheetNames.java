package socialvalue.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of a workbook's sheets: as spreadsheets allow them, and no two the same but for capitals. */
final class SheetNames {
    private static final int LONGEST = 31;

    /** Spreadsheets keep a name for themselves. */
    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /** The name, or one like it. */
    String next(String wanted) {
        String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", "-").strip();
        String name = cut(allowed, LONGEST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = cut(allowed, LONGEST - end.length()) + end;
        }
        return name;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        boolean split = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, split ? length - 1 : length).strip();
    }
}
