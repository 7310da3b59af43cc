package org.gilcheck.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** A scale makes durations small numbers and keeps their order. */
class ScaleTest {
    private static final long A_MINUTE = 60_000_000_000L;
    private final Scale defaults = Scale.defaults();

    @Property
    void theDefaultsKeepTheOrder(
            @ForAll @LongRange(min = 1, max = A_MINUTE) long one,
            @ForAll @LongRange(min = 1, max = A_MINUTE) long other) {
        int units = defaults.units(nanoseconds(Math.min(one, other)));
        int more = defaults.units(nanoseconds(Math.max(one, other)));

        assertThat(units).isBetween(1, more);
        assertThat(more).isLessThanOrEqualTo(10);
    }

    @Test
    void theDefaultsAreThoseOfTheJavadoc() {
        assertThat(units(50, TimeUnit.MICROSECONDS)).isEqualTo(1);
        assertThat(units(100, TimeUnit.MICROSECONDS)).isEqualTo(1);
        assertThat(units(101, TimeUnit.MICROSECONDS)).isEqualTo(2);
        assertThat(units(1, TimeUnit.MILLISECONDS)).isEqualTo(2);
        assertThat(units(5, TimeUnit.MILLISECONDS)).isEqualTo(4);
        assertThat(units(10, TimeUnit.MILLISECONDS)).isEqualTo(5);
        assertThat(units(50, TimeUnit.MILLISECONDS)).isEqualTo(6);
        assertThat(units(100, TimeUnit.MILLISECONDS)).isEqualTo(8);
        assertThat(units(2, TimeUnit.SECONDS)).isEqualTo(10);
    }

    @Test
    void aNameOverridesTheDefault() {
        Scale scale = defaults.with("interval", 7).with("quantum", 1).with("interval", 3);

        assertThat(scale.units(Duration.of("interval", 5, TimeUnit.MILLISECONDS)))
                .isEqualTo(3);
        assertThat(scale.units(Duration.of("other", 5, TimeUnit.MILLISECONDS))).isEqualTo(4);
        assertThat(scale.names()).containsExactly("interval", "quantum");
        assertThat(scale.value("quantum")).isEqualTo(1);
        assertThat(defaults.names()).as("the scale it was made from").isEmpty();
    }

    @Test
    void aNumberIsAtLeastOne() {
        assertThatThrownBy(() -> defaults.with("interval", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale 'interval=0': the number must be at least 1");
    }

    @Test
    void threeHundredYearsAreTooLong() {
        assertThatThrownBy(() -> units(10_000_000_000L, TimeUnit.SECONDS))
                .hasMessage("duration 'any' is 10000000000 s: that is more than 290 years. Give a shorter one");
    }

    private int units(long amount, TimeUnit unit) {
        return defaults.units(Duration.of("any", amount, unit));
    }

    private static Duration nanoseconds(long amount) {
        return Duration.of("any", amount, TimeUnit.NANOSECONDS);
    }
}
