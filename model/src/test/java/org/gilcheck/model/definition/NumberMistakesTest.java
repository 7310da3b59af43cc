package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** Durations last, constants count, divisors divide. */
class NumberMistakesTest {

    @Test
    void aDurationIsLongerThanNothing() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        duration("interval", 0, TimeUnit.MILLISECONDS);
                    }
                }))
                .isEqualTo("duration 'interval' is 0 ms: a duration must be longer than nothing");
    }

    @Test
    void aConstantIsAtLeastOne() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        constant("rounds", 0);
                    }
                }))
                .isEqualTo("constant 'rounds' is 0, modelled as 0: both must be at least 1,"
                        + " and the model's number no larger than the real one");
    }

    @Test
    void theModelsNumberIsNoLargerThanTheRealOne() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        constant("rounds", 3).modelledAs(4);
                    }
                }))
                .isEqualTo("constant 'rounds' is 3, modelled as 4: both must be at least 1,"
                        + " and the model's number no larger than the real one");
    }

    @Test
    void aNameStandsForOneNumber() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Duration interval = duration("interval", 5, TimeUnit.MILLISECONDS);
                    private final Constant rounds = constant("interval", 2);
                    private final Counter turns = counter("turns", 0, 3);

                    @Override
                    protected void defineRelease() {
                        set(turns, rounds);
                        sleep(interval);
                        super.defineRelease();
                    }
                }))
                .isEqualTo("small: 'interval' is the name of two different durations or constants."
                        + " Give one of them another name");
    }

    @Test
    void aDivisorIsAtLeastOne() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Counter turns = counter("turns", 0, 3);

                    @Override
                    protected void defineAcquire() {
                        set(turns, turns.plus(1).modulo(0));
                    }
                }))
                .isEqualTo("(turns + 1) modulo 0: the divisor must be at least 1");
    }
}
