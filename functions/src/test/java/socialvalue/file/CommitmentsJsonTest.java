package socialvalue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import socialvalue.finding.FindingCode;
import socialvalue.quantity.Percentage;
import socialvalue.submission.Commitment;
import socialvalue.submission.Offer;

class CommitmentsJsonTest {
    @Property(tries = 300)
    void what_is_written_is_read_again_digit_for_digit(@ForAll("commitments") List<Commitment> commitments) {
        List<String> criteria = commitments.stream().map(Commitment::criterion).toList();

        assertThat(CommitmentsJson.read(CommitmentsJson.write(commitments), criteria))
                .isEqualTo(commitments);
    }

    @Example
    void each_kind_of_offer_has_its_form() {
        List<Commitment> commitments = List.of(
                made("a", 0, new Offer.SingleFigure(new BigDecimal("12.50"))),
                made("b", 1, new Offer.PerPeriod(List.of(BigDecimal.ONE, BigDecimal.TWO))),
                made("c", 2, new Offer.Answer(true)),
                made("d", 3, Offer.STATEMENT_ONLY),
                made("e", 4, Offer.NOT_OFFERED),
                Commitment.unanswered("f"),
                made(
                        "g",
                        5,
                        new Offer.OfOptions(
                                List.of(new Offer.OptionQuantity("nvq", 0, BigDecimal.TEN)), BigDecimal.ZERO)));

        assertThat(CommitmentsJson.write(commitments))
                .isEqualTo("[0,12.50,[1,2],true,\"s\",\"n\",null,[\"o\",0,[\"nvq\",0,10]]]");
    }

    @Example
    void answers_in_another_order_than_the_criteria_keep_their_places() {
        List<Commitment> commitments = List.of(
                made("a", 1, new Offer.SingleFigure(BigDecimal.ONE)),
                made("b", 0, new Offer.SingleFigure(BigDecimal.TWO)));

        assertThat(CommitmentsJson.write(commitments)).isEqualTo("[[1,0],1,2]");
        assertThat(CommitmentsJson.read("[[1,0],1,2]", List.of("a", "b"))).isEqualTo(commitments);
    }

    @Example
    void a_text_of_another_number_of_criteria_is_refused() {
        assertThatThrownBy(() -> CommitmentsJson.read("[0,1,2]", List.of("a")))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> CommitmentsJson.read("[0,1]", List.of("a", "b")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Example
    void a_broken_text_is_refused() {
        for (String broken : List.of("", "[0", "[0,1]x", "[0,[\"x\",1]]", "[0,{}]", "[\"0\",1]")) {
            assertThatThrownBy(() -> CommitmentsJson.read(broken, List.of("a")))
                    .as(broken)
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Provide
    Arbitrary<List<Commitment>> commitments() {
        return commitment().list().ofMaxSize(8).map(all -> IntStream.range(0, all.size())
                .mapToObj(i -> named("criterion-" + i, all.get(i)))
                .toList());
    }

    private static Arbitrary<Commitment> commitment() {
        Arbitrary<Optional<Percentage>> percentage = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .map(Percentage::new)
                .optional();
        Arbitrary<List<FindingCode>> codes =
                Arbitraries.of(FindingCode.values()).list().ofMaxSize(2);
        return Combinators.combine(Arbitraries.integers().between(-1, 9), offer(), percentage, percentage, codes)
                .as((response, offer, deadweight, attribution, forfeits) ->
                        new Commitment("", response, offer, deadweight, attribution, forfeits));
    }

    private static Arbitrary<Offer> offer() {
        Arbitrary<BigDecimal> number = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(20)),
                        Arbitraries.integers().between(-6, 12))
                .as(BigDecimal::new);
        Arbitrary<Offer.OptionQuantity> option = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4),
                        Arbitraries.integers().between(0, 5),
                        number)
                .as(Offer.OptionQuantity::new);
        return Arbitraries.oneOf(
                Arbitraries.of(
                        Offer.NOT_OFFERED, Offer.STATEMENT_ONLY, new Offer.Answer(true), new Offer.Answer(false)),
                number.map(Offer.SingleFigure::new),
                number.list().ofMaxSize(4).map(Offer.PerPeriod::new),
                Combinators.combine(number, number, number, number).as(Offer.HeadsAndYears::new),
                Combinators.combine(option.list().ofMaxSize(3), number).as(Offer.OfOptions::new));
    }

    private static Commitment named(String criterion, Commitment made) {
        return new Commitment(
                criterion, made.response(), made.offer(), made.deadweight(), made.attribution(), made.forfeits());
    }

    private static Commitment made(String criterion, int response, Offer offer) {
        return new Commitment(criterion, response, offer, Optional.empty(), Optional.empty(), List.of());
    }
}
