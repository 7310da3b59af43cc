package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.protocols.Peterson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers find what one finds, who numbers all states: the same counts, and the same run, step by step. */
class LevelSearchTest {

    @Property(tries = 400)
    void findsOfRandomSystemsWhatOneWorkerFinds(@ForAll long seed) {
        Supplier<Inquiry> inquiry = () -> {
            RandomSystem system = new RandomSystem(seed);
            return new Inquiry(system, List.of(never(system), new EndsNowhere()));
        };
        Exploration numbered = Explorer.exhaust(inquiry, 1, Limits.defaults(), Integer.MAX_VALUE);
        for (int workers = 1; workers <= 3; workers++) {
            assertSame(Explorer.exhaust(inquiry, workers, Limits.defaults(), 1), numbered, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsTheSameRunInALargeSystem(int workers) {
        Supplier<Inquiry> inquiry = () -> {
            Peterson system = new Peterson(3, Peterson.Variant.PASSES_EQUALS);
            return new Inquiry(system, List.of(neverBothIn(system)));
        };
        Exploration numbered = Explorer.exhaust(inquiry, 1, Limits.defaults(), Integer.MAX_VALUE);
        Exploration found = Explorer.exhaust(inquiry, workers, Limits.defaults(), 1_000);

        assertThat(found.states()).isEqualTo(124_704);
        assertSame(found, numbered, 1);
    }

    @Test
    void whatDoesNotFitIsTheSameForAnyNumberOfWorkers() {
        Supplier<Inquiry> inquiry = () -> new Inquiry(new Peterson(4, Peterson.Variant.CORRECT), List.of());
        Limits few = Limits.defaults().withBytes(6 << 20);
        Exploration one = Explorer.exhaust(inquiry, 1, few, 10_000);

        assertThat(one.limit()).isEqualTo("limit of 6 MiB for states");
        assertThat(one.states()).isBetween(100_000L, 1_119_559L);
        assertSame(Explorer.exhaust(inquiry, 2, few, 10_000), one, 0);
    }

    private static void assertSame(Exploration found, Exploration expected, int questions) {
        assertSoftly(softly -> {
            softly.assertThat(found.states()).as("states").isEqualTo(expected.states());
            softly.assertThat(found.edges()).as("edges").isEqualTo(expected.edges());
            softly.assertThat(found.levels()).as("levels").isEqualTo(expected.levels());
            softly.assertThat(found.deadEnds()).as("dead ends").isEqualTo(expected.deadEnds());
            for (int question = 0; question < questions; question++) {
                softly.assertThat(labels(found.violation(question)))
                        .as("run %s", question)
                        .isEqualTo(labels(expected.violation(question)));
                softly.assertThat(found.isTriggered(question)).isEqualTo(expected.isTriggered(question));
            }
        });
    }

    private static long @Nullable [] labels(@Nullable Run run) {
        return run == null ? null : run.labels();
    }

    private static Question never(RandomSystem system) {
        return new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return system.marked(states, offset);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
    }

    private static Question neverBothIn(Peterson system) {
        return new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return system.violated(states, offset);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
    }

    /** Some run from each state must contain a step with an even label. */
    private static final class EndsNowhere extends Question {
        private boolean moved;

        @Override
        public int parts() {
            return 1;
        }

        @Override
        public boolean mustNotBeStuck(int part, long[] states, int offset) {
            return true;
        }

        @Override
        public boolean isProgress(int part, long label) {
            moved |= label % 2 == 0;
            return label % 2 == 0;
        }

        @Override
        public boolean isTriggered() {
            return moved;
        }
    }
}
