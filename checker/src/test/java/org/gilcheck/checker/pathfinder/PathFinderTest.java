package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gilcheck.checker.processes.ProcessTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PathFinderTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static PathFinder finder;

    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void openAFake(@TempDir Path directory) throws Exception {
        finder = FakeJpf.opened(directory.resolve("fake"));
    }

    @Test
    void jpfIsToldWhatToRunAndHow(@TempDir Path directory) throws Exception {
        Path odd = Files.createDirectory(directory.resolve("a,b;c d"));
        Task task = new Task(
                "some.Words",
                List.of("-x", "+y=1", "", "a,b c", "${z}"),
                List.of(directory, odd),
                Map.of(),
                Map.of("search.depth_limit", "7", "cg.seed", "1"),
                40L << 20,
                Duration.ofSeconds(30),
                Task.PREFIX,
                printed::add);

        Outcome outcome = finder.run(task);

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(printed)
                .contains("+cg.enumerate_random=true", "+vm.max_transition_length=2000000000", "main some.Words")
                .containsSubsequence("+cg.seed=1", "+search.depth_limit=7")
                .containsSubsequence("some.Words", "-x", "+y=1", "", "a,b c", "${z}")
                .contains("input -1");
        Path where = Path.of(after("in "));
        assertThat(where).isAbsolute().doesNotExist();
        assertThat(after("files ").split(" ")).contains("site.properties", "jpf.properties");
        assertThat(after("+site=")).isEqualTo(where.resolve("site.properties").toString());
        assertThat(after("+classpath=")).isEqualTo(directory + ",entry1");
        assertThat(Long.parseLong(after("heap "))).isBetween(30L << 20, 41L << 20);
        assertThat(odd).isDirectory();
    }

    @Test
    void aRunThatHangsIsEndedInTimeWithAllThatItHasStarted() throws Exception {
        long start = System.nanoTime();
        Outcome outcome = finder.run(task("GrandchildAndHangs").withTimeout(LIMIT));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, LIMIT.plusSeconds(20));
        assertThat(outcome.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(outcome.message()).startsWith("JPF was ended after ");
        assertPrintedProcessesAreGone(2);
    }

    @Test
    void whoHangsAfterAResultHasNone() throws Exception {
        assertThat(finder.run(task("HangsAfterItsResult").withTimeout(LIMIT)).ending())
                .isEqualTo(Ending.TIMED_OUT);
        assertPrintedProcessesAreGone(1);
    }

    @Test
    void whatOutlivesItIsEndedAfterIt() throws Exception {
        Outcome outcome = finder.run(task("GrandchildAndEnds"));

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(outcome.elapsed()).isLessThan(Duration.ofSeconds(30));
        assertPrintedProcessesAreGone(1);
    }

    @Test
    void aFloodOfLinesIsReadWithoutBeingKept() throws Exception {
        long[] count = {0};
        Outcome outcome = finder.run(task("Floods", "200000").withPrinted(line -> count[0]++));

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(count[0]).isEqualTo(200_000);
        assertThat(outcome.lastLines()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void aFloodOfErrorsDoesNotStopIt() throws Exception {
        assertThat(finder.run(task("FloodsErrors")).ending()).isEqualTo(Ending.NO_ERRORS);
    }

    @Test
    void aLineOfManyMegabytesIsCut() throws Exception {
        Outcome outcome = finder.run(task("OneEndlessLine"));

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(outcome.lastLines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(600));
    }

    @Test
    void silenceFails() throws Exception {
        assertThat(finder.run(task("Silent")).message()).isEqualTo("JPF failed: it ended and said nothing");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalThatEndsItIsTold() throws Exception {
        assertThat(finder.run(task("IsKilled", "KILL")).message()).contains("killed by signal 9");
        assertThat(finder.run(task("IsKilled", "TERM")).message()).endsWith("it was ended by signal 15");
    }

    @Test
    void whoIsInterruptedLeavesNothingBehind() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Task task = task("Hangs").withPrinted(line -> {
            printed.add(line);
            running.countDown();
        });
        Thread thread = new Thread(() -> {
            try {
                finder.run(task);
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        thread.start();
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        thread.join(10_000);

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertPrintedProcessesAreGone(1);
    }

    @Test
    void aTakerThatThrowsEndsTheRun() {
        Task task = task("Hangs").withPrinted(line -> {
            printed.add(line);
            throw new IllegalStateException("enough");
        });

        assertThatThrownBy(() -> finder.run(task))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertPrintedProcessesAreGone(1);
    }

    @Test
    void whatCannotBeStartedIsToldSo(@TempDir Path directory) throws Exception {
        PathFinder other = FakeJpf.opened(directory.resolve("fake"));
        Files.delete(directory.resolve("fake/build/RunJPF.jar"));

        Outcome outcome = other.run(task("Silent"));

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message())
                .startsWith("JPF failed: it said: Exception in thread \"main\" java.lang.ClassNotFoundException");
    }

    @Test
    void optionsForAnyJavaAreKeptFromJpf() {
        Map<String, String> variables = new HashMap<>(
                Map.of("JAVA_TOOL_OPTIONS", "a", "_JAVA_OPTIONS", "b", "JDK_JAVA_OPTIONS", "c", "PATH", "d"));

        CommandLine.clean(variables);

        assertThat(variables).containsOnlyKeys("PATH");
    }

    @Test
    void whatJpfWouldTakeForItselfIsRefused() {
        for (String argument : List.of("-help", "-log", "some.jpf", "+app=x")) {
            assertThatThrownBy(() -> Task.of("Main", List.of(argument), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(argument);
        }
        assertThatThrownBy(() -> Task.of("+Main", List.of(), List.of())).hasMessageContaining("+Main");
        assertThatThrownBy(() -> task("X").withHeap(1)).hasMessageContaining("heap");
        assertThatThrownBy(() -> task("X").withTimeout(Duration.ZERO)).hasMessageContaining("no time");
        assertThatThrownBy(() -> task("X").withSetting("a=b", "c")).hasMessageContaining("a=b");
    }

    private Task task(String name, String... arguments) {
        return Task.of(name, List.of(arguments), List.of())
                .withTimeout(Duration.ofSeconds(40))
                .withPrinted(printed::add);
    }

    private String after(String start) {
        return printed.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Each hanging process has printed its number. */
    private void assertPrintedProcessesAreGone(int count) {
        assertThat(printed)
                .hasSize(count)
                .allSatisfy(
                        pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessTree::runs))
                                .isEmpty());
    }
}
