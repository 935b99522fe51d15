package socialvalue.bench;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import socialvalue.file.ReturnReader;
import socialvalue.finding.Findings;
import socialvalue.submission.DraftReturn;

/** One return, from text to findings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBench {
    /** The published schema, on the class path. */
    static final String SCHEMA = "/schemas/return.v1.schema.json";

    private final ReturnReader reader = new ReturnReader();
    private ExampleLot lot;
    private byte[] sound;
    private byte[] withFindings;
    private Schema schema;

    /** Makes the returns and compiles the schema, and makes sure that each is what it is said to be. */
    @Setup
    public void make() throws IOException {
        lot = ExampleLot.make();
        sound = lot.returnOf(1);
        withFindings = lot.returnWithFindings(1);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(schema(), StandardCharsets.UTF_8));
        if (readAndRules().count() != 0
                || !networknt().isEmpty()
                || readAndRulesWithFindings().count() < 6) {
            throw new IllegalStateException("the returns to be measured are not what they should be");
        }
    }

    static byte[] schema() throws IOException {
        try (InputStream in = CheckBench.class.getResourceAsStream(SCHEMA)) {
            return in.readAllBytes();
        }
    }

    /** Form and rules of a sound return. */
    @Benchmark
    public Findings readAndRules() {
        Findings findings = new Findings();
        lot.check(sound, findings);
        return findings;
    }

    /** Form and rules of a return with six faults. */
    @Benchmark
    public Findings readAndRulesWithFindings() {
        Findings findings = new Findings();
        lot.check(withFindings, findings);
        return findings;
    }

    /** Form alone, which is all that a schema checks. */
    @Benchmark
    public Optional<DraftReturn> readOnly() {
        return reader.read(sound, 0, sound.length, new Findings());
    }

    /** Form alone by a general validator. */
    @Benchmark
    public List<Error> networknt() {
        return schema.validate(new String(sound, StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
