package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static List<String> machine(String... changed) {
        List<String> lines = new ArrayList<>(List.of("# a machine", ""));
        lines.addAll(List.of(changed));
        for (String name : Profile.standard().names()) {
            if (Arrays.stream(changed).noneMatch(line -> line.startsWith(name + " "))) {
                lines.add(name + " = 7 ns ; assumed");
            }
        }
        return lines;
    }

    @Test
    void anOperatingSystemMayHaveNumbersOfItsOwn() {
        Profile profile = Profile.of("own", machine("time slice = 3 ms ; a", "windows: time slice = 187ms ; b"));
        assertThat(profile.of("time slice", "linux")).isEqualTo(3_000_000);
        assertThat(profile.of("time slice", "windows")).isEqualTo(187_000_000);
        assertThat(profile.of("lock", "windows")).isEqualTo(7);
        Profile set = profile.with("time slice", 5);
        assertThat(set.of("time slice", "windows")).isEqualTo(5);
        assertThat(set.on("linux")).contains(new Profile.Constant("", "time slice", 5, Profile.SET));
        assertThat(set.differences(profile, "linux"))
                .extracting(Profile.Constant::name)
                .containsExactly("time slice");
        assertThatThrownBy(() -> profile.with("time slise", 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Did you mean \"time slice\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tick | give NAME = TIME ; SOURCE",
                "tick = 3 ns | give NAME = TIME ; SOURCE",
                "tick ; source = 3 | give NAME = TIME ; SOURCE",
                "tick = 3 ; source | give a time such as",
                "tick = 3 weeks ; source | give a time such as",
                "tick = -3 ns ; source | give a time such as",
                "tick = 2 s ; source | of at most 500 ms",
                "tick = 3 ns ; | tell behind the semicolon where the number comes from",
                "tock = 3 ns ; source | Unknown constant \"tock\". Did you mean \"tick\"?",
                "linus: tick = 3 ns ; source | Unknown operating system profile \"linus\". Did you mean \"linux\"?"
            })
    void linesThatCannotBeReadAreToldByNumber(String line, String complaint) {
        assertThatThrownBy(() -> Profile.of("own", machine(line)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("own, line 3")
                .hasMessageContaining(complaint);
    }

    @Test
    void everyConstantIsToldOnce() {
        List<String> twice = machine("linux: tick = 1 ns ; a", "linux: tick = 2 ns ; b");
        assertThatThrownBy(() -> Profile.of("own", twice))
                .hasMessage("own, line 4: a line above gives \"linux: tick\", too. Remove one of them");
        List<String> missing = machine("windows: spin = 1 ns ; a");
        missing.removeIf(line -> line.startsWith("spin") || line.startsWith("wake"));
        assertThatThrownBy(() -> Profile.of("own", missing))
                .hasMessage("own does not tell wake, spin. Give a line NAME = TIME ; SOURCE for each");
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
