package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.StepNotation.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps are written short, and read as the same steps. */
class StepNotationTest {

    @Test
    void eachKindOfMoveHasItsLetter() {
        assertThat(StepNotation.read("0_1T2S3A4E5Ma-12.0T-3."))
                .containsExactly(
                        new Step(0, Move.STEP, 0),
                        new Step(Label.NOBODY, Move.TIME, 0),
                        new Step(1, Move.TIMER, 0),
                        new Step(2, Move.SPURIOUS, 0),
                        new Step(3, Move.ARRIVAL, 0),
                        new Step(4, Move.SLICE_END, 0),
                        new Step(5, Move.MESSAGE, 0),
                        new Step(10, Move.STEP, 12),
                        new Step(0, Move.TIMER, 3));
    }

    @Property
    void whatIsWrittenIsReadAsTheSameSteps(
            @ForAll @Size(max = 30) List<@IntRange(max = 16 * 7 * 0x10000 - 1) Integer> numbers) {
        long[] labels = numbers.stream().mapToLong(StepNotationTest::label).toArray();

        List<Step> read = StepNotation.read(StepNotation.write(labels));

        assertThat(read).hasSize(labels.length);
        for (int i = 0; i < labels.length; i++) {
            assertThat(read.get(i).matches(labels[i])).as("step %s", i).isTrue();
        }
    }

    @Property(tries = 60)
    void theStepsOfARunLeadThroughTheSameLabels(@ForAll Random random, @ForAll @IntRange(max = 60) int steps) {
        Job job = Walk.job(random);
        Run run = Walk.of(job.scenario(), steps, random);

        String text = StepNotation.write(run.labels());

        assertThat(StepNotation.labels(job.scenario(), run.initial(), StepNotation.read(text)))
                .isEqualTo(run.labels());
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 12) String text) {
        try {
            assertThat(StepNotation.read(text)).hasSizeLessThanOrEqualTo(text.length());
        } catch (UsageException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "-1.", "0-", "0-1", "0-.", "0-65536.", "0--1.", "0TT", "0X", "_T", " ", "0 1", "é"})
    void aTextThatIsNoNotationIsRefused(String text) {
        assertThatThrownBy(() -> StepNotation.read(text)).isInstanceOf(UsageException.class);
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        assertThatThrownBy(() -> StepNotation.read("0".repeat(100) + "?"))
                .hasMessage(
                        "not a replay token: cannot read its steps at character 101 of \"" + "0".repeat(60) + "...\"");
    }

    /** A label with one of 16 threads, 7 moves and 65536 outcomes; time passes for nobody. */
    private static long label(int number) {
        long move = (number >> 4) % 7;
        long outcome = (number >> 4) / 7;
        long label = (number & 0xf) | move << 8 | outcome << 12;
        return Label.move(label) == Move.TIME ? label | Label.NOBODY : label;
    }
}
