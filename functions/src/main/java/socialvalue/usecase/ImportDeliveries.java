package socialvalue.usecase;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.DeliveryImport;
import socialvalue.finding.Finding;
import socialvalue.port.Agreements;
import socialvalue.port.DeliveryImports;
import socialvalue.port.Work;

/** Takes files of deliveries to be imported, and tells how their imports stand. */
public final class ImportDeliveries {
    private final DeliveryImports imports;
    private final Delivering delivering;
    private final Work work;
    private final InstantSource clock;

    public ImportDeliveries(Agreements agreements, DeliveryImports imports, Work work, InstantSource clock) {
        this.imports = imports;
        this.delivering = new Delivering(agreements);
        this.work = work;
        this.clock = clock;
    }

    /**
     * An import with what was found in its file.
     *
     * @param run how it stands
     * @param findings about the file and then its rows, in order; capped
     */
    public record Seen(DeliveryImport run, List<Finding> findings) {
        public Seen {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Takes a file; the same again finds the import that there is.
     *
     * @param name as {@link AgreementId#isReference} says
     * @throws Refusal if there is no such agreement, the file is too long, the name has another file or is imported in
     *     another mode, or the file was imported under another name
     */
    public DeliveryImport start(Caller caller, AgreementId id, String name, DeliveryImport.Mode mode, byte[] file) {
        caller.require(Role.CONTRACT_OFFICER);
        delivering.kept(id);
        if (file.length > DeliveryImports.LONGEST_FILE) {
            throw Refusal.tooLarge("a file of at most " + DeliveryImports.LONGEST_FILE + " bytes is imported");
        }
        DeliveryImport started =
                DeliveryImport.started(id, name, mode, sha256(file), caller.subject(), clock.instant());
        DeliveryImport standing = imports.start(started, file).orElse(started);
        if (!standing.id().equals(name)) {
            throw Refusal.conflict("file-imported", "the same file was imported as " + standing.id());
        }
        if (!standing.digest().equals(started.digest()) || standing.mode() != mode) {
            throw Refusal.conflict("import-named-so", "another file, or another mode, has an import of that name");
        }
        if (standing.state() == DeliveryImport.State.RUNNING) {
            work.request(ContinueImport.name(standing));
        }
        return standing;
    }

    /**
     * How an import stands.
     *
     * @throws Refusal if there is none of that name
     */
    public Seen read(Caller caller, AgreementId id, String name) {
        Delivering.requireReader(caller);
        DeliveryImport run = imports.find(id, name).orElseThrow(() -> {
            delivering.kept(id);
            return Refusal.notFound("no-such-import", "the agreement has no import of that name");
        });
        return new Seen(run, imports.findings(id, name));
    }

    /**
     * Every import of an agreement, by name.
     *
     * @throws Refusal if there is no such agreement
     */
    public List<DeliveryImport> all(Caller caller, AgreementId id) {
        Delivering.requireReader(caller);
        delivering.kept(id);
        return imports.of(id);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
