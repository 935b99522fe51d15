package socialvalue.local;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.NotPermitted;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.aws.dynamo.DynamoAgreements;
import socialvalue.aws.dynamo.Table;
import socialvalue.file.JsonText;
import socialvalue.file.TotalsJson;
import socialvalue.port.Page;
import socialvalue.usecase.ComparedTotals;
import socialvalue.usecase.RebuildTotals;
import socialvalue.usecase.Refusal;

/** Holds agreements' totals against their records: {@code scripts/rebuild-totals}. */
public final class RebuildTotalsMain {
    private static final int EQUAL = 0;
    private static final int DIFFERS = 1;
    private static final int CANNOT_RUN = 2;
    private static final int PAGE = 100;
    private static final int MOST_NAMES = 1000;
    private static final String WRITE = "--write";
    private static final String USAGE = """
            Usage: scripts/rebuild-totals [AGREEMENT...] [--write] [--folder FOLDER] [--port N]
                   scripts/rebuild-totals [AGREEMENT...] [--write] --api URL --token-file FILE

            Works out the totals of agreements and their rows in the portfolio from the records alone, and names what is
            kept otherwise. All agreements are compared where none is named; that of a lot is named TENDER~LOT.

              --write            write anew what differs
              --folder FOLDER    where the system on this machine keeps its things; by default .local. If it is running it
                                 is asked, else what it left is read
              --port N           where the system on this machine answers; by default 8080
              --api URL          ask a deployed system, such as https://api.example
              --token-file FILE  a file with a token for that system, of an auditor or, to write, of a contract officer
              --help             this text

            Ends with 0 if all totals are equal, 1 if any differs or differed, 2 if they could not be compared.
            """;

    private RebuildTotalsMain() {}

    /** Runs the command; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) {
        System.exit(run(args, Path.of(System.getProperty("socialvalue.home", ".")), System.out, System.err));
    }

    static int run(String[] args, Path home, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(
                    args, Set.of(WRITE), Set.of("--folder", "--port", "--api", "--token-file"), MOST_NAMES);
            if (given.helpWanted()) {
                out.print(USAGE);
                return EQUAL;
            }
            given.words().stream()
                    .filter(name -> !AgreementId.isOne(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw CannotRun.arguments("No agreement can be named " + name + "; see --help.");
                    });
            Optional<AskedSystem> elsewhere = AskedSystem.named(given);
            boolean equal = elsewhere.isPresent()
                    ? compare(given, asked(elsewhere.get()), out, err)
                    : ofThisMachine(given, home, out, err);
            return equal ? EQUAL : DIFFERS;
        } catch (CannotRun | Refusal | NotPermitted e) {
            err.println(e.getMessage());
            return CANNOT_RUN;
        }
    }

    private static boolean compare(Arguments given, RebuiltTotals.Source source, PrintStream out, PrintStream err) {
        return new RebuiltTotals(source, given.switches().contains(WRITE), out, err).compare(given.words());
    }

    private static boolean ofThisMachine(Arguments given, Path home, PrintStream out, PrintStream err) {
        Path path = given.value("--folder").map(Path::of).orElse(home.resolve(Main.FOLDER));
        if (!Tokens.exist(path)) {
            throw CannotRun.because("No system has been started in "
                    + path.toAbsolutePath().normalize() + " yet; start one with scripts/run.");
        }
        Role role = given.switches().contains(WRITE) ? Role.CONTRACT_OFFICER : Role.AUDITOR;
        Caller caller = new Caller("example-" + role.claim(), Set.of(role), Optional.empty());
        Optional<LocalFolder> free = LocalFolder.ifFree(path);
        if (free.isEmpty()) {
            return compare(given, asked(AskedSystem.ofThisMachine(given, path, caller)), out, err);
        }
        try (LocalFolder folder = free.get();
                LocalTable opened = LocalTable.open(folder)) {
            return compare(given, kept(new Table(opened.client(), LocalSystem.TABLE), caller), out, err);
        }
    }

    private static RebuiltTotals.Source asked(AskedSystem system) {
        return new RebuiltTotals.Source() {
            @Override
            public byte[] names(Optional<String> after) {
                String query = after.map(next -> "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .orElse("");
                return system.get("/agreements?limit=" + PAGE + query, "list of agreements");
            }

            @Override
            public byte[] compare(String agreement, boolean write) {
                String path = "/agreements/" + agreement + "/totals";
                String nothingThere = "agreement " + agreement;
                return write ? system.post(path, nothingThere) : system.get(path, nothingThere);
            }
        };
    }

    private static RebuiltTotals.Source kept(Table table, Caller caller) {
        DynamoAgreements agreements = new DynamoAgreements(table);
        RebuildTotals rebuilding = new RebuildTotals(agreements);
        return new RebuiltTotals.Source() {
            @Override
            public byte[] names(Optional<String> after) {
                Page<AgreementId> page = agreements.names(after, PAGE);
                return JsonText.object(
                        json -> json.list("agreements", page.items(), (each, id) -> each.text("id", id.value()))
                                .optional("next", page.next(), JsonText::text));
            }

            @Override
            public byte[] compare(String agreement, boolean write) {
                AgreementId id = new AgreementId(agreement);
                ComparedTotals compared = write ? rebuilding.rebuild(caller, id) : rebuilding.compare(caller, id);
                return JsonText.object(json -> TotalsJson.write(json, compared));
            }
        };
    }
}
