package socialvalue.aws.handler;

import java.util.Locale;

/** In which of two forms an answer is wanted, by the {@code Accept} header; its first word that fits decides. */
enum Accepted {
    JSON,
    TEXT;

    /**
     * The form wanted; JSON where it is all the same.
     *
     * @throws Refused if neither would do
     */
    static Accepted of(HttpRequest request) {
        String accept = request.header("accept").orElse("*/*").toLowerCase(Locale.ROOT);
        for (String range : accept.split(",")) {
            String[] parts = range.split(";");
            if (isRefused(parts)) {
                continue;
            }
            switch (parts[0].strip()) {
                case "*/*", "application/*", "application/json" -> {
                    return JSON;
                }
                case "text/*", "text/plain" -> {
                    return TEXT;
                }
                default -> {
                    // Another form than these two
                }
            }
        }
        throw new Refused(ProblemType.NOT_ACCEPTABLE, "There is application/json and text/plain.");
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
