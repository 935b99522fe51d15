package socialvalue.aws.handler;

import java.util.List;
import java.util.Locale;

/** In which of two forms an answer is wanted, by the {@code Accept} header; its first word that fits decides. */
enum Accepted {
    JSON,
    TEXT;

    static final String JSON_TYPE = "application/json";
    static final String TEXT_TYPE = "text/plain";

    /**
     * The form wanted; JSON where it is all the same.
     *
     * @throws Refused if neither would do
     */
    static Accepted of(HttpRequest request) {
        return type(request, List.of(JSON_TYPE, TEXT_TYPE)).equals(JSON_TYPE) ? JSON : TEXT;
    }

    /**
     * The media type wanted, of those there are; the first of them where it is all the same.
     *
     * @throws Refused if none would do
     */
    static String type(HttpRequest request, List<String> available) {
        String accept = request.header("accept").orElse("*/*").toLowerCase(Locale.ROOT);
        for (String range : accept.split(",")) {
            String[] parts = range.split(";", -1);
            for (String type : available) {
                if (!isRefused(parts) && fits(parts[0].strip(), type)) {
                    return type;
                }
            }
        }
        String last = available.getLast();
        throw new Refused(
                ProblemType.NOT_ACCEPTABLE,
                "There is " + String.join(", ", available.subList(0, available.size() - 1)) + " and " + last + ".");
    }

    private static boolean fits(String range, String type) {
        return range.equals(type) || range.equals("*/*") || range.equals(type.substring(0, type.indexOf('/')) + "/*");
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
