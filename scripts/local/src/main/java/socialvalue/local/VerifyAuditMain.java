package socialvalue.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.aws.dynamo.DynamoFrames;
import socialvalue.aws.dynamo.DynamoTrails;
import socialvalue.aws.dynamo.Table;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.file.AuditJson;
import socialvalue.file.JsonText;
import socialvalue.procurement.LotId;
import socialvalue.usecase.Refusal;
import socialvalue.usecase.VerifyAudit;

/** Verifies a lot's audit trail: {@code scripts/verify-audit}. */
public final class VerifyAuditMain {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int CANNOT_RUN = 2;
    private static final Caller AUDITOR =
            new Caller("example-" + Role.AUDITOR.claim(), Set.of(Role.AUDITOR), Optional.empty());
    private static final String USAGE = """
            Usage: scripts/verify-audit TENDER/LOT [--folder FOLDER] [--port N]
                   scripts/verify-audit TENDER/LOT --api URL --token-file FILE

            Recomputes what the audit trail of a lot says and names the first entry that does not hold. Before the lot is
            opened nothing of returns is read.

              --folder FOLDER    where the system on this machine keeps its things; by default .local. If it is running it
                                 is asked, else what it left is read
              --port N           where the system on this machine answers; by default 8080
              --api URL          ask a deployed system, such as https://api.example
              --token-file FILE  a file with a token of an auditor, for that system
              --help             this text

            Ends with 0 if all of it holds, 1 if not, 2 if it could not be verified.
            """;

    private VerifyAuditMain() {}

    /** Runs the command; the system property {@code socialvalue.home} is the repository's folder. */
    public static void main(String[] args) {
        System.exit(run(args, Path.of(System.getProperty("socialvalue.home", ".")), System.out, System.err));
    }

    static int run(String[] args, Path home, PrintStream out, PrintStream err) {
        try {
            Arguments given = Arguments.of(args, Set.of(), Set.of("--folder", "--port", "--api", "--token-file"), 1);
            if (given.helpWanted()) {
                out.print(USAGE);
                return HOLDS;
            }
            LotId lot = lot(given);
            AuditReport report = new AuditReport(lot, err);
            Optional<AskedSystem> elsewhere = AskedSystem.named(given);
            if (elsewhere.isPresent()) {
                report.read(new AskedAudit(elsewhere.get(), lot)::step);
            } else {
                ofThisMachine(given, home, lot, report);
            }
            report.print(out);
            return report.holds() ? HOLDS : DOES_NOT_HOLD;
        } catch (CannotRun | Refusal e) {
            err.println(e.getMessage());
            return CANNOT_RUN;
        }
    }

    private static LotId lot(Arguments given) {
        String[] names = given.words().isEmpty()
                ? new String[0]
                : given.words().getFirst().split("/", -1);
        if (names.length != 2 || !LotId.isIdentifier(names[0]) || !LotId.isIdentifier(names[1])) {
            throw CannotRun.arguments("Name a lot as TENDER/LOT, such as EX-2026-017/1; see --help.");
        }
        return new LotId(names[0], names[1]);
    }

    private static void ofThisMachine(Arguments given, Path home, LotId lot, AuditReport report) {
        Path path = given.value("--folder").map(Path::of).orElse(home.resolve(Main.FOLDER));
        Path key = path.resolve(Deployment.SIGNING_KEY);
        if (!Tokens.exist(path) || !Files.exists(key)) {
            throw CannotRun.because("No system has been started in "
                    + path.toAbsolutePath().normalize() + " yet; start one with scripts/run.");
        }
        Optional<LocalFolder> free = LocalFolder.ifFree(path);
        if (free.isEmpty()) {
            report.read(new AskedAudit(AskedSystem.ofThisMachine(given, path, AUDITOR), lot)::step);
            return;
        }
        try (LocalFolder folder = free.get();
                LocalTable opened = LocalTable.open(folder)) {
            Table table = new Table(opened.client(), LocalSystem.TABLE);
            VerifyAudit verifying =
                    new VerifyAudit(new DynamoFrames(table), new DynamoTrails(table), LocalSigning.readOrCreate(key));
            report.read(after -> JsonText.object(json -> AuditJson.write(json, verifying.verify(AUDITOR, lot, after))));
        }
    }
}
