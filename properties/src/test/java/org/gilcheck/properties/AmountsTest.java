package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, sizes and times are read as people write them, and never overflow. */
class AmountsTest {
    private static final long MOST = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "007, 7",
        "' 12 ', 12",
        "1_000_000, 1000000",
        "3k, 3000",
        "3 K, 3000",
        "1.5k, 1500",
        "0.001m, 1000",
        "2.5M, 2500000",
        "2g, 2000000000",
        "2.0, 2",
        "999999999999999, 999999999999999",
        "9000000000g, 9000000000000000000",
    })
    void numbersAreRead(String text, long number) {
        assertThat(Amounts.number("--n", text, 0, MOST)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "k",
                "-1",
                "+1",
                "1.5",
                "0.0005k",
                ".5k",
                "1.k",
                "1e3",
                "0x10",
                "1kk",
                "1t",
                "1 2",
                "1'000",
                "9999999999999999",
                "999999999999999g",
                "٣",
                "½",
                "NaN",
                "1;",
                "1\n2"
            })
    void whatIsNoWholeNumberIsTold(String text) {
        assertThatThrownBy(() -> Amounts.number("--n", text, 0, MOST))
                .isInstanceOf(UsageException.class)
                .hasMessage("--n \"" + text.replace('\n', ' ') + "\": give a whole number from 0 to " + MOST);
    }

    @ParameterizedTest
    @CsvSource({"0", "65", "4294967297", "1k"})
    void aNumberOutsideItsRangeIsTold(String text) {
        assertThatThrownBy(() -> Amounts.count("--cores", text, 1, 64))
                .hasMessage("--cores \"" + text + "\": give a whole number from 1 to 64");
    }

    @ParameterizedTest
    @CsvSource({
        "1k, 1024",
        "512m, 536870912",
        "512 M, 536870912",
        "4g, 4294967296",
        "1.5g, 1610612736",
        "1t, 1099511627776",
        "0.5k, 512",
        "0.001k, 1",
        "999999999999999t, 9223372036854775807",
    })
    void sizesAreRead(String text, long bytes) {
        assertThat(Amounts.bytes("--max-memory", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0m", "1", "100", "-1m", "m", "1mb", "1mib", "1e3m", "1.2345m", "99999999999999999m"})
    void whatIsNoSizeIsTold(String text) {
        assertThatThrownBy(() -> Amounts.bytes("--max-memory", text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--max-memory \"" + text + "\": give a size such as 512m or 4g");
    }

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "1ms, PT0.001S",
        "30s, PT30S",
        "1.5s, PT1.5S",
        "0.25 S, PT0.25S",
        "5m, PT5M",
        "2h, PT2H",
        "87600h, PT87600H",
        "87601h, PT87600H",
        "999999999999999h, PT87600H",
    })
    void timesAreRead(String text, Duration time) {
        assertThat(Amounts.time("--time-limit", text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "0.5ms", "-1s", "5", "s", "5d", "5min", "1m30s", "1:30"})
    void whatIsNoTimeIsTold(String text) {
        assertThatThrownBy(() -> Amounts.time("--time-limit", text))
                .isInstanceOf(UsageException.class)
                .hasMessage("--time-limit \"" + text + "\": give a time such as 500ms, 30s or 5m");
    }
}
