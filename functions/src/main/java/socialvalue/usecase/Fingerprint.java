package socialvalue.usecase;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoringRow;

/** Tells whether a lot was scored from the same state, and came out the same, as before. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The SHA-256 (FIPS 180-4) of all that can change after opening and of what came of it, in hexadecimal. */
    static String of(List<ScoringRow> rows, List<Ranking.Place> places) {
        Fingerprint fingerprint = new Fingerprint();
        rows.forEach(fingerprint::add);
        places.forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(ScoringRow row) {
        add(row.checked().supplier().id());
        add(row.marks());
        add(row.imported());
        add(row.tenderedPrice().map(BigDecimal::toString).orElse(""));
    }

    private void add(Map<String, BigDecimal> byCriterion) {
        add(Integer.toString(byCriterion.size()));
        new TreeMap<>(byCriterion).forEach((criterion, number) -> {
            add(criterion);
            add(number.toString());
        });
    }

    private void add(Ranking.Place place) {
        add(place.sheet().supplier());
        add(Integer.toString(place.rank()));
        for (CriterionScore score : place.sheet().scores()) {
            add(score.kind().name());
            add(score.points().toString());
        }
        add(Integer.toString(place.sheet().flags().size()));
    }

    /** No text holds a NUL, so that it separates. */
    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
