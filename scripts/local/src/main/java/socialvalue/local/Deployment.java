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
import socialvalue.aws.Wiring;
import socialvalue.aws.seal.JoseSeal;
import socialvalue.aws.seal.KeyFile;
import socialvalue.aws.seal.KeyedPseudonyms;
import socialvalue.aws.seal.LocalSigning;
import socialvalue.aws.seal.LocalWrappingKey;
import socialvalue.aws.seal.SecretKey256;
import socialvalue.port.PortalEvents;
import socialvalue.usecase.OpeningRule;

/** The functions as they are deployed, over what stands in for the cloud on this machine, and a worked example. */
final class Deployment implements Assembly {
    /** The file of the key that signs the audit trail, in the folder. */
    static final String SIGNING_KEY = "signing-key";

    private static final String PORTAL_EXAMPLE = "scripts/scenarios/portal-prozorro";
    private static final String RUN_QUEUE = "RunQueue";
    private static final String PORTAL_EVENT_QUEUE = "PortalEventQueue";

    private final Path home;
    private final boolean portal;
    private Wiring wiring;
    private Example example;

    /** @param home the repository's folder */
    Deployment(Path home) {
        this(home, false);
    }

    /**
     * @param home the repository's folder
     * @param portal whether the example of a portal is played instead of the usual one
     */
    Deployment(Path home, boolean portal) {
        this.home = home;
        this.portal = portal;
    }

    @Override
    public HandlerFactory handlers(LocalSystem system) {
        Path folder = system.folder().path();
        SecretKey256 wrappingKey = KeyFile.readOrCreate(folder.resolve("wrapping-key"));
        SecretKey256 pseudonymKey = KeyFile.readOrCreate(folder.resolve("pseudonym-key"));
        wiring = new Wiring(
                system.table().client(),
                LocalSystem.TABLE,
                new JoseSeal(new LocalWrappingKey(() -> wrappingKey)),
                LocalSigning.readOrCreate(folder.resolve(SIGNING_KEY)),
                new KeyedPseudonyms(() -> pseudonymKey),
                run -> system.queue(RUN_QUEUE).send(run),
                new Wiring.Portals(event -> queue(system, event), system::portalSecrets),
                openingRule(System.getenv()),
                system.clock());
        return this::handler;
    }

    /** One officer unless the environment says otherwise, as the template's parameters do where it is deployed. */
    private static OpeningRule openingRule(Map<String, String> environment) {
        return OpeningRule.of(
                environment.getOrDefault("OPENING_OFFICERS", "1"), environment.getOrDefault("OPENING_WINDOW", "PT30M"));
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
