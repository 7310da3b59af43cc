package org.gilcheck.properties.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;

class PromelaExportTest {

    /** Doubles a number that may be large. */
    private static final class LargeGil extends GilPolicy {
        private final Counter number = counter("number", 0, 1_500_000_000);

        @Override
        public String name() {
            return "large";
        }

        @Override
        protected void defineAcquire() {
            set(number, number.times(2));
        }

        @Override
        protected void defineRelease() {
            set(number, 0);
        }

        @Override
        protected void defineCheckpoint() {}
    }

    private static Scenario scenario(GilPolicy policy, Clock clock) {
        return new Scenario(
                policy,
                ThreadMix.parse("cpu"),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                clock,
                Scale.defaults());
    }

    private static String odd(Set<Claim> claims) {
        return PromelaExport.of(scenario(new OddGil(), Clock.UNTIMED), claims);
    }

    @Test
    void variablesHaveNamesThatPromelaAllowsAndAreAsSmallAsTheirRanges() {
        assertThat(odd(Set.of()))
                .startsWith("/*\n * odd * / gil @ linux: cpu, untimed\n")
                .contains("\n\nbit chan_;\nshort v___n_chste;\nshort fault = 4;\nunsigned fault_2 : 3;")
                .contains("\n{\n\tshort chan__2;\n");
    }

    @Test
    void everyWayOfAStepIsAnOptionBehindThePlaceInTheSource() {
        assertThat(odd(Set.of()))
                .contains("\n\t/* test chan (cpu/checkpoint/acquire, OddGil.java:21) */\np7_cpu_checkpoint_acquire:\n")
                .contains("\n\t:: chan_ -> goto p8_cpu_checkpoint_acquire\n")
                .contains("\n\t:: !chan_ -> goto p9_cpu_checkpoint_acquire\n");
    }

    @Test
    void valuesThatChangePlacesAreKeptMeanwhileOutsideOfTheState() {
        assertThat(odd(Set.of()))
                .contains("\nhidden int spare_0;\n")
                .contains("chan__2 = v___n_chste; spare_0 = fault; fault = v___n_chste; v___n_chste = spare_0 }");
    }

    @Test
    void aFaultyStepStopsEverythingAndLeavesTheRestAsItWas() {
        assertThat(odd(Set.of()))
                .contains("#define OUT_OF_RANGE 4\t/* a step that stores a number outside the variable's range */\n")
                .contains("active proctype thread_T0() provided (fault_2 == 0)\n")
                .contains("\t:: d_step { 4 < fault -> fault_2 = OUT_OF_RANGE } -> goto p4_cpu_checkpoint_release\n");
    }

    @Test
    void onlyWhatIsToBeCheckedIsAsserted() {
        assertThat(odd(Set.of())).doesNotContain("assert", "ltl", "holders", "wants");
        assertThat(odd(EnumSet.of(Claim.MUTUAL_EXCLUSION))).contains("holders = holders + 1; assert(holders <= 1) }");
        assertThat(odd(EnumSet.of(Claim.LOCK_DISCIPLINE))).contains("OUT_OF_RANGE; assert(fault_2 == 0) }");
        assertThat(odd(EnumSet.of(Claim.STARVATION)))
                .contains("\nbit wants_T0 = 1;\n", "chan_ = 1; wants_T0 = 0 }", "chan_ = 0; wants_T0 = 1 }")
                .endsWith("\nltl starvation { [] (wants_T0 -> <> !wants_T0) }\n");
    }

    @Test
    void theTimedClockIsRefused() {
        assertThatThrownBy(() -> PromelaExport.of(scenario(new OddGil(), Clock.TIMED), Set.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("the timed clock cannot be exported to Promela, which has no time. Use --clock untimed");
    }

    @Test
    void assignmentsThatTakeNoStepAreRefused() {
        Scenario scenario = scenario(new OddGil(), Clock.UNTIMED).reducedBy(List.of(Reduction.LOCAL_STEPS));
        assertThatThrownBy(() -> PromelaExport.of(scenario, Set.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("assignments that take no step cannot be exported to Promela. Leave out the reduction"
                        + " local-steps");
    }

    @Test
    void equalThreadsAreToldApart() {
        Scenario apart = scenario(new OddGil(), Clock.UNTIMED).reducedBy(List.of());
        Scenario alike = apart.reducedBy(List.of(Reduction.THREAD_SYMMETRY));
        assertThat(PromelaExport.of(alike, Set.of()))
                .contains("untimed, without reductions")
                .isEqualTo(PromelaExport.of(apart, Set.of()));
    }

    @Test
    void numbersThatWouldWrapAroundAreRefused() {
        assertThatThrownBy(() -> PromelaExport.of(scenario(new LargeGil(), Clock.UNTIMED), Set.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("a number of the policy may become as large as 3000000000, which Promela's 32 bits cannot"
                        + " hold. Give its counters a smaller range");
    }
}
