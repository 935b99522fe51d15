package socialvalue.plugin.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseMergeTest {
    private static final String VECTORS = "ocds/merge-fixtures/tests/fixtures";

    @Test
    void theProjectsOwnVectorsAreMerged() throws Exception {
        int count = compareAll(Shared.fixture("merge"), MergeRules.OCDS_1_1_5);
        assertThat(count).isEqualTo(6);
    }

    @Test
    void thePublishedVectorsOfTheStandardAreMerged() throws Exception {
        Path folder = Shared.data(VECTORS);
        assertThat(compareAll(folder.resolve("1.1"), MergeRules.OCDS_1_1_5)).isEqualTo(17);
        MergeRules ofItsSchema = MergeRules.of(Shared.json(folder.resolve("release-schema-1__1__4.json")));
        assertThat(compareAll(folder.resolve("1.1"), ofItsSchema)).isEqualTo(17);
    }

    @Test
    void thePublishedVectorOfTheEarlierVersionIsMergedByItsOwnSchema() throws Exception {
        Path folder = Shared.data(VECTORS);
        MergeRules earlier = MergeRules.of(Shared.json(folder.resolve("release-schema-1__0__3.json")));
        assertThat(compareAll(folder.resolve("1.0"), earlier)).isEqualTo(1);
    }

    @Test
    void thePublishedVectorsOfTheRulesThemselvesAreMergedByTheSchemaGiven() throws Exception {
        Path folder = Shared.data(VECTORS);
        MergeRules given = MergeRules.of(Shared.json(folder.resolve("schema.json")));
        assertThat(compareAll(folder.resolve("schema"), given)).isEqualTo(13);
    }

    @Test
    void theEmbeddedRulesAreThoseOfThePublishedSchemas() throws Exception {
        JsonNode schema = Shared.json(Shared.data("ocds/schema/release-schema-1.1.5.json"));
        assertThat(MergeRules.OCDS_1_1_5.byPath())
                .containsAllEntriesOf(MergeRules.of(schema).byPath());
        for (Path extension : files(Shared.data("ocds/extensions"), "release-schema.json")) {
            patch((ObjectNode) schema, Shared.json(extension));
        }
        assertThat(new TreeMap<>(MergeRules.OCDS_1_1_5.byPath()))
                .isEqualTo(new TreeMap<>(MergeRules.of(schema).byPath()));
    }

    @Test
    void releasesAreTakenByTheMomentNotByTheLettersOfTheDate() throws Exception {
        ObjectNode noonInKyiv = release("1", "2027-01-15T12:00:00+02:00", "earlier");
        ObjectNode elevenInLondon = release("2", "2027-01-15T11:00:00Z", "later");
        ObjectNode compiled = merge(List.of(elevenInLondon, noonInKyiv));
        assertThat(compiled.at("/tender/title").textValue()).isEqualTo("later");
        assertThat(compiled.get("id").textValue()).isEqualTo("ocds-example-1-2027-01-15T11:00:00Z");
    }

    @Test
    void mergingChangesNoneOfTheReleases() throws Exception {
        ObjectNode first = release("1", "2027-01-15T12:00:00Z", "first");
        ObjectNode second = release("2", "2027-01-16T12:00:00Z", "second");
        String before = first.toString() + second;
        merge(List.of(first, second));
        assertThat(first.toString() + second).isEqualTo(before);
    }

    @Test
    void aReleaseThatCannotBePlacedIsNamedInWords() {
        assertThatThrownBy(() -> merge(List.of(release("1", "yesterday", "title"))))
                .isInstanceOf(CannotMerge.class)
                .hasMessage("a release of ocds-example-1 has no date and time by which it could be merged");
        ObjectNode other = release("1", "2027-01-15T12:00:00Z", "title").put("ocid", "ocds-example-2");
        assertThatThrownBy(() -> merge(List.of(release("1", "2027-01-14T12:00:00Z", "title"), other)))
                .isInstanceOf(CannotMerge.class)
                .hasMessageContaining("are not one process");
    }

    private static ObjectNode merge(List<ObjectNode> releases) throws CannotMerge {
        return new ReleaseMerge(MergeRules.OCDS_1_1_5).merge(releases);
    }

    private static ObjectNode release(String id, String date, String title) {
        ObjectNode release = Shared.JSON.createObjectNode();
        release.put("ocid", "ocds-example-1").put("id", id).put("date", date);
        release.putObject("tender").put("title", title);
        return release;
    }

    /** Compares each compiled vector of a folder; how many there were. */
    private static int compareAll(Path folder, MergeRules rules) throws Exception {
        List<Path> compiled = files(folder, "-compiled.json");
        for (Path expected : compiled) {
            Path given = Path.of(expected.toString().replace("-compiled.json", ".json"));
            List<ObjectNode> releases = new ArrayList<>();
            Shared.json(given).forEach(each -> releases.add((ObjectNode) each));
            assertThat((JsonNode) new ReleaseMerge(rules).merge(releases))
                    .as(given.getFileName().toString())
                    .isEqualTo(Shared.JSON.readTree(Shared.json(expected).toString()));
        }
        return compiled.size();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON Merge Patch (RFC 7396), by which extensions are laid over the schema. */
    private static void patch(ObjectNode target, JsonNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value.isObject()) {
                JsonNode before = target.get(member.getKey());
                ObjectNode object = before instanceof ObjectNode ? (ObjectNode) before : target.objectNode();
                target.set(member.getKey(), object);
                patch(object, value);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
