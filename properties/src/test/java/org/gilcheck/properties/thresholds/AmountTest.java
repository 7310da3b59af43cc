package org.gilcheck.properties.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thresholds are numbers or fractions; a unit is kept apart. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                " 7 | 7",
                "0 | 0",
                "3/4 | 3/4",
                "6/8 | 3/4",
                "0.5 | 1/2",
                "1.25 | 5/4",
                "999999999 | 999999999",
                "7 units | 7",
                "1unit | 1"
            })
    void aNumberIsRead(String given, String number) {
        Amount amount = Amount.parse("--at-most wait", given);

        assertThat(amount.unit()).isEmpty();
        assertThat(amount.number()).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({"25ms, 25000000", "0.5 s, 500000000", "3us, 3000", "7 ns, 7", "1/3 us, 1000/3"})
    void aRealTimeIsReadAsNanoseconds(String given, String nanoseconds) {
        Quantity wait = Quantity.parse("wait").get(0);

        assertThat(Amount.parse("--at-most wait", given).nanoseconds("--at-most wait", wait))
                .hasToString(nanoseconds);
    }

    @ParameterizedTest
    @CsvSource({"3µs, 3, µs", "3 min, 3, min", "2ticks, 2, ticks"})
    void anotherUnitIsTold(String given, String number, String unit) {
        Quantity wait = Quantity.parse("wait").get(0);

        assertThatThrownBy(() -> Amount.parse("--at-most wait", given).nanoseconds("--at-most wait", wait))
                .isInstanceOf(UsageException.class)
                .hasMessage("--at-most wait \"" + number + unit + "\": give a number, or a time in ns, us, ms or s");
    }

    @Test
    void onlyTimesHaveRealTimes() {
        Quantity bypass = Quantity.parse("bypass").get(0);

        assertThatThrownBy(() -> Amount.parse("--at-most bypass", "25ms").nanoseconds("--at-most bypass", bypass))
                .isInstanceOf(UsageException.class)
                .hasMessage("--at-most bypass \"25ms\": bypass is no time. Give a number such as 25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "-1", "1/0", "1.", ".5", "1/2/3", "1e3", "1 2", "1.2345", "9999999999", "7 ms s", "٣"})
    void anythingElseIsTold(String given) {
        assertThatThrownBy(() -> Amount.parse("--at-most wait", given))
                .isInstanceOf(UsageException.class)
                .hasMessage("--at-most wait \"" + given + "\": give a number or a fraction, such as 7 or 3/4");
    }
}
