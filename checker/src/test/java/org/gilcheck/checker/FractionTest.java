package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A fraction is exact, in lowest terms, and above 0 below the line. */
class FractionTest {

    @Property
    void isInLowestTerms(@ForAll int numerator, @ForAll int denominator) {
        if (denominator == 0) {
            return;
        }
        Fraction fraction = Fraction.of(numerator, denominator);
        assertThat(BigInteger.valueOf(fraction.numerator()).gcd(BigInteger.valueOf(fraction.denominator())))
                .isEqualTo(BigInteger.ONE);
        assertThat(fraction.denominator()).isPositive();
        assertThat(fraction.numerator() * denominator).isEqualTo(numerator * fraction.denominator());
        assertThat(fraction.negated()).isEqualTo(Fraction.of(-(long) numerator, denominator));
    }

    @Property
    void isOrderedAsTheQuotients(@ForAll short a, @ForAll short b, @ForAll short numerator, @ForAll short denominator) {
        if (b == 0 || denominator == 0) {
            return;
        }
        Fraction left = Fraction.of(a, b);
        Fraction right = Fraction.of(numerator, denominator);
        // Fractions of such small numbers differ by 2^-30 at least.
        double difference = (double) a / b - (double) numerator / denominator;
        assertThat(left.compareTo(right)).isEqualTo(Math.abs(difference) < 1e-10 ? 0 : (int) Math.signum(difference));
        assertThat(left.compareTo(right) == 0).isEqualTo(left.equals(right));
    }

    @Test
    void isWrittenAsAWholeNumberIfItIsOne() {
        assertThat(Fraction.of(6, -4)).hasToString("-3/2").isEqualTo(new Fraction(-3, 2));
        assertThat(Fraction.of(-8, -4)).hasToString("2");
        assertThat(Fraction.of(0, -5)).hasToString("0").isEqualTo(new Fraction(0, 1));
        assertThat(Fraction.of(Long.MAX_VALUE, Long.MAX_VALUE)).hasToString("1");
    }

    @Test
    void hasSomethingBelowTheLine() {
        assertThatThrownBy(() -> Fraction.of(3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(3, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysSoWhenNumbersAreTooLargeToCompare() {
        Fraction large = Fraction.of(Long.MAX_VALUE, 2);
        assertThatThrownBy(() -> large.compareTo(Fraction.of(1, 3))).isInstanceOf(ArithmeticException.class);
    }
}
