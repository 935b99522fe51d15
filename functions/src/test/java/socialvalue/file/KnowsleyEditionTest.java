package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socialvalue.model.Assumption;
import socialvalue.model.Citation;
import socialvalue.model.EditionId;
import socialvalue.model.Limit;
import socialvalue.model.Measure;
import socialvalue.model.Measure.Status;
import socialvalue.model.ModelEdition;
import socialvalue.model.Outcome;

class KnowsleyEditionTest {
    private static final Path SHARED = Path.of("../../shared/data/knowsley");

    private final ModelEdition edition =
            ShippedEditions.model(new EditionId("knowsley", "2014")).orElseThrow();

    @Test
    void has_six_outcomes_in_the_councils_words_and_order() {
        assertThat(edition.outcomes())
                .extracting(Outcome::wording)
                .containsExactly(
                        "Increase in Community Resilience",
                        "Reduction in Demand for Public Service",
                        "Impact of Volunteers",
                        "Impact of Community Businesses (CBs)",
                        "Private Sector Investment in Communities",
                        "Residents Making Socially Responsible Decisions");
    }

    @Test
    void has_29_measures_of_which_6_were_published_12_initial_and_11_are_not_known() {
        Map<Status, Long> counts =
                edition.measures().stream().collect(Collectors.groupingBy(Measure::status, Collectors.counting()));

        assertThat(edition.measures()).hasSize(29);
        assertThat(counts)
                .containsEntry(Status.PUBLISHED, 6L)
                .containsEntry(Status.INITIAL, 12L)
                .containsEntry(Status.UNPUBLISHED, 11L);
    }

    @Test
    void prints_the_six_measures_of_2014_as_the_case_study_has_them() {
        assertThat(edition.measures())
                .filteredOn(measure -> measure.status() == Status.PUBLISHED)
                .extracting(measure -> measure.wording().orElseThrow())
                .containsExactly(
                        "Proportion of working age population in work",
                        "No. of people supported to live independently",
                        "No. of new volunteers",
                        "No. of CBs with social purpose linked to communities",
                        "Level of investment in Knowsley as part of their Corporate and Social Responsibility (CSR)",
                        "Increase in recycling rates for household waste");
    }

    @Test
    void gives_no_number_to_measures_whose_number_is_not_known() {
        assertThat(edition.measures())
                .filteredOn(measure -> measure.hasWording() && measure.number().isEmpty())
                .extracting(Measure::id)
                .containsExactly("KNW-CB", "KNW-CSR", "KNW-RECYCLING");
    }

    @Test
    void invents_nothing_about_unpublished_measures() {
        assertThat(edition.measures())
                .filteredOn(measure -> measure.status() == Status.UNPUBLISHED)
                .allSatisfy(measure -> {
                    assertThat(measure.hasWording()).isFalse();
                    assertThat(measure.outcome()).isEmpty();
                    assertThat(measure.number()).isEmpty();
                    assertThat(measure.source()).isInstanceOf(Assumption.class);
                });
    }

    @Test
    void names_gain_and_retain_where_the_wording_does() {
        assertThat(edition.measures())
                .filteredOn(measure -> measure.changes().isPresent())
                .allSatisfy(measure -> assertThat(measure.wording().orElseThrow())
                        .contains(measure.changes().orElseThrow().first() + " / "
                                + measure.changes().orElseThrow().second()))
                .extracting(Measure::id)
                .containsExactly("KNW-05", "KNW-06", "KNW-15");
    }

    @Test
    void keeps_population_indicators_apart_from_what_a_supplier_can_be_held_to() {
        assertThat(edition.measures())
                .filteredOn(measure -> measure.kind()
                        .filter(Measure.Kind.POPULATION_INDICATOR::equals)
                        .isPresent())
                .extracting(Measure::id)
                .containsExactly("KNW-01", "KNW-02", "KNW-03", "KNW-04", "KNW-10", "KNW-11", "KNW-12", "KNW-RECYCLING");
    }

    @Test
    void allows_10_per_cent_added_and_20_in_all_where_the_act_applies_and_aims_for_10_core_always() {
        assertThat(edition.limits())
                .extracting(
                        limit -> limit.on() + " " + limit.kind() + " " + limit.percentage() + " " + limit.condition())
                .containsExactly("ADDED UP_TO 10% ACT_APPLIES", "CORE AIM 10% ALWAYS", "TOTAL UP_TO 20% ACT_APPLIES");
        assertThat(edition.limits()).extracting(Limit::source).allSatisfy(source -> assertThat(source)
                .isInstanceOf(Citation.class));
    }

    @Test
    void cites_its_quotations_and_rests_every_inference_on_a_numbered_assumption() {
        assertThat(edition.measures()).filteredOn(Measure::hasWording).allSatisfy(measure -> {
            assertThat(measure.source()).isInstanceOf(Citation.class);
            assertThat(measure.inferred()).isPresent();
        });
        assertThat(edition.assumptions().getFirst().statement()).contains("kept");
    }

    @Test
    void agrees_with_the_collected_wordings() throws IOException {
        assumeThat(SHARED).as("not compared: ../shared is not here").exists();
        List<String> collected = Files.readAllLines(SHARED.resolve("knowsley_measures.csv"));

        assertThat(edition.measures())
                .filteredOn(measure -> measure.status() == Status.INITIAL)
                .allSatisfy(measure -> assertThat(collected).anySatisfy(line -> assertThat(line.replace("\"", ""))
                        .startsWith(measure.number().orElseThrow() + ","
                                + measure.outcome().orElseThrow().substring("KNW-O".length())
                                + "," + measure.wording().orElseThrow() + ",")));
    }
}
