package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @Test
    void everyNumberHasItsSource() {
        assertThat(Profile.standard().constants())
                .hasSizeGreaterThan(15)
                .allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
        for (Os os : OsProfiles.all()) {
            assertThat(Profile.standard().on(os.name()))
                    .extracting(Profile.Constant::name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anOperatingSystemMayHaveNumbersOfItsOwn() {
        Profile profile = Profile.read("own", List.of("# note", "", "slice = 3 ms ; a", "windows: slice = 187ms ; b"));
        assertThat(profile.of("slice", "linux")).isEqualTo(3_000_000);
        assertThat(profile.of("slice", "windows")).isEqualTo(187_000_000);
        Profile set = profile.with("slice", 5);
        assertThat(set.of("slice", "windows")).isEqualTo(5);
        assertThat(set.on("linux")).containsExactly(new Profile.Constant("", "slice", 5, Profile.SET));
        assertThatThrownBy(() -> profile.with("slise", 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("slice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tick", "tick = 3", "tick = 3 ns", "tick ; source = 3", "tick = 3 weeks ; source"})
    void linesThatCannotBeReadAreToldByNumber(String line) {
        assertThatThrownBy(() -> Profile.read("own", List.of("# first", line)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("own, line 2");
    }

    @ParameterizedTest
    @CsvSource({"31ns, 31", "2.5 us, 2500", "5ms, 5000000", "60s, 60000000000", "1m, 60000000000", "1h, 3600000000000"})
    void timesGoDownToNanoseconds(String text, long nanoseconds) {
        assertThat(Times.parse("--for", text, Long.MAX_VALUE)).isEqualTo(nanoseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1ns", "0.1ns", "1e3ns", "5 parsecs", "11s"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Times.parse("--for", text, 10_000_000_000L))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--for \"" + text + "\": give a time");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "31, 31 ns",
        "999, 999 ns",
        "2200, 2.2 us",
        "300000, 300 us",
        "21234567, 21.2 ms",
        "999600000, 1 s",
        "5e12, '5,000 s'"
    })
    void timesAreToldWithThreeDigits(double nanoseconds, String text) {
        assertThat(Times.text(nanoseconds)).isEqualTo(text);
    }

    @Test
    void intervalsAreStudents() {
        Interval interval = Interval.of(1, 2, 3, 4, 5);
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.high() - 3).isCloseTo(2.776 * Math.sqrt(2.5 / 5), within(1e-9));
        assertThat(3 - interval.low()).isCloseTo(interval.high() - 3, within(1e-9));
        assertThat(Interval.of(4).isKnown()).isFalse();
        assertThat(Interval.of(4).text(Times::number)).isEqualTo("4 (one run)");
        assertThat(Interval.of(7, 7).text(Times::number)).isEqualTo("7 (7 to 7)");
        Interval ratio = Interval.ratio(new Interval(10, 9, 11), new Interval(2, 1.8, 2.2));
        assertThat(ratio.mean()).isEqualTo(5);
        assertThat(ratio.high() - 5).isCloseTo(5 * Math.hypot(0.1, 0.1), within(1e-9));
    }

    @Test
    void distributionsHaveExactMaximaAndSharePercentiles() {
        Latencies latencies = new Latencies();
        assertThat(latencies.largest()).isZero();
        for (int value = 1; value <= 1000; value++) {
            latencies.add(value * 1_000_003L);
        }
        assertThat(latencies.largest()).isEqualTo(1_000_003_000L);
        assertThat(latencies.percentile(100)).isEqualTo(1_000_003_000L);
        assertThat((double) latencies.percentile(50)).isCloseTo(500_001_500, within(1e6));
        assertThat(latencies.mean()).isCloseTo(500.5 * 1_000_003, within(1.0));
        Latencies both = new Latencies();
        both.addAll(latencies);
        both.add(0);
        assertThat(both.count()).isEqualTo(1001);
    }
}
