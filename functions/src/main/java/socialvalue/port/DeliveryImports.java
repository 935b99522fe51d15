package socialvalue.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.Delivery;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.Totals;
import socialvalue.finding.Finding;

/** Imports of deliveries: the files, and the rows kept apart until all of them count from one moment. */
public interface DeliveryImports {
    /**
     * Keeps a new import and its file.
     *
     * @param file as it came, or in UTF-8 where it declared another encoding; up to {@link #LONGEST_FILE} bytes
     * @return empty where it was kept; else the import that has that name, or that has the same file and ended well
     */
    Optional<DeliveryImport> start(DeliveryImport started, byte[] file);

    /** The longest file, in bytes. */
    int LONGEST_FILE = 4_000_000;

    /** The import of that name. */
    Optional<DeliveryImport> find(AgreementId agreement, String id);

    /** Every import of an agreement, by name. */
    List<DeliveryImport> of(AgreementId agreement);

    /** The file of an import, as it came. */
    byte[] file(AgreementId agreement, String id);

    /**
     * Keeps a step.
     *
     * @param step its revision is one more than the one kept
     * @return whether it was kept; false where another worker kept that revision first
     */
    boolean advance(DeliveryImport step);

    /**
     * Keeps rows apart, under the import's name, and drops others that were; done twice it changes nothing. None of
     * them counts yet.
     *
     * @param as the import as the worker has kept it last
     * @return whether all of it was done; false where another worker has taken the import over since
     */
    boolean stage(DeliveryImport as, List<Delivery> rows, List<Delivery> dropped);

    /** Does something with each row kept apart, by reference. */
    void eachStaged(AgreementId agreement, String id, Consumer<Delivery> work);

    /** Keeps what was found in the file, as far as it is told; it replaces what was kept before. */
    void found(AgreementId agreement, String id, List<Finding> findings);

    /** What was found in the file. */
    List<Finding> findings(AgreementId agreement, String id);

    /**
     * Ends an import well: all rows kept apart count from now on, and the totals with them, in one transaction.
     *
     * @param read the agreement as it was read when the rows were last checked
     * @param totals with all of the rows
     * @param done the import as it is to stand
     * @return whether it was done; false where the agreement or the import has changed since
     */
    boolean complete(Agreements.Kept read, Totals totals, DeliveryImport done);

    /** Imports that have started and not ended, oldest first. */
    List<DeliveryImport> unfinished();
}
