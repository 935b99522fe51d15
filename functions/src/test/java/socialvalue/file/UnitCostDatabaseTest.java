package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static socialvalue.model.UnitValue.Kind.ECONOMIC;
import static socialvalue.model.UnitValue.Kind.FISCAL;
import static socialvalue.model.UnitValue.Kind.SOCIAL;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socialvalue.model.EditionId;
import socialvalue.model.UnitValue;
import socialvalue.model.UnitValueEdition;
import socialvalue.model.UnitValueEdition.Amount;
import socialvalue.model.UnitValueEdition.Entry;
import socialvalue.model.UnitValueEdition.Rating;
import socialvalue.model.UnitValueEdition.UpliftFactor;

class UnitCostDatabaseTest {
    private static final Path SHARED = Path.of("../../shared/data/gmca-unit-costs/gmca_ucd_v1.4.csv");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]++|\"\")*+)\"|([^,\"\r\n]*))(,|\r?\n|\\z)");
    /** A spreadsheet's numbers carry no more than fifteen significant digits. */
    private static final MathContext CARRIED = new MathContext(15, RoundingMode.HALF_EVEN);

    private final UnitValueEdition edition =
            ShippedEditions.unitValues(new EditionId("gmca", "unit-costs-1.4")).orElseThrow();

    @Test
    void a_claimant_entering_work_counts_14044_economic_and_566_health_and_the_benefits_saved_are_a_transfer() {
        UnitValue earnings = edition.value("E&E1.0", ECONOMIC).orElseThrow();
        UnitValue health = edition.value("E&E1.0.2", FISCAL).orElseThrow();
        UnitValue benefits = edition.value("E&E1.0.1", FISCAL).orElseThrow();
        UnitValue headline = edition.value("E&E1.0", FISCAL).orElseThrow();

        assertThat(earnings.amount()).isEqualByComparingTo("14044");
        assertThat(earnings.transfer()).isFalse();
        assertThat(health.amount()).isEqualByComparingTo("566");
        assertThat(health.transfer()).isFalse();
        assertThat(health.beneficiary()).contains("NHS");
        assertThat(benefits.amount()).isEqualByComparingTo("9234");
        assertThat(benefits.transfer()).isTrue();
        assertThat(headline.transfer())
                .as("the headline fiscal value holds the benefits")
                .isTrue();
        assertThat(List.of(earnings, health, benefits, headline))
                .allSatisfy(value -> assertThat(value.priceYear()).contains("2012/13"));
    }

    @Test
    void only_fiscal_values_are_transfers() {
        assertThat(edition.entries())
                .flatMap(Entry::amounts)
                .filteredOn(Amount::transfer)
                .hasSize(71)
                .allMatch(amount -> amount.kind() == FISCAL);
    }

    @Test
    void says_how_to_attribute_it_and_under_which_licence() {
        assertThat(edition.licence()).contains("Creative Commons Attribution 4.0");
        assertThat(edition.attribution()).contains("Unit Cost Database v1.4", "New Economy", "creativecommons.org");
    }

    @Test
    void has_no_value_of_a_kind_or_code_the_database_has_not() {
        assertThat(edition.value("E&E1.0", SOCIAL)).isEmpty();
        assertThat(edition.value("E&E99.0", FISCAL)).isEmpty();
    }

    @Test
    void every_value_is_the_databases_own() throws IOException {
        assumeThat(SHARED).as("not compared: ../shared is not here").exists();
        List<Map<String, String>> rows = rows(Files.readString(SHARED));

        assertThat(edition.entries()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertSame(edition.entries().get(i), rows.get(i));
        }
    }

    private void assertSame(Entry entry, Map<String, String> row) {
        assertThat(entry.code()).isEqualTo(row.get("code"));
        assertThat(entry.description()).isEqualTo(spaced(row.get("description")));
        assertThat(entry.per()).isEqualTo(row.get("unit"));
        assertThat(String.join("|", entry.agencies()))
                .isEqualTo((row.get("agency_level1").strip() + "|"
                                + row.get("agency_level2").strip())
                        .replaceAll("^\\||\\|$", ""));
        assertThat(entry.rating())
                .contains(Map.of("G", Rating.GREEN, "A", Rating.AMBER, "R", Rating.RED)
                        .get(row.get("rag")));
        assertThat(entry.source().text()).contains(spaced(row.get("source")).replaceAll("^'", ""));
        for (UnitValue.Kind kind : List.of(FISCAL, ECONOMIC, SOCIAL)) {
            String column = UnitValueReader.key(kind);
            Optional<UnitValue> value = entry.value(kind);
            assertThat(value.isPresent())
                    .as(entry.code())
                    .isEqualTo(!row.get(column + "_cost").isEmpty());
            value.ifPresent(ours -> {
                assertThat(ours.amount())
                        .as(entry.code())
                        .isEqualByComparingTo(new BigDecimal(row.get(column + "_cost")).round(CARRIED));
                assertThat(ours.priceYear()).contains(row.get(column + "_year"));
                assertUplifted(ours, row.get(column + "_cost_updated"));
            });
        }
    }

    private void assertUplifted(UnitValue value, String updated) {
        Map<String, BigDecimal> factors = edition.upliftFactors().stream()
                .collect(Collectors.toMap(UpliftFactor::priceYear, UpliftFactor::factor));
        BigDecimal factor = factors.get(value.priceYear().orElseThrow());
        BigDecimal published = updated.isEmpty() ? BigDecimal.ZERO : new BigDecimal(updated);
        assertThat(value.amount().multiply(factor).setScale(2, RoundingMode.HALF_UP))
                .as(value.id())
                .isEqualByComparingTo(published.setScale(2, RoundingMode.HALF_UP));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher cell = CELL.matcher(csv);
        while (cell.find() && cell.start() < csv.length()) {
            line.add(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
            if (!cell.group(3).equals(",")) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> each : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < each.size(); i++) {
                row.put(lines.getFirst().get(i), each.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
