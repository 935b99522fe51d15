package socialvalue.report;

import java.util.List;

/** A part of a document in reading order: what it says and what it is, not how it looks. */
sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the title of the document, 2 and 3 for what is within it
     */
    record Heading(int level, String words) implements Block {}

    /** A paragraph. */
    record Say(String words) implements Block {}

    /** A list, perhaps of lists. */
    record Tree(List<Branch> branches) implements Block {
        public Tree {
            branches = List.copyOf(branches);
        }
    }

    /**
     * An element of a list.
     *
     * @param below the list within it; empty where there is none
     */
    record Branch(String words, List<Branch> below) {
        public Branch {
            below = List.copyOf(below);
        }

        /** An element with no list within it. */
        Branch(String words) {
            this(words, List.of());
        }
    }

    /**
     * A table whose first column names its rows.
     *
     * @param heads one for each column
     * @param rows each with as many cells
     * @param alike whether the columns after the first are equally narrow, their heads and cells in several lines where
     *     they need them; else each is as wide as what it holds
     */
    record Table(List<String> heads, List<Row> rows, boolean alike) implements Block {
        /** One whose columns are as wide as what they hold. */
        Table(List<String> heads, List<Row> rows) {
            this(heads, rows, false);
        }

        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param depth how far its name is indented
     * @param sum whether it sums up others
     * @param cells its name first
     */
    record Row(int depth, boolean sum, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
