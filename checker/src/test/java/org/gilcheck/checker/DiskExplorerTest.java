package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.protocols.GuardedCommands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On disk and with very little memory all counts and runs are those of the explorer in memory. */
class DiskExplorerTest {
    private static final long TINY = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.gilcheck.checker.OracleInstance#quick")
    void findsTheSameInPublishedSystems(OracleInstance instance) {
        GuardedCommands system = instance.system().get();
        Exploration inMemory = Explorer.exhaust(system, List.of(never(system::violated)), Limits.defaults());
        Exploration onDisk = DiskExplorer.explore(
                new Inquiry(system, List.of(never(system::violated))),
                Limits.defaults().withBytes(1 << 16),
                Progress.SILENT,
                true,
                folder);
        assertSame(onDisk, inMemory, 1);
        assertThat(folder).isEmptyDirectory();
    }

    @Property(tries = 150)
    void findsTheSameInRandomSystems(@ForAll long seed) {
        assertSameInRandomSystem(seed);
    }

    void assertSameInRandomSystem(long seed) {
        RandomSystem system = new RandomSystem(seed);
        for (boolean exhaustive : new boolean[] {true, false}) {
            Limits limits = Limits.defaults().withBytes(TINY);
            Exploration inMemory = exhaustive
                    ? Explorer.exhaust(system, questions(system), Limits.defaults())
                    : Explorer.answer(system, questions(system), Limits.defaults(), Progress.SILENT);
            Exploration onDisk = DiskExplorer.explore(
                    new Inquiry(system, questions(system)), limits, Progress.SILENT, exhaustive, null);
            assertSame(onDisk, inMemory, 3);
        }
    }

    private static void assertSame(Exploration onDisk, Exploration inMemory, int questions) {
        assertSoftly(softly -> {
            softly.assertThat(onDisk.limit()).isNull();
            softly.assertThat(onDisk.states()).as("states").isEqualTo(inMemory.states());
            softly.assertThat(onDisk.edges()).as("edges").isEqualTo(inMemory.edges());
            softly.assertThat(onDisk.levels()).as("levels").isEqualTo(inMemory.levels());
            softly.assertThat(onDisk.deadEnds()).as("dead ends").isEqualTo(inMemory.deadEnds());
            for (int question = 0; question < questions; question++) {
                Run run = inMemory.violation(question);
                softly.assertThat(labels(onDisk.violation(question)))
                        .as("run against question " + question)
                        .isEqualTo(labels(run));
            }
        });
    }

    private static String labels(@Nullable Run run) {
        return run == null ? "none" : run.initial() + " " + java.util.Arrays.toString(run.labels());
    }

    private static List<Question> questions(RandomSystem system) {
        return List.of(never(system::marked), new NoMarkedStep(system), new NeverStuck());
    }

    private static Question never(NaiveExplorer.Condition bad) {
        return new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return bad.holds(states, offset);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
    }

    /** No step of the first actor may lead into some state. */
    private static final class NoMarkedStep extends Question {
        private final RandomSystem system;

        NoMarkedStep(RandomSystem system) {
            this.system = system;
        }

        @Override
        public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
            return system.actor(label) == 1 && targets[targetOffset] % 5 == 0;
        }

        @Override
        public boolean isTriggered() {
            return true;
        }
    }

    /** From every state of some kind the second actor must be able to step some time. */
    private static final class NeverStuck extends Question {
        @Override
        public int parts() {
            return 2;
        }

        @Override
        public boolean mustNotBeStuck(int part, long[] states, int offset) {
            return states[offset] % 3 == part;
        }

        @Override
        public boolean isProgress(int part, long label) {
            return label % 4 == part + 1;
        }

        @Override
        public boolean isTriggered() {
            return true;
        }
    }
}
