package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.workloads.CpuBound;
import org.junit.jupiter.api.Test;

/** A thread of the program is a value. */
class ThreadSpecTest {
    private final ThreadSpec plain = ThreadSpec.of(new CpuBound());

    @Test
    void aThreadIsOfNoPriorityInTheFirstInterpreter() {
        assertThat(plain.priority()).isZero();
        assertThat(plain.interpreter()).isZero();
    }

    @Test
    void eachChangeKeepsTheRestAndTheOriginal() {
        ThreadSpec changed = plain.withPriority(-3).inInterpreter(2).withPriority(7);

        assertThat(changed.priority()).isEqualTo(7);
        assertThat(changed.interpreter()).isEqualTo(2);
        assertThat(changed.workload()).isSameAs(plain.workload());
        assertThat(plain.priority()).isZero();
        assertThat(plain.interpreter()).isZero();
    }

    @Test
    void interpretersAreCountedFromZero() {
        assertThatThrownBy(() -> plain.inInterpreter(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interpreter -1: numbers start at 0");
    }
}
