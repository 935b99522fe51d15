package socialvalue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import socialvalue.finding.Findings;
import socialvalue.port.PublishedPortfolios;
import socialvalue.summary.PublishedPortfolio;
import socialvalue.summary.PublishedPortfolio.Id;

/**
 * The published portfolios that ship on the class path, as {@code portfolios/published.txt} lists them, each with its
 * digest; each is read once.
 */
public final class ShippedPortfolios implements PublishedPortfolios {
    private static final String LIST = "/portfolios/published.txt";

    private final Map<Id, String> digests = new LinkedHashMap<>();
    private final Map<Id, PublishedPortfolio> read = new ConcurrentHashMap<>();

    public ShippedPortfolios() {
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .forEach(words -> digests.put(Id.parse(words[0]), words[1]));
    }

    /** All that ship. */
    public List<Id> all() {
        return List.copyOf(digests.keySet());
    }

    /** The digest it was published with; empty where none of that identifier ships. */
    public Optional<String> publishedDigest(Id id) {
        return Optional.ofNullable(digests.get(id));
    }

    @Override
    public Optional<PublishedPortfolio> find(Id id) {
        return digests.containsKey(id)
                ? Optional.of(read.computeIfAbsent(id, ShippedPortfolios::load))
                : Optional.empty();
    }

    private static PublishedPortfolio load(Id id) {
        String place = "portfolios/" + id + ".yaml";
        Findings findings = new Findings();
        return PublishedPortfolioReader.read(place, resource("/" + place), findings)
                .orElseThrow(() -> new IllegalStateException(
                        "a shipped portfolio is refused:\n" + String.join("\n", FindingsText.lines(findings))));
    }

    private static byte[] resource(String name) {
        try (InputStream in = ShippedPortfolios.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read from the class path: " + name, e);
        }
    }
}
