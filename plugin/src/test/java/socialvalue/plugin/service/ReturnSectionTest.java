package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.service.ExamplePortal.LOT;
import static socialvalue.plugin.service.ExamplePortal.amount;
import static socialvalue.plugin.service.ExamplePortal.criterion;
import static socialvalue.plugin.service.ExamplePortal.requirement;
import static socialvalue.plugin.service.ExamplePortal.response;
import static socialvalue.plugin.service.ExamplePortal.submitted;
import static socialvalue.plugin.service.ExamplePortal.supplier;
import static socialvalue.plugin.service.ExamplePortal.tender;
import static socialvalue.plugin.service.ExamplePortal.unit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.RequirementResponse;
import socialvalue.plugin.portal.RequirementResponse.Words;
import socialvalue.plugin.portal.RequirementResponse.YesOrNo;
import socialvalue.plugin.service.RequirementBindings.Target;

class ReturnSectionTest {
    private static final Path SCHEMA = Path.of("../functions/src/main/resources/schemas/return.v1.schema.json");
    private static final String HEAD = "{\"schema\":\"socialvalue.return.v1\",\"tender\":\"EX-2027-001\",\"lot\":\"1\","
            + "\"frame\":\"" + FarSide.DIGEST + "\",\"supplier\":{\"id\":\"GB-COH-01234567\","
            + "\"name\":\"Example Gardens CIC\",\"sector\":\"social\"},\"responses\":[";
    private static final RequirementBindings DECLARED = new RequirementBindings(
            Map.of(
                    "q-hours", new Target("groups", Optional.of("hours")),
                    "q-money", new Target("groups", Optional.empty()),
                    "q-plan", new Target("work-experience", Optional.empty()),
                    "q-elsewhere", new Target("of-another-frame", Optional.empty()),
                    "q-no-option", new Target("groups", Optional.of("minutes"))),
            Map.of("H87", "apprentices", "HUR", "hours"),
            Map.of("q-weeks", "weeks"));

    private final PortalTender tender = tender(
            criterion(
                    Optional.empty(),
                    Optional.empty(),
                    requirement("q-apprentices", "Apprenticeships started", unit("H87", "штуки")),
                    requirement("q-weeks", "Work  experience\u00a0", Optional.empty()),
                    requirement("q-contact", "A named contact for community groups", Optional.empty()),
                    requirement("q-trees", "Trees planted", Optional.empty()),
                    requirement("q-lower-case", "trees planted", Optional.empty())),
            criterion(
                    Optional.of(LOT),
                    Optional.empty(),
                    requirement("q-hours", "Hours for groups", unit("HUR", null)),
                    requirement("q-money", "Money for groups", unit(null, "GBP")),
                    requirement("q-plan", "How it will be done", Optional.empty()),
                    requirement("q-unasked", "Do you have insurance?", Optional.empty())),
            criterion(
                    Optional.of("b8"),
                    Optional.empty(),
                    requirement("q-other-lot", "Trees planted", Optional.empty())));

    private ReturnSection section(RequirementBindings bindings, RequirementResponse... responses)
            throws ReturnSection.CannotBeWritten {
        return ReturnSection.of(ExamplePortal.frame(), tender, LOT, submitted(responses), bindings);
    }

    private String responses(RequirementBindings bindings, RequirementResponse... responses)
            throws ReturnSection.CannotBeWritten {
        String text = new String(section(bindings, responses).json(), StandardCharsets.UTF_8);
        assertThat(text).startsWith(HEAD).endsWith("]}");
        return text.substring(HEAD.length(), text.length() - 2);
    }

    private static void isAsPublished(byte[] section) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertThat(schema.validate(new String(section, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyKindOfAnswerIsWrittenAsThePublishedSchemaSays() throws Exception {
        ReturnSection section = section(
                DECLARED,
                response("q-trees", new Words("Two hundred, in Exampleton."), "plan.pdf", "map.pdf"),
                response("q-contact", new YesOrNo(true)),
                amount("q-apprentices", "5.0"),
                amount("q-hours", "1.2E+2"),
                amount("q-money", "1000.50"),
                amount("q-weeks", "0.0000001"),
                response("q-plan", new Words("With the Example College.")));

        isAsPublished(section.json());
        assertThat(section.supplier()).isEqualTo("GB-COH-01234567");
        assertThat(section.unbound()).isEmpty();
        assertThat(section.withoutUnit()).isEmpty();
        assertThat(new String(section.json(), StandardCharsets.UTF_8))
                .isEqualTo(HEAD
                        + "{\"criterion\":\"apprentices\",\"quantity\":{\"unit\":\"apprentices\",\"amount\":5}},"
                        + "{\"criterion\":\"work-experience\",\"quantity\":{\"unit\":\"weeks\",\"amount\":1E-7},"
                        + "\"statement\":\"With the Example College.\"},"
                        + "{\"criterion\":\"contact\",\"answer\":true},"
                        + "{\"criterion\":\"groups\",\"options\":[{\"option\":\"hours\",\"unit\":\"hours\","
                        + "\"amount\":120}],\"pounds\":1000.5},"
                        + "{\"criterion\":\"trees\",\"statement\":\"Two hundred, in Exampleton.\","
                        + "\"evidence\":[{\"name\":\"plan.pdf\"},{\"name\":\"map.pdf\"}]}]}");
    }

    @Test
    void theOrderInWhichAPortalListsAnswersDoesNotChangeTheBytes() throws Exception {
        RequirementResponse one = amount("q-apprentices", "5");
        RequirementResponse two = response("q-trees", new Words("Two hundred."));

        assertThat(section(DECLARED, one, two).json())
                .isEqualTo(section(DECLARED, two, one).json());
    }

    @Test
    void whatNothingBindsIsListedAndNotGuessed() throws Exception {
        ReturnSection section = section(
                DECLARED,
                amount("q-apprentices", "5"),
                response("q-unasked", new YesOrNo(true)),
                response("q-lower-case", new Words("Not the same title.")),
                response("q-elsewhere", new YesOrNo(true)),
                amount("q-no-option", "3"),
                response("q-nobody-asked", new YesOrNo(false)),
                response("q-other-lot", new Words("For another lot.")));

        assertThat(section.unbound())
                .containsExactly("q-elsewhere", "q-lower-case", "q-no-option", "q-nobody-asked", "q-unasked");
        assertThat(new String(section.json(), StandardCharsets.UTF_8))
                .doesNotContain("Not the same title", "For another lot");
    }

    @Test
    void aTitleIsTheSameInAnyUnicodeFormAndAnySpacing() throws Exception {
        PortalTender spelled = tender(criterion(
                Optional.empty(), Optional.empty(), requirement("q", " \tTrees\n\u2003planted ", Optional.empty())));

        ReturnSection section = ReturnSection.of(
                ExamplePortal.frame(),
                spelled,
                LOT,
                submitted(response("q", new Words("Two hundred."))),
                RequirementBindings.NONE);

        assertThat(section.unbound()).isEmpty();
    }

    @Test
    void aRequirementThatChangedItsTitleIsBoundByNeither() throws Exception {
        PortalTender changed = tender(criterion(
                Optional.empty(),
                Optional.empty(),
                requirement("q", "Trees planted", Optional.empty()),
                requirement("q", "Work experience", Optional.empty()),
                requirement("q-apprentices", "Apprenticeships started", unit("H87", null))));

        ReturnSection section = ReturnSection.of(
                ExamplePortal.frame(),
                changed,
                LOT,
                submitted(response("q", new Words("Two hundred.")), amount("q-apprentices", "1")),
                DECLARED);

        assertThat(section.unbound()).containsExactly("q");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // code, name, unit written
                "-,apprentices,apprentices",
                "H87,-,apprentices",
                "H87,штуки,apprentices",
                "H87,people,people",
                "-,people,people",
                "-,Apprentices,Apprentices",
                "XXX,-,XXX",
                "HUR,apprentices,apprentices",
                "apprentices,-,apprentices"
            })
    void aUnitIsTheFramesOnlyWhereBothAreKnownToBeTheSame(String code, String name, String written) throws Exception {
        RequirementBindings units = new RequirementBindings(
                Map.of(), Map.of("H87", "apprentices", "HUR", "hours", "people", "hours"), Map.of());
        RequirementResponse response = new RequirementResponse(
                "q-apprentices",
                Optional.empty(),
                new RequirementResponse.Amount(BigDecimal.ONE),
                unit(code, name),
                List.of());

        assertThat(responses(units, response))
                .isEqualTo("{\"criterion\":\"apprentices\",\"quantity\":{\"unit\":\"" + written + "\",\"amount\":1}}");
    }

    @Test
    void aQuantityOfWhichNothingSaysWhatItCountsIsListed() throws Exception {
        assertThat(section(RequirementBindings.NONE, amount("q-weeks", "5")).withoutUnit())
                .containsExactly("q-weeks");
        RequirementResponse empty = new RequirementResponse(
                "q-weeks",
                Optional.empty(),
                new RequirementResponse.Amount(BigDecimal.ONE),
                Optional.of(new PortalUnit(Optional.empty(), Optional.empty())),
                List.of());
        assertThat(section(RequirementBindings.NONE, empty).withoutUnit()).containsExactly("q-weeks");
        assertThat(section(DECLARED, empty).withoutUnit()).isEmpty();
    }

    @Test
    void whatIsDeclaredOfARequirementDoesNotOverrideTheUnitItStates() throws Exception {
        RequirementBindings declared =
                new RequirementBindings(Map.of(), Map.of(), Map.of("q-apprentices", "apprentices"));

        assertThat(responses(declared, amount("q-apprentices", "5"))).contains("\"unit\":\"штуки\"");
    }

    @Test
    void moneyThatIsNotKnownToBeSterlingIsNotWrittenAsPounds() throws Exception {
        RequirementResponse hryvnias = new RequirementResponse(
                "q-money",
                Optional.empty(),
                new RequirementResponse.Amount(BigDecimal.TEN),
                unit("UAH", null),
                List.of());

        assertThat(responses(DECLARED, hryvnias))
                .isEqualTo("{\"criterion\":\"groups\",\"quantity\":{\"unit\":\"UAH\",\"amount\":10}}");
    }

    @Test
    void twoAnswersOfWhichOneMayBeMeantAreBothSent() throws Exception {
        assertThat(responses(
                        DECLARED,
                        response("q-trees", new Words("Two hundred.")),
                        response("q-trees", new Words("Three hundred."))))
                .isEqualTo("{\"criterion\":\"trees\",\"statement\":\"Two hundred.\"},"
                        + "{\"criterion\":\"trees\",\"statement\":\"Three hundred.\"}");
    }

    @Test
    void anAnswerOfAnotherKindThanIsAskedIsWrittenAsItIs() throws Exception {
        assertThat(responses(DECLARED, response("q-apprentices", new Words("Five."))))
                .isEqualTo("{\"criterion\":\"apprentices\",\"statement\":\"Five.\"}");
    }

    @Test
    void anOverlongStatementIsWrittenWhole() throws Exception {
        String statement = "x".repeat(20_001);

        assertThat(responses(DECLARED, response("q-trees", new Words(statement))))
                .contains("\"" + statement + "\"");
    }

    @Test
    void halfASurrogatePairArrivesAsItIs() throws Exception {
        assertThat(responses(DECLARED, response("q-trees", new Words("a\ud83c-\u00e9"))))
                .containsIgnoringCase("\"a\\ud83c-\\u00e9\"");
    }

    @ParameterizedTest
    @CsvSource({"1E+38, 100000000000000000000000000000000000000", "1E+40, 1E+40", "1E+999999999, 1E+999999999"})
    void aNumberIsExactAndNeverWrittenOutBeyondReason(String number, String written) throws Exception {
        assertThat(responses(DECLARED, amount("q-apprentices", number))).endsWith("\"amount\":" + written + "}}");
    }

    @Test
    void aConsortiumHasALeadAndMembers() throws Exception {
        PortalSupplier lead = supplier("Example Lead Ltd", "GB-COH", "1", null);
        PortalSupplier member = supplier("Example Charity", "GB-CHC", "2", true);
        PortalSupplier other = supplier("Example Other Ltd", null, null, false);
        PortalReturn submitted = new PortalReturn(
                "r1",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(lead, member, other),
                List.of(amount("q-apprentices", "5")));

        ReturnSection section = ReturnSection.of(ExamplePortal.frame(), tender, LOT, submitted, DECLARED);

        isAsPublished(section.json());
        assertThat(new String(section.json(), StandardCharsets.UTF_8))
                .contains("\"supplier\":{\"id\":\"GB-COH-1\",\"name\":\"Example Lead Ltd\",\"members\":["
                        + "{\"name\":\"Example Charity\",\"capacity\":\"consortium-member\",\"sector\":\"social\"},"
                        + "{\"name\":\"Example Other Ltd\",\"capacity\":\"consortium-member\"}]}");
    }

    @Test
    void aReturnThatAnswersNothingIsWrittenAndOneThatIsBoundToNothingIsNot() throws Exception {
        assertThat(responses(DECLARED)).isEmpty();

        assertThatThrownBy(() -> section(DECLARED, response("q-unasked", new YesOrNo(true))))
                .isInstanceOf(ReturnSection.CannotBeWritten.class)
                .hasMessage("no requirement that was answered is bound to a criterion of the frame");
    }

    @Test
    void aReturnForAnotherLotOrOfNobodyIsNotWritten() {
        PortalReturn nobody =
                new PortalReturn("r1", List.of(LOT), Optional.empty(), Optional.empty(), List.of(), List.of());
        PortalReturn another =
                new PortalReturn("r1", List.of("b8"), Optional.empty(), Optional.empty(), List.of(), List.of());

        assertThatThrownBy(() -> ReturnSection.of(ExamplePortal.frame(), tender, LOT, nobody, DECLARED))
                .hasMessage("the portal gives no identifier of the supplier");
        assertThatThrownBy(() -> ReturnSection.of(ExamplePortal.frame(), tender, LOT, another, DECLARED))
                .hasMessage("the return is not for this lot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example Gardens CIC", "01234567", "Two hundred"})
    void itsTextSaysNothingOfIt(String content) throws Exception {
        ReturnSection section = section(DECLARED, response("q-trees", new Words("Two hundred.")));

        assertThat(new String(section.json(), StandardCharsets.UTF_8)).contains(content);
        assertThat(section.toString()).doesNotContain(content);
    }
}
