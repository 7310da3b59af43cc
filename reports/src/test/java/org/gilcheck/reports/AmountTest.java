package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(amount.inUnitsOfTheModel("--at-most wait")).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource({"25ms, 25, ms", "0.5 s, 1/2, s", "3µs, 3, µs"})
    void aUnitIsKept(String given, String number, String unit) {
        Amount amount = Amount.parse("--at-most wait", given);

        assertThat(amount.number()).hasToString(number);
        assertThat(amount.unit()).isEqualTo(unit);
        assertThatThrownBy(() -> amount.inUnitsOfTheModel("--at-most wait"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--at-most wait \"" + number + unit
                        + "\": give times in units of the model, as reports show them, such as " + number);
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
