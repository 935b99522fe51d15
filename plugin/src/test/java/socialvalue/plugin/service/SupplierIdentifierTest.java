package socialvalue.plugin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static socialvalue.plugin.service.ExamplePortal.supplier;

import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierIdentifierTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GB-COH,01234567,GB-COH-01234567",
                "-,01234567,01234567",
                "' ',01234567,01234567",
                "GB-COH,01-23,GB-COH-01_2D23",
                "GB,COH-01,GB-COH_2D01",
                "UA-EDR,Приклад,UA-EDR-_D0_9F_D1_80_D0_B8_D0_BA_D0_BB_D0_B0_D0_B4",
                "-,_1,x___5F1",
                "-,.1,x__.1",
                "XI IAB,1 2,XI_20IAB-1_202"
            })
    void aRegisterAndANumberAreOneIdentifier(String scheme, String number, String identifier) {
        assertThat(SupplierIdentifier.of(supplier("Example Ltd", scheme, number, null)))
                .contains(identifier);
    }

    @Test
    void aLongOneIsADigestAndTheLongestThatFitsIsNot() {
        assertThat(SupplierIdentifier.of(supplier("Example Ltd", null, "1".repeat(63), null)))
                .contains("1".repeat(63));
        assertThat(SupplierIdentifier.of(supplier("Example Ltd", null, "1".repeat(64), null)))
                .hasValueSatisfying(each -> assertThat(each).startsWith("h__").hasSize(46));
    }

    @Test
    void withoutANumberThereIsNone() {
        assertThat(SupplierIdentifier.of(supplier("Example Ltd", "GB-COH", null, null)))
                .isEmpty();
        assertThat(SupplierIdentifier.of(supplier("Example Ltd", "GB-COH", " ", null)))
                .isEmpty();
    }

    @Property
    void noTwoSuppliersHaveTheSame(
            @ForAll @NotBlank @StringLength(max = 6) @CharRange(from = '*', to = '_') String scheme,
            @ForAll @NotBlank @StringLength(max = 6) @CharRange(from = '*', to = '_') String number,
            @ForAll @NotBlank @StringLength(max = 6) @CharRange(from = '*', to = '_') String otherScheme,
            @ForAll @NotBlank @StringLength(max = 6) @CharRange(from = '*', to = '_') String otherNumber) {
        Optional<String> one = SupplierIdentifier.of(supplier("Example Ltd", scheme, number, null));
        Optional<String> other = SupplierIdentifier.of(supplier("Example Ltd", otherScheme, otherNumber, null));

        assertThat(one).hasValueSatisfying(each -> assertThat(SupplierIdentifier.isIdentifier(each))
                .isTrue());
        assertThat(one.equals(other)).isEqualTo(scheme.equals(otherScheme) && number.equals(otherNumber));
    }

    @Property
    void whereTheBoundaryLiesIsPartOfIt(
            @ForAll @StringLength(min = 2, max = 8) @CharRange(from = '-', to = '0') String text) {
        assertThat(IntStream.range(1, text.length())
                        .mapToObj(at -> SupplierIdentifier.of(
                                supplier("Example Ltd", text.substring(0, at), text.substring(at), null)))
                        .toList())
                .doesNotHaveDuplicates();
    }
}
