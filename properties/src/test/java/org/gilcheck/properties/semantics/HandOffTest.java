package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** How long a waiter waits for a thread that unlocks and locks again at once six times, 2 units of work each. */
class HandOffTest {

    @Test
    void aBargingHolderWinsEveryTimeSinceTheWaiterNeedsItsWakeDelay() {
        assertThat(longestWait(HandOff.BARGING)).isEqualTo(6 * 2 + 2);
    }

    @Test
    void aMutexThatIsHandedOverMakesTheWaiterWaitForOneTurnAndAWakeDelay() {
        assertThat(longestWait(HandOff.DIRECT)).isEqualTo(2 + 2);
    }

    @Test
    void soDoesOneThatIsHandedOverAfterAWaitOfNoMoreThanATurn() {
        assertThat(longestWait(HandOff.AFTER_WAIT)).isEqualTo(2 + 2);
    }

    private static int longestWait(HandOff handOff) {
        BareMutex gil = new BareMutex();
        gil.gil.handOff(handOff);
        Scenario scenario = Scenarios.timed(gil, OsProfiles.LINUX, 2, 6, 1);
        return Runs.longest(scenario, state -> scenario.position(state, 0, 1).startsWith("lock gil"));
    }
}
