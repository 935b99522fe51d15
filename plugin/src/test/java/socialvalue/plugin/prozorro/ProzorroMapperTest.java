package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.AwardDecided.Outcome;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalLot;
import socialvalue.plugin.portal.PortalReturn;
import socialvalue.plugin.portal.PortalSupplier;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementResponse;
import socialvalue.plugin.prozorro.ProzorroTender.Decision;
import socialvalue.plugin.prozorro.ProzorroTender.SignedContract;

class ProzorroMapperTest {
    private static final String NORTH = "00000000000000000000000000002b01";
    private static final String SOUTH = "00000000000000000000000000002b02";

    static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode data(String example) {
        try {
            return Json.parse(Dialogue.example(example).bytes()).path("data");
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ProzorroTender tender(String example) {
        return ProzorroMapper.tender(data(example)).orElseThrow();
    }

    @Test
    void aTenderIsReadWithItsLotsItsDeadlineInItsOwnOffsetAndWhatItAsks() {
        PortalTender tender = tender("02-tender-published.http").tender();

        assertThat(tender.id()).isEqualTo("00000000000000000000000000001a01");
        assertThat(tender.reference()).contains("UA-2027-01-11-000101-a");
        assertThat(tender.title()).contains("Example upkeep of parks");
        assertThat(tender.status()).contains("active.enquiries");
        assertThat(tender.version()).contains(OffsetDateTime.parse("2027-01-11T09:30:00.250+02:00"));
        assertThat(tender.deadline()).contains(OffsetDateTime.parse("2027-02-01T12:00+02:00"));
        assertThat(tender.lots())
                .containsExactly(
                        new PortalLot(
                                NORTH,
                                Optional.of("Example parks of the north"),
                                Optional.of("active"),
                                Optional.empty()),
                        new PortalLot(
                                SOUTH,
                                Optional.of("Example parks of the south"),
                                Optional.of("active"),
                                Optional.empty()));
        assertThat(tender.criteria())
                .extracting(PortalCriterion::lot)
                .as("one names its lot, the other an item of it")
                .containsExactly(Optional.of(NORTH), Optional.of(SOUTH));
        assertThat(tender.criteria().get(0).groups().get(0).requirements().get(1))
                .isEqualTo(new Requirement(
                        "00000000000000000000000000004e02",
                        Optional.of("Example: spend with businesses of the district"),
                        Optional.of("active"),
                        Optional.of("number"),
                        Optional.of(new PortalUnit(Optional.of("P1"), Optional.of("percent"))),
                        Optional.of(new BigDecimal("0.5")),
                        Optional.empty()));
    }

    @Test
    void whatHappensToATenderIsReadFromItsStatusAndPeriods() {
        ProzorroTender published = tender("02-tender-published.http");
        assertThat(published.published()).isTrue();
        assertThat(published.opened()).isFalse();
        assertThat(published.publishedAt()).contains(OffsetDateTime.parse("2027-01-11T09:30:00.250+02:00"));
        assertThat(published.buyer()).contains("UA-EDR-00000101");

        ProzorroTender opened = tender("06-tender-qualification.http");
        assertThat(opened.opened()).isTrue();
        assertThat(opened.openedAt()).contains(OffsetDateTime.parse("2027-02-08T12:00:03.900+02:00"));
        assertThat(opened.decisions()).as("a pending one is none").isEmpty();
        assertThat(opened.lotsOpened()).containsExactly(NORTH, SOUTH);

        ProzorroTender awarded = tender("08-tender-awarded.http");
        assertThat(awarded.decisions())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.UNSUCCESSFUL, Outcome.AWARDED);
        assertThat(awarded.decisions()).extracting(Decision::lot).containsOnly(Optional.of(NORTH));
        assertThat(awarded.contracts()).as("a pending one is not signed").isEmpty();
    }

    @Test
    void aContractIsSignedOnceItIsActiveWithADate() {
        JsonNode contract = data("10-contract.http");

        assertThat(ProzorroMapper.signed(contract, Optional.empty()))
                .contains(new SignedContract(
                        "00000000000000000000000000008c01",
                        Optional.of("00000000000000000000000000001a01"),
                        Optional.of("00000000000000000000000000007b02"),
                        OffsetDateTime.parse("2027-03-25T10:30+02:00"),
                        Optional.of(OffsetDateTime.parse("2027-04-01T00:00+03:00")),
                        Optional.of(OffsetDateTime.parse("2030-03-31T23:59:59+03:00"))));
        assertThat(ProzorroMapper.signed(json("{'id':'a1','status':'active'}"), Optional.empty()))
                .isEmpty();
        assertThat(ProzorroMapper.signed(
                        json("{'id':'a1','status':'pending','dateSigned':'2027-03-25T10:30:00+02:00'}"),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    void aBidIsReadWithItsAnswersExactly() {
        PortalTender tender = tender("06-tender-qualification.http").tender();
        List<JsonNode> bids = Json.elements(data("07-bids-opened.http"));

        PortalReturn first = ProzorroMapper.submitted(tender, bids.get(0)).orElseThrow();

        assertThat(first.lots()).containsExactly(NORTH, SOUTH);
        assertThat(first.submittedAt()).contains(OffsetDateTime.parse("2027-02-02T10:41:07.125+02:00"));
        assertThat(first.suppliers())
                .containsExactly(new PortalSupplier(
                        "Example Gardens LLC",
                        Optional.of("UA-EDR"),
                        Optional.of("00000201"),
                        Optional.of("small"),
                        Optional.empty()));
        assertThat(first.responses())
                .extracting(RequirementResponse::answer)
                .containsExactly(
                        new RequirementResponse.Amount(new BigDecimal("7")),
                        new RequirementResponse.Amount(new BigDecimal("31.5")),
                        new RequirementResponse.YesOrNo(true),
                        new RequirementResponse.Words("Example: every volunteer has a named contact."));
        assertThat(first.responses().get(0).evidence()).containsExactly("example-plan.pdf");
        assertThat(bids)
                .extracting(bid -> ProzorroMapper.submitted(tender, bid).orElseThrow())
                .extracting(ProzorroMapper::wasSubmitted)
                .containsExactly(true, true, true, false);
        assertThat(bids)
                .extracting(bid -> ProzorroMapper.submitted(tender, bid).orElseThrow())
                .extracting(ProzorroMapper::isWithdrawn)
                .containsExactly(false, false, true, false);
    }

    @Test
    void aTenderWithoutLotsIsOneLotWithItsOwnIdentifier() {
        ProzorroTender read = ProzorroMapper.tender(json("{'id':'a1','awards':[{'id':'d1','status':'active'}]}"))
                .orElseThrow();

        assertThat(read.tender().lots()).extracting(PortalLot::id).containsExactly("a1");
        assertThat(ProzorroMapper.submitted(read.tender(), json("{'id':'c1'}"))
                        .orElseThrow()
                        .lots())
                .containsExactly("a1");
        assertThat(read.decisions().get(0).lot()).contains("a1");
    }

    @Test
    void aBidThatNamesNoLotOfATenderWithLotsIsForNone() {
        PortalTender tender = tender("06-tender-qualification.http").tender();

        assertThat(ProzorroMapper.submitted(tender, json("{'id':'c1','status':'deleted'}"))
                        .orElseThrow()
                        .lots())
                .isEmpty();
    }

    @Test
    void theReturnsOfACancelledLotAreNotOpened() {
        ProzorroTender read = ProzorroMapper.tender(
                        json("{'id':'a1','lots':[{'id':'l1','status':'cancelled'},{'id':'l2','status':'active'}]}"))
                .orElseThrow();

        assertThat(read.lotsOpened()).containsExactly("l2");
        assertThat(read.tender().lots()).hasSize(2);
    }

    @Test
    void eachOfSeveralChosenAnswersIsOne() {
        PortalTender tender = tender("06-tender-qualification.http").tender();

        assertThat(ProzorroMapper.submitted(
                                tender,
                                json("{'id':'c1','requirementResponses':[{'requirement':{'id':'r1'},"
                                        + "'values':['one','two']}]}"))
                        .orElseThrow()
                        .responses())
                .extracting(RequirementResponse::answer)
                .containsExactly(new RequirementResponse.Words("one"), new RequirementResponse.Words("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "'a1'", "{'id':7}", "{'id':''}", "{'id':'../a1'}", "{'id':{}}"})
    void whatHasNoIdentifierIsEmptyAsAWhole(String text) {
        assertThat(ProzorroMapper.tender(json(text))).isEmpty();
        assertThat(ProzorroMapper.submitted(tender("02-tender-published.http").tender(), json(text)))
                .isEmpty();
        assertThat(ProzorroMapper.decision(tender("02-tender-published.http").tender(), json(text)))
                .isEmpty();
        assertThat(ProzorroMapper.signed(json(text), Optional.empty())).isEmpty();
    }

    @Test
    void membersOfAnotherTypeAreAbsentWhereverTheyStand() {
        List<String> others = List.of("7", "'x'", "true", "null", "[]", "{}", "[7]", "[[]]", "[{}]", "{'id':7}");
        List<String> members = new ArrayList<>();
        for (String name : List.of(
                "tenderID",
                "title",
                "status",
                "dateModified",
                "tenderPeriod",
                "lots",
                "criteria",
                "items",
                "awards",
                "contracts",
                "procuringEntity",
                "awardPeriod",
                "qualificationPeriod",
                "lotValues",
                "tenderers",
                "requirementResponses",
                "submissionDate",
                "dateSigned",
                "period",
                "date")) {
            for (String other : others) {
                members.add("'" + name + "':" + other);
            }
        }
        for (String member : members) {
            JsonNode node = json("{'id':'a1'," + member + "}");
            PortalTender tender = ProzorroMapper.tender(node).orElseThrow().tender();
            assertThat(tender.lots()).as(member).extracting(PortalLot::id).containsExactly("a1");
            assertThat(tender.criteria()).as(member).isEmpty();
            PortalReturn submitted = ProzorroMapper.submitted(tender, node).orElseThrow();
            assertThat(submitted.suppliers()).as(member).isEmpty();
            assertThat(submitted.responses()).as(member).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-11T09:30:00+02:00,2027-01-11T09:30:00+02:00",
        "2027-07-11T09:30:00.716048+03:00,2027-07-11T09:30:00.716048+03:00",
        "2027-01-11T07:30:00.5Z,2027-01-11T07:30:00.5Z",
        "2027-01-11T09:30+0200,2027-01-11T09:30:00+02:00"
    })
    void timesAreReadInTheirOwnOffset(String written, String meant) {
        assertThat(Json.time(written)).contains(OffsetDateTime.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-11",
                "2027-01-11T09:30:00",
                "11.01.2027",
                "0001-01-01T00:00:00Z",
                "+12027-01-11T09:30:00Z",
                "2027-02-30T09:30:00+02:00",
                "soon",
                "7"
            })
    void whatIsNoPointInTimeIsNone(String written) {
        assertThat(Json.time(written)).isEmpty();
    }

    @Test
    void versionsDifferWhereSuppliersHaveToKnowAndNowhereElse() {
        PortalTender published = tender("02-tender-published.http").tender();
        PortalTender amended = tender("03-tender-amended.http").tender();
        PortalTender tendering = tender("04-tender-tendering.http").tender();
        PortalTender awarded = tender("08-tender-awarded.http").tender();

        assertThat(Canonical.version(published))
                .isNotEqualTo(Canonical.version(amended))
                .hasSize(32);
        assertThat(Canonical.version(tendering)).isEqualTo(Canonical.version(amended));
        assertThat(Canonical.version(awarded)).isEqualTo(Canonical.version(amended));
    }

    @Test
    void contentsOfAReturnAreTheSameWhateverItsStatusAndDates() {
        PortalTender tender = tender("06-tender-qualification.http").tender();
        String answers = "'tenderers':[{'name':'Example Lawns LLC'}],"
                + "'requirementResponses':[{'requirement':{'id':'r1'},'value':1.50}]";
        byte[] early = contents(tender, "{'id':'c1','status':'pending'," + answers + "}");

        assertThat(contents(
                        tender,
                        "{'id':'c1','status':'active','submissionDate':'2027-02-02T10:41:07+02:00'," + answers + "}"))
                .isEqualTo(early);
        assertThat(contents(tender, "{'id':'c1','status':'pending'," + answers.replace("1.50", "1.51") + "}"))
                .isNotEqualTo(early);
        assertThat(contents(tender, "{'id':'c1','status':'pending'," + answers.replace("1.50", "'1.50'") + "}"))
                .isNotEqualTo(early);
    }

    private static byte[] contents(PortalTender tender, String bid) {
        return Canonical.contents(ProzorroMapper.submitted(tender, json(bid)).orElseThrow());
    }
}
