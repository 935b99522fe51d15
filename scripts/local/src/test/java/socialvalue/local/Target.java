package socialvalue.local;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import socialvalue.access.Role;

/**
 * A request that would get through if what it carries were sound.
 *
 * @param route its route, as the template spells it
 * @param role who may make it
 * @param path with everything in it that there is
 * @param headers lines that it needs beside token and idempotency key, each with its end
 */
record Target(String route, Role role, String path, String headers) {
    private static final String NONE = "";
    private static final String FIRST = "If-None-Match: *\r\n";
    private static final String REPLACES = "If-Match: \"1\"\r\n";
    private static final String LOT = "/tenders/{tender}/lots/{lot}";

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    boolean writes() {
        return !method().equals("GET");
    }

    /** Whether it is signed instead of carrying a token and a key. */
    boolean isSigned() {
        return route.equals(SignedEvent.ROUTE);
    }

    /** The head of the request without a body, with more lines, each with its end. */
    String head(Stage stage, String more) {
        return head(stage, more, new byte[0]);
    }

    /** The head of the request with that body, with more lines, each with its end. */
    String head(Stage stage, String more, byte[] body) {
        if (isSigned()) {
            return method() + " " + path + " HTTP/1.1\r\n" + SignedEvent.lines(stage.system, body)
                    + more.replace("application/json", SignedEvent.MEDIA_TYPE);
        }
        return method() + " " + path + " HTTP/1.1\r\nAuthorization: Bearer " + stage.token(role) + "\r\n"
                + (writes() ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "") + headers + more;
    }

    /** One for each route of the template. */
    static List<Target> all(Stage stage) {
        String supplier = ExampleLot.supplier(Stage.SUPPLIER);
        String published = stage.published.path();
        String held = stage.held.path();
        String opened = stage.opened.path();
        String scored = stage.scored.path();
        List<Target> all = new ArrayList<>();
        all.add(new Target("PUT /editions/{authority}/{edition}", Role.COMMISSIONER, "/editions/example/1", NONE));
        all.add(new Target("GET /editions/{authority}/{edition}", Role.COMMISSIONER, "/editions/knowsley/2014", NONE));
        all.add(new Target(
                "GET /published-portfolios/{authority}/{portfolio}",
                Role.FINANCE,
                "/published-portfolios/knowsley/2013-14",
                NONE));
        all.add(new Target("GET /indicators", Role.FINANCE, "/indicators", NONE));
        all.add(new Target("GET /indicators/{indicator}", Role.FINANCE, "/indicators/example", NONE));
        all.add(new Target("PUT /indicators/{indicator}", Role.CONTRACT_OFFICER, "/indicators/example", FIRST));
        all.add(new Target(
                "PUT /indicators/{indicator}/observations/{period}",
                Role.CONTRACT_OFFICER,
                "/indicators/example/observations/2026-03-31",
                FIRST));
        all.add(new Target("PUT " + LOT + "/frame/draft", Role.COMMISSIONER, held + "/frame/draft", REPLACES));
        all.add(new Target("GET " + LOT + "/frame/draft", Role.COMMISSIONER, held + "/frame/draft", NONE));
        all.add(new Target(
                "POST " + LOT + "/frame/publications", Role.COMMISSIONER, held + "/frame/publications", REPLACES));
        all.add(new Target("GET " + LOT + "/frame", Role.SUPPLIER, published + "/frame", NONE));
        all.add(new Target("GET " + LOT + "/frame/{version}", Role.SUPPLIER, published + "/frame/1", NONE));
        all.add(new Target("POST /checks", Role.SUPPLIER, "/checks", NONE));
        all.add(new Target("PUT " + LOT + "/return", Role.SUPPLIER, published + "/return?findings=accepted", REPLACES));
        all.add(new Target("DELETE " + LOT + "/return", Role.SUPPLIER, opened + "/return", REPLACES));
        all.add(new Target("GET " + LOT + "/return/receipt", Role.SUPPLIER, published + "/return/receipt", NONE));
        all.add(new Target("POST " + LOT + "/held-returns", Role.PORTAL, held + "/held-returns", NONE));
        all.add(new Target("POST " + LOT + "/opening", Role.OPENING_OFFICER, published + "/opening", NONE));
        String late = "/late-returns";
        all.add(new Target("GET " + LOT + late, Role.OPENING_OFFICER, published + late, NONE));
        all.add(new Target(
                "POST " + LOT + late + "/{late}/admission",
                Role.OPENING_OFFICER,
                published + late + "/none/admission",
                NONE));
        all.add(new Target("GET " + LOT + "/returns", Role.MODERATOR, opened + "/returns", NONE));
        all.add(new Target(
                "GET " + LOT + "/returns/{supplier}", Role.MODERATOR, opened + "/returns/" + supplier, NONE));
        all.add(new Target("PUT " + LOT + "/panel", Role.MODERATOR, opened + "/panel", FIRST));
        all.add(new Target("GET " + LOT + "/panel", Role.MODERATOR, opened + "/panel", NONE));
        all.add(new Target(
                "PUT " + LOT + "/conflicts/{evaluator}", Role.EVALUATOR, opened + "/conflicts/example-nobody", NONE));
        all.add(new Target(
                "PUT " + LOT + "/marks/{criterion}/{supplier}",
                Role.EVALUATOR,
                opened + "/marks/approach/" + supplier,
                NONE));
        all.add(new Target("GET " + LOT + "/marks/{supplier}", Role.MODERATOR, opened + "/marks/" + supplier, NONE));
        all.add(new Target(
                "PUT " + LOT + "/agreed-marks/{criterion}/{supplier}",
                Role.MODERATOR,
                opened + "/agreed-marks/approach/" + supplier,
                FIRST));
        String asked = "/clarifications/{supplier}";
        String clarifications = opened + "/clarifications/" + supplier;
        all.add(new Target("POST " + LOT + asked, Role.MODERATOR, clarifications, NONE));
        all.add(new Target("GET " + LOT + asked, Role.SUPPLIER, clarifications, NONE));
        all.add(new Target(
                "POST " + LOT + asked + "/{number}/answers", Role.SUPPLIER, clarifications + "/1/answers", NONE));
        all.add(new Target(
                "POST " + LOT + asked + "/{number}/withdrawal",
                Role.MODERATOR,
                clarifications + "/1/withdrawal",
                NONE));
        all.add(new Target("POST " + LOT + "/marking/lock", Role.MODERATOR, scored + "/marking/lock", NONE));
        all.add(new Target("POST " + LOT + "/imported-scores", Role.MODERATOR, scored + "/imported-scores", NONE));
        all.add(new Target("POST " + LOT + "/scoring", Role.MODERATOR, scored + "/scoring", NONE));
        all.add(new Target("GET " + LOT + "/scores", Role.MODERATOR, scored + "/scores", NONE));
        all.add(new Target("GET " + LOT + "/scores/{supplier}", Role.MODERATOR, scored + "/scores/" + supplier, NONE));
        all.add(new Target("GET " + LOT + "/flags", Role.MODERATOR, scored + "/flags", NONE));
        all.add(new Target(
                "PUT " + LOT + "/flags/{flag}/decision", Role.MODERATOR, scored + "/flags/none/decision", FIRST));
        all.add(new Target("POST " + LOT + "/agreement", Role.CONTRACT_OFFICER, scored + "/agreement", NONE));
        all.add(new Target("POST " + LOT + "/summaries", Role.MODERATOR, scored + "/summaries", NONE));
        all.add(new Target(
                "GET " + LOT + "/summaries/{supplier}", Role.MODERATOR, scored + "/summaries/" + supplier, NONE));
        all.add(new Target("GET " + LOT + "/evaluation-report", Role.MODERATOR, scored + "/evaluation-report", NONE));
        all.add(new Target(
                "GET " + LOT + "/award-steps", Role.MODERATOR, scored + "/award-steps?notice=2027-02-10", NONE));
        all.add(new Target("GET " + LOT, Role.OPENING_OFFICER, held, NONE));
        all.add(new Target("GET " + LOT + "/audit", Role.AUDITOR, scored + "/audit", NONE));
        all.add(new Target("GET " + LOT + "/audit/verification", Role.AUDITOR, scored + "/audit/verification", NONE));
        String portal = SignedEvent.PORTAL.source();
        all.add(new Target(SignedEvent.ROUTE, Role.PORTAL, portal + "/events", NONE));
        String parked = "/portals/{portal}/{tenant}/parked-events";
        all.add(new Target("GET " + parked, Role.COMMISSIONER, portal + "/parked-events", NONE));
        all.add(new Target("POST " + parked + "/retry", Role.COMMISSIONER, portal + "/parked-events/retry", NONE));
        String agreement = "/agreements/EXAMPLE-none";
        all.add(new Target("GET /agreements", Role.FINANCE, "/agreements", NONE));
        all.add(new Target("GET /agreements/{agreement}", Role.FINANCE, agreement, NONE));
        all.add(new Target("PUT /agreements/{agreement}", Role.CONTRACT_OFFICER, agreement, FIRST));
        all.add(new Target(
                "POST /agreements/{agreement}/remedy-decisions",
                Role.CONTRACT_OFFICER,
                agreement + "/remedy-decisions",
                NONE));
        all.add(new Target(
                "GET /agreements/{agreement}/ocds", Role.FINANCE, agreement + "/ocds?ocid=ocds-exampl-1", NONE));
        all.add(new Target("GET /agreements/{agreement}/summary", Role.FINANCE, agreement + "/summary", NONE));
        all.add(new Target("GET /portfolio", Role.FINANCE, "/portfolio?year=2027-28", NONE));
        all.add(new Target(
                "GET /portfolio/agreements",
                Role.AUDITOR,
                "/portfolio/agreements?year=2027-28&by=kind&group=contract",
                NONE));
        all.add(new Target(
                "GET /benchmark", Role.CONTRACT_OFFICER, "/benchmark?year=2027-28&measure=knowsley/2014/KNW-01", NONE));
        all.add(new Target("GET /agreements/{agreement}/totals", Role.AUDITOR, agreement + "/totals", NONE));
        all.add(new Target("POST /agreements/{agreement}/totals", Role.CONTRACT_OFFICER, agreement + "/totals", NONE));
        String deliveries = "/agreements/{agreement}/deliveries";
        String one = deliveries + "/{delivery}";
        all.add(new Target("GET " + deliveries, Role.FINANCE, agreement + "/deliveries", NONE));
        all.add(new Target("GET " + one, Role.FINANCE, agreement + "/deliveries/example", NONE));
        all.add(new Target("PUT " + one, Role.CONTRACT_OFFICER, agreement + "/deliveries/example", NONE));
        all.add(new Target(
                "PUT " + one + "/decision", Role.CONTRACT_OFFICER, agreement + "/deliveries/example/decision", NONE));
        String imports = "/agreements/{agreement}/imports";
        all.add(new Target("GET " + imports, Role.FINANCE, agreement + "/imports", NONE));
        all.add(new Target("GET " + imports + "/{import}", Role.FINANCE, agreement + "/imports/example", NONE));
        all.add(new Target(
                "PUT " + imports + "/{import}",
                Role.CONTRACT_OFFICER,
                agreement + "/imports/example?mode=good-rows",
                NONE));
        all.add(new Target("GET /runs/{run}", Role.MODERATOR, "/runs/00000000-0000-0000-0000-000000000000", NONE));
        return all;
    }
}
