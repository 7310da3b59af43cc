package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.protocols.GuardedCommands;
import org.gilcheck.checker.protocols.Peterson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On disk and with very little memory all counts and runs are those of the explorer in memory. */
class DiskExplorerTest {
    private static final long TINY = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.gilcheck.checker.OracleInstance#quick")
    void findsTheSameInPublishedSystems(OracleInstance instance) {
        GuardedCommands system = instance.system().get();
        Inquiry inquiry = new Inquiry(system, List.of(never(system::violated)));
        Exploration inMemory = Explorer.exhaust(() -> inquiry, 1, Limits.defaults());
        Limits limits = Limits.defaults().withBytes(1 << 16).withStorage(Storage.MEMORY.withSpill(folder));
        Exploration onDisk = Explorer.exhaust(() -> inquiry, 1, limits);
        assertSame(onDisk, inMemory, 1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1700})
    void goesOnOnDiskWhereverTheMemoryEnds(int kilobytes) {
        for (Peterson.Variant variant : Peterson.Variant.values()) {
            Supplier<Inquiry> inquiry = () -> {
                Peterson system = new Peterson(3, variant);
                return new Inquiry(
                        system,
                        List.of(
                                never(system::violated),
                                never((states, offset) -> (states[offset] & 0x7FFFFFFF) % 87_119 == 3)));
            };
            Exploration inMemory = Explorer.exhaust(inquiry, 1, Limits.defaults());
            Limits limits = Limits.defaults().withBytes(kilobytes << 10).withStorage(Storage.MEMORY.withSpill(folder));
            Exploration onDisk = Explorer.exhaust(inquiry, 2, limits);
            assertSame(onDisk, inMemory, 2);
        }
    }

    /** Its levels take several rounds of expanding, so that the memory can end between two of them. */
    @ParameterizedTest
    @ValueSource(ints = 8)
    void goesOnOnDiskInTheMidstOfALevel(int megabytes) {
        Supplier<Inquiry> inquiry = () -> new Inquiry(
                new Peterson(4, Peterson.Variant.CORRECT),
                List.of(never((states, offset) -> (states[offset] & 0x7FFFFFFF) % 871_190 == 3)));
        Exploration inMemory = Explorer.exhaust(inquiry, 1, Limits.defaults());
        Limits limits = Limits.defaults().withBytes(megabytes << 20).withStorage(Storage.MEMORY.withSpill(folder));
        Exploration onDisk = Explorer.exhaust(inquiry, 2, limits);
        assertSame(onDisk, inMemory, 1);
    }

    @Property(tries = 40)
    void findsTheSameInRandomSystems(@ForAll long seed) throws IOException {
        assertSameInRandomSystem(seed);
    }

    void assertSameInRandomSystem(long seed) throws IOException {
        RandomSystem system = new RandomSystem(seed);
        Path here = Files.createTempDirectory("gilcheck-test");
        Limits limits = Limits.defaults().withBytes(TINY).withStorage(Storage.MEMORY.withSpill(here));
        Supplier<Inquiry> inquiry = () -> new Inquiry(system, questions(system));
        assertSame(Explorer.exhaust(inquiry, 1, limits), Explorer.exhaust(inquiry, 1, Limits.defaults()), 3);
        assertSame(
                Explorer.answer(inquiry, 1, limits, Progress.SILENT),
                Explorer.answer(inquiry, 1, Limits.defaults(), Progress.SILENT),
                3);
        Files.delete(here);
    }

    static void assertSame(Exploration onDisk, Exploration inMemory, int questions) {
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

    static List<Question> questions(RandomSystem system) {
        return List.of(never(system::marked), new NoMarkedStep(system), new NeverStuck());
    }

    static Question never(NaiveExplorer.Condition bad) {
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
