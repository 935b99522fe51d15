package socialvalue.report;

/** How a sheet of A4 lies, and what of it is used; all measures are in points. */
enum PdfPaper {
    PORTRAIT(471, 770),
    LANDSCAPE(718, 523);

    private static final int RUNNING_ABOVE = 30;

    private final int width;
    private final int top;

    PdfPaper(int width, int top) {
        this.width = width;
        this.top = top;
    }

    /** How wide the text is. */
    int width() {
        return width;
    }

    /** The top of the text, from the bottom of the page. */
    int top() {
        return top;
    }

    /** The line that every page begins with, from the bottom of the page. */
    int running() {
        return top + RUNNING_ABOVE;
    }
}
