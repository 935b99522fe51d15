package socialvalue.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import socialvalue.aws.Wiring;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.aws.seal.LocalWrappingKey;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.port.PortalEvents;
import socialvalue.usecase.BenchmarkRule;
import socialvalue.usecase.OpeningRule;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions as they are deployed, over what stands in for the cloud on this machine, and a worked example. */
final class Deployment implements Assembly {
    /** The file of the key that signs the audit trail, in the folder. */
    static final String SIGNING_KEY = "signing-key";

    private static final String PORTAL_EXAMPLE = "scripts/scenarios/portal-prozorro";
    private static final String RUN_QUEUE = "RunQueue";
    private static final String PORTAL_EVENT_QUEUE = "PortalEventQueue";
    private static final String ONE = "1";
    private static final String TWO = "2";

    private final Path home;
    private final boolean portal;
    private final UnaryOperator<DynamoDbClient> table;
    private final String officers;
    private Wiring wiring;
    private Example example;

    /**
     * One whose lots one officer opens.
     *
     * @param home the repository's folder
     */
    Deployment(Path home) {
        this(home, UnaryOperator.identity());
    }

    /**
     * One with two officers for the worked example. In the example of a portal the portal's own event is enough.
     *
     * @param home the repository's folder
     * @param portal whether the example of a portal is played instead of the usual one
     */
    Deployment(Path home, boolean portal) {
        this(home, portal, portal ? ONE : TWO, UnaryOperator.identity());
    }

    /**
     * @param home the repository's folder
     * @param table what stands before the table's client, for those who watch what it is asked
     */
    Deployment(Path home, UnaryOperator<DynamoDbClient> table) {
        this(home, false, ONE, table);
    }

    private Deployment(Path home, boolean portal, String officers, UnaryOperator<DynamoDbClient> table) {
        this.home = home;
        this.portal = portal;
        this.officers = officers;
        this.table = table;
    }

    @Override
    public HandlerFactory handlers(LocalSystem system) {
        Path folder = system.folder().path();
        SecretKey256 wrappingKey = KeyFile.readOrCreate(folder.resolve("wrapping-key"));
        SecretKey256 pseudonymKey = KeyFile.readOrCreate(folder.resolve("pseudonym-key"));
        wiring = new Wiring(
                table.apply(system.table().client()),
                LocalSystem.TABLE,
                new JoseSeal(new LocalWrappingKey(() -> wrappingKey)),
                LocalSigning.readOrCreate(folder.resolve(SIGNING_KEY)),
                new KeyedPseudonyms(() -> pseudonymKey),
                run -> system.queue(RUN_QUEUE).send(run),
                new Wiring.Portals(event -> queue(system, event), system::portalSecrets),
                openingRule(System.getenv()),
                BenchmarkRule.of(System.getenv().getOrDefault("BENCHMARK_MINIMUM", "3")),
                system.clock());
        return this::handler;
    }

    /** As the template's parameters say it where it is deployed. */
    private OpeningRule openingRule(Map<String, String> environment) {
        return OpeningRule.of(
                environment.getOrDefault("OPENING_OFFICERS", officers),
                environment.getOrDefault("OPENING_WINDOW", "PT30M"));
    }

    private static void queue(LocalSystem system, byte[] event) {
        try {
            system.queue(PORTAL_EVENT_QUEUE).send(new String(event, StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw new PortalEvents.Unavailable(e);
        }
    }

    private RequestStreamHandler handler(String className) {
        try {
            Class<? extends RequestStreamHandler> type =
                    Class.forName(className).asSubclass(RequestStreamHandler.class);
            Optional<Constructor<?>> overWiring = Arrays.stream(type.getConstructors())
                    .filter(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {Wiring.class}))
                    .findFirst();
            return overWiring.isPresent()
                    ? type.cast(overWiring.get().newInstance(wiring))
                    : type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw CannotRun.because("The handler " + className + " of the template fails when it is made.", e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw CannotRun.because("The template names the handler " + className + ", which cannot be made.", e);
        }
    }

    @Override
    public void begin(LocalSystem system, PrintStream out) throws InterruptedException {
        resume();
        example = portal
                ? new PortalExample(system, home.resolve(PORTAL_EXAMPLE), out, Surroundings.NONE)
                : new WorkedExample(system, home, out);
        example.play();
    }

    /** Has runs that an earlier process left unfinished go on. */
    void resume() {
        wiring.runs().unfinished().forEach(run -> wiring.work().request(run.id()));
    }

    @Override
    public List<Requests.Ready> requests() {
        return example.requests();
    }
}
