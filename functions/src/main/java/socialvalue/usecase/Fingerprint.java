package socialvalue.usecase;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socialvalue.finding.FindingCode;
import socialvalue.scoring.CriterionScore;
import socialvalue.scoring.Flag;
import socialvalue.scoring.LeftOut;
import socialvalue.scoring.LotScores;
import socialvalue.scoring.Ranking;
import socialvalue.scoring.ScoreSheet;
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
    static String of(List<ScoringRow> rows, LotScores scores) {
        Fingerprint fingerprint = new Fingerprint();
        rows.forEach(fingerprint::add);
        scores.ranking().places().forEach(fingerprint::add);
        scores.excluded().forEach(fingerprint::add);
        scores.outcome().leftOut().forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(ScoringRow row) {
        add(row.checked().supplier().id());
        add(row.marks());
        add(row.imported());
        add(row.tenderedPrice().map(BigDecimal::toString).orElse(""));
        add(row.mayBeDisregarded().stream().map(FindingCode::code).toList());
        add(row.outOfProportion());
    }

    private void add(List<String> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(this::add);
    }

    private void add(Map<String, BigDecimal> byCriterion) {
        add(Integer.toString(byCriterion.size()));
        new TreeMap<>(byCriterion).forEach((criterion, number) -> {
            add(criterion);
            add(number.toString());
        });
    }

    private void add(Ranking.Place place) {
        add(Integer.toString(place.rank()));
        add(place.sheet());
    }

    private void add(ScoreSheet sheet) {
        add(sheet.supplier());
        for (CriterionScore score : sheet.scores()) {
            add(score.kind().name());
            add(score.points().toString());
        }
        add(Integer.toString(sheet.flags().size()));
        for (Flag flag : sheet.flags()) {
            add(flag.kind().name());
            add(flag.criterion());
            add(flag.detail());
        }
    }

    private void add(LeftOut leftOut) {
        add(leftOut.supplier());
        add(leftOut.choice().name());
    }

    /** No text holds a NUL, so that it separates. */
    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
