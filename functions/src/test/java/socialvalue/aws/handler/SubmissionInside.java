package socialvalue.aws.handler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import socialvalue.audit.Acts;
import socialvalue.audit.Event;
import socialvalue.aws.Wiring;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.LocalWrappingKey;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.file.EditionSource;
import socialvalue.file.FrameJson;
import socialvalue.file.FrameReader;
import socialvalue.file.JsonDocument;
import socialvalue.finding.Findings;
import socialvalue.frame.EvaluationFrame;
import socialvalue.port.FrameVersion;
import socialvalue.port.Lot;
import socialvalue.procurement.LotPhase;

/** A submission, made by a class loader of its own: a lot that is published, and a return for it. */
public final class SubmissionInside implements Callable<Integer> {
    private final Path frameFile;
    private final Path returnFile;
    private final Path keyFile;

    /** The files are named by text, which is the same in every class loader. */
    public SubmissionInside(String frameFile, String returnFile, String keyFile) {
        this.frameFile = Path.of(frameFile);
        this.returnFile = Path.of(returnFile);
        this.keyFile = Path.of(keyFile);
    }

    /** Submits; the status of the answer. */
    @Override
    public Integer call() throws Exception {
        SecretKey256 key = KeyFile.readOrCreate(keyFile);
        JoseSeal seal = new JoseSeal(new LocalWrappingKey(() -> key));
        Wiring wiring = new Wiring(
                new TableInMemory(),
                "table",
                seal,
                null,
                new KeyedPseudonyms(() -> key),
                run -> {},
                new Wiring.Portals(event -> {}, () -> "{}"),
                null,
                null,
                InstantSource.fixed(Sent.RECEIVED));
        EvaluationFrame frame = JsonDocument.read(Files.readAllBytes(frameFile), new Findings())
                .flatMap(root -> FrameReader.read(root, EditionSource.NONE, new Findings()))
                .orElseThrow();
        String digest = FrameJson.digest(frame);
        var lot = frame.exercise().lot();
        var deadline = frame.exercise().deadline().toInstant();
        wiring.frames()
                .publish(
                        new Lot(
                                lot,
                                LotPhase.PUBLISHED,
                                1,
                                digest,
                                deadline,
                                frame.exercise().custody(),
                                seal.newKey(lot, deadline),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new FrameVersion(1, digest, frame, Sent.RECEIVED, "commissioner-1"),
                        Acts.of(Event.FRAME_PUBLISHED));
        return Sent.to("PUT /tenders/{tender}/lots/{lot}/return")
                .lot(lot.tender(), lot.lot())
                .asSupplier("example-care")
                .key("key-1")
                .query("findings", "accepted")
                .body(Files.readString(returnFile))
                .through(new ReturnHandler(wiring))
                .status();
    }
}
