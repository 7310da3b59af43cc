package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.semantics.Scenarios.isEver;

import java.util.List;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.junit.jupiter.api.Test;

/** Threads of different interpreters have different GILs, and share what is per process. */
class InterpretersTest {

    /** Excludes by a flag that an atomic step takes, spinning. */
    private abstract static class SpinFlag extends TestGil {
        abstract Flag taken();

        @Override
        protected void defineAcquire() {
            compareAndSet(taken(), false, true);
            whileTrue(succeeded().not(), () -> compareAndSet(taken(), false, true));
        }

        @Override
        protected void defineRelease() {
            clear(taken());
        }
    }

    /** One flag for each interpreter. */
    private static final class OwnFlag extends SpinFlag {
        private final Flag taken = flag("taken");

        @Override
        Flag taken() {
            return taken;
        }
    }

    /** One flag for all interpreters. */
    private static final class SharedFlag extends SpinFlag {
        private final Flag taken = flag("taken").perProcess();

        @Override
        Flag taken() {
            return taken;
        }
    }

    /** One mutex for all interpreters. */
    private static final class SharedMutex extends TestGil {
        private final Mutex gil = mutex("gil").perProcess();

        @Override
        protected void defineAcquire() {
            lock(gil);
        }

        @Override
        protected void defineRelease() {
            unlock(gil);
        }
    }

    @Test
    void twoInterpretersDoNotExcludeEachOther() {
        assertThat(maybeBothHold(new BareMutex())).isTrue();
        assertThat(maybeBothHold(new OwnFlag())).isTrue();
    }

    @Test
    void whichIsNotAgainstMutualExclusion() {
        assertThat(Scenarios.violations(scenario(new BareMutex()))).isEmpty();
        assertThat(Scenarios.violations(scenario(new OwnFlag()))).isEmpty();
    }

    @Test
    void variablesOfTheProcessAreShared() {
        assertThat(maybeBothHold(new SharedMutex())).isFalse();
        assertThat(maybeBothHold(new SharedFlag())).isFalse();
    }

    @Test
    void twoThreadsOfOneInterpreterAmongTwoStillExcludeEachOther() {
        List<ThreadSpec> three = List.of(thread(0), thread(1), thread(1));

        assertThat(Scenarios.violations(Scenarios.of(new BareMutex(), machine(), Clock.UNTIMED, three)))
                .isEmpty();
        assertThat(Scenarios.violations(Scenarios.of(new NoGil(), machine(), Clock.UNTIMED, three)))
                .containsExactly("mutual-exclusion");
    }

    @Test
    void variablesAreNamedByTheirOwners() {
        assertThat(scenario(new OwnFlag()).variableNames()).containsExactly("taken[0]", "taken[1]");
        assertThat(scenario(new SharedFlag()).variableNames()).containsExactly("taken");
    }

    private static boolean maybeBothHold(GilPolicy gil) {
        Scenario scenario = scenario(gil);
        return isEver(
                scenario,
                state ->
                        scenario.phase(state, 0, 0) == GilPhase.HOLDS && scenario.phase(state, 0, 1) == GilPhase.HOLDS);
    }

    private static Scenario scenario(GilPolicy gil) {
        return Scenarios.of(gil, machine(), Clock.UNTIMED, List.of(thread(0), thread(1)));
    }

    private static ThreadSpec thread(int interpreter) {
        return Scenarios.threads(2).get(0).inInterpreter(interpreter);
    }

    private static Machine machine() {
        return new Machine(1, OsProfiles.LINUX, Costs.defaults());
    }
}
