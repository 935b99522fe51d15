package socialvalue.local;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.FinancialYear;
import socialvalue.file.Node;

/** Finance pulls what was promised and delivered: of the agreement as four files, of all agreements as a table. */
final class ExampleAccounts implements Chapter {
    private static final Caller FINANCE = Council.officer(Role.FINANCE);
    private static final String PUBLISHED = "/published-portfolios/knowsley/2013-14";
    private static final Map<String, String> FORMATS = formats();

    private final ExamplePlay play;
    private final ContractOffice office;
    private final ExamplePapers papers;

    ExampleAccounts(ExamplePlay play, ContractOffice office, ExamplePapers papers) {
        this.play = play;
        this.office = office;
        this.papers = papers;
    }

    private static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("json", "application/json");
        formats.put("csv", "text/csv");
        formats.put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        formats.put("pdf", "application/pdf");
        return formats;
    }

    @Override
    public void play() throws InterruptedException {
        Map<String, Node> compared = play.api()
                .get(FINANCE, office.agreement() + "/totals")
                .expecting(200)
                .json()
                .members();
        play.steps()
                .say("Finance has the totals worked out again from the records: they are "
                        + (compared.get("equal").truth() ? "equal." : "not equal."));
    }

    /** Leaves the agreement's summary on the disk in each format, and prints the portfolios. */
    void keep() throws InterruptedException {
        play.steps().print("What finance pulls of the agreement is on the disk:");
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            String name =
                    "accounts/" + office.agreement().replaceFirst(".*/", "").replace('~', '-') + "." + format.getKey();
            papers.keep(name, office.as(FINANCE, office.agreement() + "/summary", format.getValue()));
            play.steps().print("  " + papers.where(name));
        }
        play.steps().print("");
        play.steps()
                .print(office.text(
                        FINANCE, "/portfolio?year=" + year().toString().replace('/', '-')));
        play.steps().print(office.text(FINANCE, PUBLISHED));
    }

    /** The financial year that ended last. */
    private FinancialYear year() {
        LocalDate today = LocalDate.ofInstant(play.clock().instant(), ZoneOffset.UTC);
        return new FinancialYear(FinancialYear.of(today).start() - 1);
    }
}
