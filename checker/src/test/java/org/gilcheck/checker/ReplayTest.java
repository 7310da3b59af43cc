package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilcheck.checker.protocols.Peterson;
import org.junit.jupiter.api.Test;

/** A run is believed only if every step of it can be taken, and only if it ends where it says. */
class ReplayTest {
    private final Peterson broken = new Peterson(3, Peterson.Variant.READS_WRONG_ARRAY);
    private final Run run = violation();

    @Test
    void aRealRunReplaysToTheSameStates() {
        Run again = Replay.of(broken.fork(), run.initial(), run.labels());
        assertThat(again.state(again.length())).isEqualTo(run.state(run.length()));
        Replay.confirm(broken.fork(), run);
    }

    @Test
    void aStepThatIsNotPossibleIsNamed() {
        long[] labels = run.labels();
        labels[4] = Long.MAX_VALUE;
        assertThatThrownBy(() -> Replay.of(broken.fork(), run.initial(), labels))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("step 5: this step is not possible in ");
    }

    @Test
    void anInitialStateThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Replay.of(broken.fork(), 7, run.labels()))
                .isInstanceOf(ReplayException.class)
                .hasMessage("step 0: there is no initial state number 7");
    }

    @Test
    void aRunOfAnotherSystemIsNotConfirmed() {
        Peterson correct = new Peterson(3, Peterson.Variant.CORRECT);
        assertThatThrownBy(() -> Replay.confirm(correct, run)).isInstanceOf(ReplayException.class);
    }

    @Test
    void aRunIsJudgedByItsEnd() {
        Run shorter = Replay.of(broken.fork(), run.initial(), java.util.Arrays.copyOf(run.labels(), run.length() - 1));
        assertThat(Replay.violates(broken, exclusion(), run)).isTrue();
        assertThat(Replay.violates(broken, exclusion(), shorter)).isFalse();
    }

    private Run violation() {
        Run found = Explorer.answer(broken, List.of(exclusion()), Limits.defaults(), Progress.SILENT)
                .violation(0);
        assertThat(found).isNotNull();
        return found;
    }

    private Question exclusion() {
        return new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return broken.violated(states, offset);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
    }
}
