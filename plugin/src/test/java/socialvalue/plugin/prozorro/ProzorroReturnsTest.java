package socialvalue.plugin.prozorro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialvalue.plugin.portal.Portal;
import socialvalue.plugin.service.HeldReturn;
import socialvalue.plugin.service.HeldReturnSource.Opened;

class ProzorroReturnsTest {
    private static final String BID = "00000000000000000000000000005f0";

    private final FakePlatform platform = new FakePlatform(2);
    private final ProzorroReturns returns =
            new ProzorroReturns(Follow.PORTAL, new ProzorroPortal(platform, InstantSource.system()));

    @BeforeEach
    void tender() {
        platform.change("tenders", Follow.thing("06-tender-qualification.http"));
    }

    private static HeldReturn held(String lot, int bid) {
        return new HeldReturn(Follow.PORTAL, Follow.TENDER, lot, BID + bid, Follow.FRAME);
    }

    @Test
    void anOpenedReturnIsFetchedWithItsTender() throws Exception {
        platform.open(Follow.TENDER, ProzorroMapperTest.data("07-bids-opened.http"));

        Opened opened = returns.fetch(held(Follow.NORTH, 2)).orElseThrow();

        assertThat(opened.tender().reference()).contains("UA-2027-01-11-000101-a");
        assertThat(opened.submitted().id()).isEqualTo(BID + 2);
        assertThat(opened.submitted().suppliers()).hasSize(2);
        assertThat(opened.submitted().responses()).hasSize(2);
    }

    @Test
    void aReturnThatIsNotOpenedYetFails() {
        assertThatThrownBy(() -> returns.fetch(held(Follow.NORTH, 2))).isInstanceOf(IOException.class);
    }

    @Test
    void aReturnThatIsNotThereOrNotForThatLotIsEmpty() throws Exception {
        platform.open(Follow.TENDER, ProzorroMapperTest.data("07-bids-opened.http"));

        assertThat(returns.fetch(held(Follow.NORTH, 9))).as("unknown").isEmpty();
        assertThat(returns.fetch(held("00000000000000000000000000002b02", 2)))
                .as("for the other lot")
                .isEmpty();
        assertThat(returns.fetch(held(Follow.NORTH, 3))).as("invalid").isEmpty();
        assertThat(returns.fetch(held(Follow.NORTH, 4))).as("a draft").isEmpty();
        platform.remove("tenders", Follow.TENDER);
        assertThat(returns.fetch(held(Follow.NORTH, 2)))
                .as("its tender is gone")
                .isEmpty();
    }

    @Test
    void aPlatformThatAnswersWithAnotherThingIsNotBelieved() {
        platform.faults.add(path ->
                Optional.of(FakePlatform.answer(ProzorroMapperTest.json("{'data':{'id':'a2','status':'active'}}"))));

        assertThatThrownBy(() -> returns.fetch(held(Follow.NORTH, 2))).isInstanceOf(IOException.class);
    }

    @Test
    void anotherPortalsReturnIsNotFetchedHere() {
        HeldReturn foreign = new HeldReturn(
                new Portal("prozorro", "otherexample"), Follow.TENDER, Follow.NORTH, BID + 2, Follow.FRAME);

        assertThatIllegalArgumentException().isThrownBy(() -> returns.fetch(foreign));
        assertThat(platform.asked).isEmpty();
    }
}
