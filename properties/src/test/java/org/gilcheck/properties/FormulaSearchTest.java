package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.cpu;
import static org.gilcheck.properties.Scenarios.echo;
import static org.gilcheck.properties.Scenarios.timed;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bounds in units stand for: the figures that D. Beazley measured (RuPy 2011, slides 62 to 69), as formulas. */
class FormulaSearchTest {
    private static final Property LATENCY = new IoLatency();

    static Stream<Arguments> messages() {
        return Stream.of(
                // 1000 messages: 20.1 s were measured.
                Arguments.of(
                        "cpython-3.2",
                        OsProfiles.LINUX,
                        "4 x switch interval + 3 x system call + 28 x wake delay + 1 tick",
                        "22.3 ms"),
                // 42.0 s were measured.
                Arguments.of(
                        "ruby-1.9.2", OsProfiles.MACOS_2011, "4 x timer period + 12 x wake delay + 2 ticks", "40.6 ms"),
                // 1.21 s were measured: the interval is what the first message waits, when nobody counts as CPU-bound
                // yet.
                Arguments.of(
                        "priority-gil",
                        OsProfiles.LINUX,
                        "switch interval + 3 x system call + 22 x wake delay + 1 tick",
                        "7 ms"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageWaitsForAnIntervalAtEachCall(String policy, Os os, String formula, String time) {
        Formula found = search(policy, os, Scale.defaults()).of(LATENCY, "per message");
        assertThat(found).isNotNull();
        assertThat(found).hasToString(formula);
        assertThat(found.realTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theFormulaIsTheSameUnderOtherScales(String policy, Os os, String formula, String time) {
        Scale other = Scale.defaults().with("switch interval", 6).with("timer period", 7);
        Scale another = Scale.defaults()
                .with("switch interval", 5)
                .with("timer period", 6)
                .with("system call", 3);
        assertThat(search(policy, os, other).of(LATENCY, "per message")).hasToString(formula);
        assertThat(search(policy, os, another).of(LATENCY, "per message")).hasToString(formula);
    }

    @Test
    void whatHasNoBoundOrIsNoTimeHasNoFormula() {
        Property bypass = new Bypass();
        FormulaSearch search = new FormulaSearch(
                scale -> timed("cpython-2-linux", OsProfiles.LINUX, 2, scale, cpu(), echo()),
                Scale.defaults(),
                List.of(LATENCY, bypass),
                Limits.defaults());
        assertThat(search.of(LATENCY, "per message")).isNull();
        assertThat(search.of(bypass, "")).isNull();
        assertThat(search.of(LATENCY, "no such aspect")).isNull();
    }

    @Test
    void aLimitThatIsMetLeavesNoFormula() {
        FormulaSearch search = new FormulaSearch(
                scale -> timed("cpython-3.2", OsProfiles.LINUX, 2, scale, cpu(), echo()),
                Scale.defaults(),
                List.of(LATENCY),
                Limits.defaults().withStates(100));
        assertThat(search.of(LATENCY, "per message")).isNull();
    }

    @Test
    void constantsCountRealTicks() {
        Property wait = new Wait();
        Formula found = new FormulaSearch(
                        scale -> timed("strict-fifo", OsProfiles.LINUX, 2, scale, cpu(), cpu(), cpu()),
                        Scale.defaults(),
                        List.of(wait),
                        Limits.defaults())
                .of(wait, "");
        assertThat(found).isNotNull();
        assertThat(found).hasToString("2 x quantum + 6 x wake delay");
        assertThat(found.realTicks()).isEqualTo(200);
        assertThat(found.nanoseconds()).isEqualTo(200 * Formula.NANOSECONDS_PER_TICK + 6 * 50_000);
        assertThat(found.realTime()).isEqualTo("310 us");
    }

    private static FormulaSearch search(String policy, Os os, Scale scale) {
        return new FormulaSearch(
                each -> timed(policy, os, 2, each, cpu(), echo()), scale, List.of(LATENCY), Limits.defaults());
    }
}
