package org.gilcheck.checker.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notation that the protocols are written in does what it says. */
class GuardedCommandsTest {

    @Test
    void statesAndStepsReadWell() {
        Peterson peterson = new Peterson(2, Peterson.Variant.CORRECT);
        List<String> lines = new ArrayList<>();

        peterson.initialStates((words, number) -> {
            long[] state = words.clone();
            lines.add(peterson.describeState(state, 0));
            peterson.successors(state, 0, (next, label) -> lines.add(peterson.describeStep(state, 0, label)));
        });

        assertThat(lines)
                .containsExactly(
                        "at=[N, N] pos=[0, 0] step=[0, 0] j=[0, 0] k=[0, 0]",
                        "process 0 goes from N to w by action 0",
                        "process 1 goes from N to w by action 0");
    }

    @Test
    void labelsNameTheProcess() {
        List<Integer> actors = new ArrayList<>();
        Fischer fischer = new Fischer(2, 1, 2);

        fischer.initialStates((words, number) ->
                fischer.successors(words.clone(), 0, (next, label) -> actors.add(fischer.actor(label))));

        assertThat(actors).as("the timer is nobody").containsExactly(0, 1, -1);
    }

    @Test
    void variablesDoNotStraddleWords() {
        PackedState state = new PackedState();
        Variable wide = state.declare("wide", 5, (1 << 30) - 1);

        for (int index = 0; index < 5; index++) {
            wide.set(index, index + (1 << 29));
        }

        assertThat(state.words()).as("two of 30 bits each fit in a word").hasSize(3);
        assertThat(wide.values()).containsExactly(1 << 29, (1 << 29) + 1, (1 << 29) + 2, (1 << 29) + 3, (1 << 29) + 4);
    }

    @Test
    void variablesRefuseValuesOutOfRange() {
        Variable digit = new PackedState().declare("digit", 1, 9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> digit.set(10))
                .withMessage("digit[0] cannot be 10, only 0 to 9");
    }
}
