package org.gilcheck.checker;

/** An exact fraction in lowest terms with a denominator above 0. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    /** Checks that it is one. */
    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("a denominator of " + denominator);
        }
    }

    /** The fraction in lowest terms. */
    public static Fraction of(long numerator, long denominator) {
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Fraction(sign * numerator / divisor, sign * denominator / divisor);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** The same below zero. */
    public Fraction negated() {
        return new Fraction(-numerator, denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? "" + numerator : numerator + "/" + denominator;
    }
}
