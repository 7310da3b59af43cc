package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.junit.jupiter.api.Test;

/** Every step knows the line of the source that says it, in a routine, a lambda or a helper. */
class SourceLineTest {

    /** Notes the line above each of its statements. */
    private static final class Numbered extends SmallGil {
        private final Flag busy = flag("busy");
        private int first;
        private int inLambda;
        private int inHelper;

        @Override
        protected void defineAcquire() {
            first = lineHere() + 1;
            set(busy);
            when(busy, () -> {
                inLambda = lineHere() + 1;
                clear(busy);
            });
            helper();
        }

        private void helper() {
            inHelper = lineHere() + 1;
            yieldProcessor();
        }
    }

    @Test
    void aStepKnowsItsLine() {
        Numbered gil = new Numbered();

        Program acquire = StateMachine.of(gil).routines().get(0);

        assertThat(acquire.point(0).location()).isEqualTo("SourceLineTest.java:" + gil.first);
        assertThat(acquire.point(2).location()).isEqualTo("SourceLineTest.java:" + gil.inLambda);
        assertThat(acquire.point(3).location()).isEqualTo("SourceLineTest.java:" + gil.inHelper);
    }

    @Test
    void aMistakeTellsTheLine() {
        int[] line = new int[1];
        SmallGil gil = new SmallGil() {
            @Override
            protected void defineAcquire() {
                line[0] = lineHere() + 1;
                exitLoop();
            }
        };

        assertThatThrownBy(() -> StateMachine.of(gil))
                .isInstanceOf(PolicyException.class)
                .hasMessage("small, routine acquire, step 0 (SourceLineTest.java:" + line(line) + "): "
                        + "exitLoop() outside a loop");
    }

    private static int line(int[] noted) {
        return noted[0];
    }

    private static int lineHere() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }
}
