package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Label.Event;
import org.junit.jupiter.api.Test;

/** A step with choices is done once for every combination of answers, and each time from the same state. */
class ExecutionTest {
    private final Execution x = new Execution(1);
    private final long[] start = {42};

    @Test
    void withoutAChoiceThereIsOneOutcome() {
        assertThat(outcomes(() -> "only")).containsExactly("only");
    }

    @Test
    void aChoiceOfOneIsNone() {
        assertThat(outcomes(() -> "" + x.choose(1) + x.choose(0))).containsExactly("00");
    }

    @Test
    void everyCombinationComesOnce() {
        assertThat(outcomes(() -> "" + x.choose(2) + x.choose(3))).containsExactly("00", "01", "02", "10", "11", "12");
    }

    @Test
    void aLaterChoiceMayDependOnAnEarlierOne() {
        assertThat(outcomes(() -> {
                    int first = x.choose(3);
                    return first + (first == 1 ? "-" + x.choose(2) : "");
                }))
                .containsExactly("0", "1-0", "1-1", "2");
    }

    @Test
    void theNextMoveChoosesAfresh() {
        outcomes(() -> "" + x.choose(4));

        assertThat(outcomes(() -> "" + x.choose(2))).containsExactly("0", "1");
    }

    @Test
    void everyOutcomeBeginsWithTheSameStateAndNoEvents() {
        assertThat(outcomes(() -> {
                    String seen = x.state[0] + (x.isDisabled() ? " disabled" : "") + " " + x.fault() + " " + x.events();
                    x.state[0] = -1;
                    x.disable();
                    x.fail(Fault.NOBODY);
                    x.happens(Event.GRANT);
                    x.choose(3);
                    return seen;
                }))
                .containsExactly("42 NONE 0", "42 NONE 0", "42 NONE 0");
        assertThat(start).as("the state that the move starts from").containsExactly(42);
    }

    @Test
    void theFirstFaultCounts() {
        x.begin(start, 0);
        x.fail(Fault.OUT_OF_RANGE);
        x.fail(Fault.NOBODY);

        assertThat(x.fault()).isEqualTo(Fault.OUT_OF_RANGE);
    }

    /** Something to do in every outcome; says what it met. */
    private interface Step {
        String take();
    }

    private List<String> outcomes(Step step) {
        List<String> outcomes = new ArrayList<>();
        x.restart();
        do {
            x.begin(start, 0);
            outcomes.add(step.take());
        } while (x.nextOutcome());
        return outcomes;
    }
}
