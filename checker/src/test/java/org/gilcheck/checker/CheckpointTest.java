package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.disk.DiskException;
import org.gilcheck.checker.protocols.Peterson;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exploration that is stopped and goes on, in any storage, ends like one that was never stopped. */
class CheckpointTest {
    private static final Duration ALWAYS = Duration.ofNanos(1);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final List<String> ASKED = List.of("peterson", "3 threads");

    @TempDir
    private Path folder;

    /** Fails after a number of successors, as if the program was killed. */
    private static final class Dying implements TransitionSystem {
        private final TransitionSystem system;
        private final AtomicLong left;

        Dying(TransitionSystem system, AtomicLong left) {
            this.system = system;
            this.left = left;
        }

        @Override
        public int words() {
            return system.words();
        }

        @Override
        public void initialStates(StateSink sink) {
            system.initialStates(sink);
        }

        @Override
        public void successors(long[] states, int offset, StateSink sink) {
            if (left.decrementAndGet() < 0) {
                throw new Killed();
            }
            system.successors(states, offset, sink);
        }

        @Override
        public TransitionSystem fork() {
            return new Dying(system.fork(), left);
        }

        @Override
        public int actor(long label) {
            return system.actor(label);
        }

        @Override
        public String describeState(long[] states, int offset) {
            return system.describeState(states, offset);
        }

        @Override
        public String describeStep(long[] states, int offset, long label) {
            return system.describeStep(states, offset, label);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Supplier<Inquiry> peterson(Peterson.Variant variant, long dies) {
        AtomicLong left = new AtomicLong(dies);
        return () -> {
            Peterson system = new Peterson(3, variant);
            return new Inquiry(
                    new Dying(system, left),
                    List.of(
                            DiskExplorerTest.never(system::violated),
                            DiskExplorerTest.never((states, offset) -> (states[offset] & 0x7FFFFFFF) % 87_119 == 3)));
        };
    }

    private Limits limits(Path place, boolean resumes, long bytes) {
        return limits(place, resumes, bytes, OFTEN);
    }

    private Limits limits(Path place, boolean resumes, long bytes, Duration pause) {
        Checkpoint checkpoint =
                resumes ? Checkpoint.resume(place, ASKED, pause) : Checkpoint.begin(place, ASKED, pause);
        return Limits.defaults()
                .withBytes(bytes)
                .withStorage(Storage.MEMORY.withSpill(folder.resolve("spill")).withCheckpoint(checkpoint.part("one")));
    }

    /** With 65,536 states and more an exploration goes through levels; with 1,800 KiB it then runs out of memory. */
    @ParameterizedTest
    @CsvSource({"100, 100000, 30000", "100000, 100000, 1000", "100000, 1000, 110000", "1800, 1800, 110000"})
    void goesOnInWhateverStorage(long kilobytes, long kilobytesThen, long dies) {
        goesOn(Peterson.Variant.PASSES_EQUALS, kilobytes, kilobytesThen, dies);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {30_000, 110_000})
    void goesOnInAnyStorageFromAnywhere(long dies) {
        for (Peterson.Variant variant : Peterson.Variant.values()) {
            for (long kilobytes : new long[] {100, 1800, 100_000}) {
                for (long then : new long[] {100, 1800, 100_000}) {
                    goesOn(variant, kilobytes, then, dies);
                }
            }
        }
    }

    private void goesOn(Peterson.Variant variant, long kilobytes, long kilobytesThen, long dies) {
        Exploration expected = Explorer.exhaust(peterson(variant, Long.MAX_VALUE), 2, Limits.defaults());
        Path place = folder.resolve(variant + "-" + kilobytes + "-" + kilobytesThen);
        Limits first = limits(place, false, kilobytes << 10);
        if (dies + 1000 < expected.states()) {
            assertThatThrownBy(() -> Explorer.exhaust(peterson(variant, dies), 2, first))
                    .isInstanceOf(Killed.class);
        } else {
            Explorer.exhaust(peterson(variant, Long.MAX_VALUE), 2, first);
        }
        Exploration resumed =
                Explorer.exhaust(peterson(variant, Long.MAX_VALUE), 1, limits(place, true, kilobytesThen << 10));
        DiskExplorerTest.assertSame(resumed, expected, 2);
    }

    @Test
    void beginsNoExplorationOnceTheProgramIsToldToEnd() throws InterruptedException {
        Checkpoint checkpoint = Checkpoint.begin(folder.resolve("place"), ASKED, OFTEN);
        checkpoint.openLogs().saveAll();
        long onlyToKnowTheSystem = 512;
        Limits limits = Limits.defaults().withStorage(Storage.MEMORY.withCheckpoint(checkpoint.part("late")));
        Thread late =
                new Thread(() -> Explorer.exhaust(peterson(Peterson.Variant.CORRECT, onlyToKnowTheSystem), 1, limits));
        late.setDaemon(true);
        late.setUncaughtExceptionHandler((dead, failure) -> {});
        late.start();
        while (late.isAlive() && late.getState() != Thread.State.WAITING) {
            late.join(1);
        }
        assertThat(late.isAlive()).isTrue();
    }

    @Property(tries = 20)
    void goesOnInRandomSystemsAndTheirGraphs(@ForAll long seed) throws IOException {
        RandomSystem system = new RandomSystem(seed);
        Path here = Files.createTempDirectory("gilcheck-test");
        for (boolean withGraph : new boolean[] {true, false}) {
            Exploration expected = explore(system, Limits.defaults(), withGraph);
            Path place = here.resolve("graph " + withGraph);
            long dies = Math.floorMod(seed, Math.max(1, expected.states()));
            Storage begun = Storage.MEMORY.withCheckpoint(
                    Checkpoint.begin(place, ASKED, ALWAYS).part("one"));
            try {
                explore(
                        new Dying(system, new AtomicLong(512 + dies)),
                        Limits.defaults().withStorage(begun),
                        withGraph);
            } catch (Killed expectedly) {
                // As it should be, unless all states were expanded before.
            }
            for (int again = 0; again < 2; again++) {
                Storage resumed = Storage.MEMORY.withCheckpoint(
                        Checkpoint.resume(place, ASKED, ALWAYS).part("one"));
                Exploration found = explore(system, Limits.defaults().withStorage(resumed), withGraph);
                DiskExplorerTest.assertSame(found, expected, 3);
                assertThat(edges(found)).isEqualTo(edges(expected));
            }
        }
        delete(here);
    }

    private static Exploration explore(TransitionSystem system, Limits limits, boolean withGraph) {
        RandomSystem random = system instanceof Dying dying ? (RandomSystem) dying.system : (RandomSystem) system;
        List<Question> questions = DiskExplorerTest.questions(random);
        StepKind kind = (states, offset, label) -> label % 3;
        return withGraph
                ? Explorer.graph(system, kind, questions, limits, Progress.SILENT)
                : Explorer.answer(system, questions, limits, Progress.SILENT);
    }

    private static List<String> edges(Exploration exploration) {
        StateGraph graph = exploration.graph();
        List<String> edges = new ArrayList<>();
        if (graph != null) {
            for (int state = 0; state < graph.states(); state++) {
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    edges.add(state + " " + graph.target(edge) + " " + graph.kind(graph.kindOf(edge)) + " "
                            + graph.label(state, edge));
                }
            }
        }
        return edges;
    }

    @Test
    void doesNotExploreAgainWhatIsFinished() {
        Limits first = limits(folder.resolve("place"), false, 1 << 30);
        Exploration expected = Explorer.exhaust(peterson(Peterson.Variant.PASSES_EQUALS, Long.MAX_VALUE), 1, first);
        Limits then = limits(folder.resolve("place"), true, 1 << 30);
        long enoughToReplay = 2000;
        Exploration again = Explorer.exhaust(peterson(Peterson.Variant.PASSES_EQUALS, enoughToReplay), 1, then);
        DiskExplorerTest.assertSame(again, expected, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "states"})
    void tellsWhatIsDamaged(String name) throws IOException {
        for (boolean cut : new boolean[] {true, false}) {
            Path place = folder.resolve("place " + cut);
            assertThatThrownBy(() -> Explorer.exhaust(
                            peterson(Peterson.Variant.CORRECT, 9_000), 1, limits(place, false, 1 << 30, ALWAYS)))
                    .isInstanceOf(Killed.class);
            Path file = place.resolve("one").resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            if (cut) {
                bytes = Arrays.copyOf(bytes, bytes.length / 2);
            } else {
                bytes[bytes.length / 3] ^= 4;
            }
            Files.write(file, bytes);
            assertThatThrownBy(() -> Explorer.exhaust(
                            peterson(Peterson.Variant.CORRECT, Long.MAX_VALUE), 1, limits(place, true, 1 << 30)))
                    .isInstanceOf(DiskException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void refusesWhatIsOfAnotherCheck() throws IOException {
        Path place = folder.resolve("place");
        assertThatThrownBy(() -> Checkpoint.resume(place, ASKED, ALWAYS))
                .hasMessage("there is no checkpoint in " + place);
        Checkpoint.begin(place, ASKED, ALWAYS);
        assertThatThrownBy(() -> Checkpoint.resume(place, List.of("peterson", "4 threads"), ALWAYS))
                .hasMessage("the checkpoint in " + place
                        + " is of another check: there it is \"3 threads\", here \"4 threads\"");
        assertThatThrownBy(() -> Checkpoint.begin(place, ASKED, ALWAYS)).hasMessageContaining(place + " is not empty");
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThatThrownBy(() -> Checkpoint.begin(file, ASKED, ALWAYS))
                .hasMessageContaining("there is a file of that name");
    }

    @Test
    void refusesAnotherSystem() {
        Limits first = limits(folder.resolve("place"), false, 1 << 30);
        Explorer.exhaust(peterson(Peterson.Variant.CORRECT, Long.MAX_VALUE), 1, first);
        assertThatThrownBy(() -> Explorer.exhaust(
                        peterson(Peterson.Variant.PASSES_EQUALS, Long.MAX_VALUE),
                        1,
                        limits(folder.resolve("place"), true, 1 << 30)))
                .isInstanceOf(DiskException.class)
                .hasMessageContaining("is of a system with other states or steps");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
