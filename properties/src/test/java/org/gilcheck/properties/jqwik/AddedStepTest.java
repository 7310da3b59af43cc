package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.Bypass;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jqwik.RandomPolicies.Place;
import org.junit.jupiter.api.Test;

/** Why a step that does nothing may change bypass when it is put into acquire: two examples. */
class AddedStepTest {

    /** In a queue nobody is passed by more than the one before; from a step in front of the queue on, by any number. */
    @Test
    void aStepInFrontOfTheQueueIsOneWhereAThreadIsPassed() {
        RandomPolicy queue = new RandomPolicy(
                List.of(
                        Statement.simple(Word.QUEUE_UP),
                        Statement.whileTrue(Guard.NOT_FIRST, Statement.simple(Word.PARK))),
                List.of(Statement.simple(Word.LEAVE_QUEUE), Statement.simple(Word.UNPARK)),
                List.of(Statement.simple(Word.YIELD)));

        assertThat(bypass(queue)).isEqualTo("1");
        assertThat(bypass(RandomPolicies.withNothing(queue, Place.ACQUIRE, 0))).isEqualTo("unbounded");
    }

    /** Who wins the flag has the GIL at once; with a step between, another can try in vain first. */
    @Test
    void aStepBehindTheOneThatDecidesLetsAnotherTryBeforeTheGrant() {
        Statement tries = Statement.simple(Word.TRY_BUSY);
        RandomPolicy onlyOnce =
                new RandomPolicy(List.of(tries, Statement.whileTrue(Guard.FAILED, tries)), List.of(), List.of());

        assertThat(bypass(onlyOnce)).isEqualTo("0");
        assertThat(bypass(RandomPolicies.withNothing(onlyOnce, Place.ACQUIRE, 1)))
                .isEqualTo("1");
    }

    private static String bypass(RandomPolicy policy) {
        ScenarioPlan plan = new ScenarioPlan(
                policy::create,
                "2 cpu",
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
        Verdict verdict = new ScenarioCheck(plan.create(), Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(new Bypass()))
                .get(0);
        return verdict.bounds().get(0).toString();
    }
}
