package socialvalue.report;

import java.util.List;

/** How wide the columns of a table are made, in whatever widths are counted. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * What a column needs.
     *
     * @param least the width below which words or numbers would be broken
     * @param most the width with which nothing needs a second line
     */
    record Need(int least, int most) {
        Need {
            least = Math.max(1, Math.min(least, most));
            most = Math.max(1, most);
        }
    }

    /** The least that all of them need, and the gaps between them. */
    static int least(List<Need> needs, int gap) {
        return needs.stream().mapToInt(Need::least).sum() + gap * (needs.size() - 1);
    }

    /**
     * A width for each: what it needs at most if there is room for all, else the room is shared by what each lacks. If
     * there is not even room for the least, the widest give way first.
     */
    static int[] of(List<Need> needs, int room, int gap) {
        int left = room - gap * (needs.size() - 1);
        int[] widths = needs.stream().mapToInt(Need::least).toArray();
        int spare = left - sum(widths);
        if (spare < 0) {
            return narrowed(widths, -spare);
        }
        int lacking =
                needs.stream().mapToInt(need -> need.most() - need.least()).sum();
        for (int i = 0; i < widths.length; i++) {
            int lack = needs.get(i).most() - needs.get(i).least();
            widths[i] += spare >= lacking ? lack : (int) ((long) lack * spare / lacking);
        }
        return widths;
    }

    private static int[] narrowed(int[] widths, int over) {
        for (int i = 0; i < over; i++) {
            int widest = 0;
            for (int j = 1; j < widths.length; j++) {
                widest = widths[j] > widths[widest] ? j : widest;
            }
            widths[widest] = Math.max(1, widths[widest] - 1);
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
