package org.gilcheck.properties.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;

class PromelaExportTest {

    /** Names that Promela has for itself, C has, or nobody can write; and a swap. */
    static final class OddGil extends GilPolicy {
        private final Flag chan = flag("chan");
        private final Flag fault = flag("fault");
        private final Counter ticket = counter("*/ n\u00e4chste", -3, 4, 0);
        private final Counter other = counter("ticket", 0, 300, 5).perThread();

        @Override
        public String name() {
            return "odd */ gil";
        }

        @Override
        protected void defineAcquire() {
            waitWhile(chan);
            atomically(() -> {
                fetchAndAdd(ticket, 1, other);
                set(chan);
            });
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                clear(chan);
                set(fault, chan.not());
            });
        }

        private void waitWhile(Flag flag) {
            whileTrue(flag, this::yieldProcessor);
        }
    }

    private static Scenario scenario(Clock clock) {
        return new Scenario(
                new OddGil(),
                ThreadMix.parse("cpu"),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                clock,
                Scale.defaults());
    }

    @Test
    void everyStepIsOneOfPromelaWithItsPlaceInTheSource() {
        String text = PromelaExport.of(scenario(Clock.UNTIMED), EnumSet.of(Claim.MUTUAL_EXCLUSION, Claim.STARVATION));

        assertThat(text)
                .startsWith("/*\n * odd * / gil @ linux: cpu, untimed\n")
                .contains("#define nobody 0\n#define T0 1\t/* T0 cpu */\n")
                .contains("\nbit chan_;\n", "\nshort n_chste;\n")
                .contains("\tactive");
    }

    @Test
    void theTimedClockIsRefused() {
        assertThatThrownBy(() -> PromelaExport.of(scenario(Clock.TIMED), Set.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("the timed clock cannot be exported to Promela, which has no time. Use --clock untimed");
    }
}
