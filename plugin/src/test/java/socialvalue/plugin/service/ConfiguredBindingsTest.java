package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socialvalue.plugin.service.ExamplePortal.LOT;
import static socialvalue.plugin.service.ExamplePortal.criterion;
import static socialvalue.plugin.service.ExamplePortal.tender;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.PortalCriterion;

class ConfiguredBindingsTest {
    private static final FrameReference FIRST = new FrameReference("EX-2027-001", "1");
    private static final FrameReference SECOND = new FrameReference("EX-2027-001", "2");

    private static ConfiguredBindings bindings(String... lines) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ConfiguredBindings.of(properties);
    }

    private static PortalCriterion described(Optional<String> lot, String description) {
        return criterion(lot, Optional.of(description));
    }

    @Test
    void aLotIsBoundByThePortalsIdentifierOrByTheReferencePeopleKnow() {
        assertThat(bindings("frame.a1.b7=EX-2027-001/1").frameOf(tender(), LOT)).contains(FIRST);
        assertThat(bindings("frame.UA-2027-01-01-000001-a.b7 = EX-2027-001/1 ").frameOf(tender(), LOT))
                .contains(FIRST);
    }

    @Test
    void theOnlyLotOfATenderNeedNotBeNamed() {
        assertThat(bindings("frame.a1.*=EX-2027-001/1").frameOf(tender(), LOT)).contains(FIRST);
    }

    @Test
    void oneOfSeveralLotsMustBeNamed() {
        assertThatThrownBy(() -> bindings("frame.a1.*=EX-2027-001/1").frameOf(tender(List.of(LOT, "b8")), LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("frame.a1.*")
                .hasMessageContaining("several");
    }

    @Test
    void whatNothingBindsIsNotBound() {
        assertThat(bindings("frame.a1.b8=EX-2027-001/1", "frame.a2.*=EX-2027-001/1", "outbox.file=x")
                        .frameOf(tender(List.of(LOT, "b8")), LOT))
                .isEmpty();
    }

    @Test
    void aPortalsCriteriaMayBindTheLot() {
        PortalCriterion criterion =
                described(Optional.of(LOT), "Asked under\nsocialvalue:frame:EX-2027-001/1 of this council");

        assertThat(bindings().frameOf(tender(criterion), LOT)).contains(FIRST);
        assertThat(bindings().frameOf(tender(List.of(LOT, "b8"), criterion), "b8"))
                .isEmpty();
        assertThat(bindings().frameOf(tender(described(Optional.empty(), "socialvalue:frame:EX-2027-001/1")), LOT))
                .contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see-socialvalue:frame:EX-2027-001/1",
                "(socialvalue:frame:EX-2027-001/1)",
                "socialvalue frame EX-2027-001/1",
                ""
            })
    void onlyAWholeWordBinds(String description) {
        assertThat(bindings().frameOf(tender(described(Optional.of(LOT), description)), LOT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socialvalue:frame:EX-2027-001",
                "socialvalue:frame:EX-2027-001/1/2",
                "socialvalue:frame:EX-2027-001/1,",
                "socialvalue:frame:"
            })
    void aWordThatIsMeantToBindAndCannotIsNamed(String description) {
        assertThatThrownBy(() -> bindings().frameOf(tender(described(Optional.of(LOT), description)), LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("g1")
                .hasMessageContaining(description);
    }

    @Test
    void aWordForAWholeTenderOfSeveralLotsLeavesOpenWhichIsMeant() {
        PortalCriterion criterion = described(Optional.empty(), "socialvalue:frame:EX-2027-001/1");

        assertThatThrownBy(() -> bindings().frameOf(tender(List.of(LOT, "b8"), criterion), LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("which of the tender's lots");
    }

    @Test
    void whatBindsInSeveralWaysMustSayTheSame() {
        PortalCriterion criterion = described(Optional.of(LOT), "socialvalue:frame:EX-2027-001/1");

        assertThat(bindings("frame.a1.b7=EX-2027-001/1", "frame.a1.*=EX-2027-001/1")
                        .frameOf(tender(criterion), LOT))
                .contains(FIRST);
        assertThatThrownBy(() -> bindings("frame.a1.b7=EX-2027-001/2").frameOf(tender(criterion), LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("frame.a1.b7=" + SECOND)
                .hasMessageContaining("requirement group g1");
        assertThatThrownBy(() -> bindings("frame.a1.b7=EX-2027-001/2", "frame.a1.*=EX-2027-001/1")
                        .frameOf(tender(), LOT))
                .isInstanceOf(ConflictingBindings.class);
        assertThatThrownBy(() -> bindings()
                        .frameOf(
                                tender(described(
                                        Optional.of(LOT),
                                        "socialvalue:frame:EX-2027-001/1 socialvalue:frame:EX-2027-001/2")),
                                LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("two frames");
    }

    @Test
    void aFrameIsOfOneLot() {
        assertThatThrownBy(() -> bindings("frame.a1.b7=EX-2027-001/1", "frame.a1.b8=EX-2027-001/1")
                        .frameOf(tender(List.of(LOT, "b8")), LOT))
                .isInstanceOf(ConflictingBindings.class)
                .hasMessageContaining("b7 and b8");
        assertThat(bindings("frame.a1.b7=EX-2027-001/1", "frame.a1.b8=EX-2027-001/2")
                        .frameOf(tender(List.of(LOT, "b8")), "b8"))
                .contains(SECOND);
    }

    @Test
    void requirementsAndUnitsAreDeclared() {
        RequirementBindings declared = bindings(
                        "criterion.q1=apprentices",
                        "criterion.q.2=groups/hours",
                        "unit.full\\ time=full-time-equivalent years",
                        "unit.of.q1=apprentices")
                .requirements();

        assertThat(declared)
                .isEqualTo(new RequirementBindings(
                        Map.of(
                                "q1", new RequirementBindings.Target("apprentices", Optional.empty()),
                                "q.2", new RequirementBindings.Target("groups", Optional.of("hours"))),
                        Map.of("full time", "full-time-equivalent years"),
                        Map.of("q1", "apprentices")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frame.a1=EX-2027-001/1",
                "frame..b7=EX-2027-001/1",
                "frame.a1.=EX-2027-001/1",
                "frame.a1.b7=EX-2027-001",
                "frame.a1.b7=",
                "criterion.=apprentices",
                "criterion.q1=a/b/c",
                "criterion.q1=",
                "unit.=hours",
                "unit.HUR=",
                "unit.of.=hours",
                "unit.of.q1="
            })
    void whatCannotBeUsedIsNamedWithWhatIsAllowed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bindings(line, "frame.x=also wrong"))
                .withMessageContaining(line.substring(0, line.indexOf('=')))
                .withMessageContaining("frame.x")
                .withMessageContaining("frame.<tender>.<lot>");
    }
}
