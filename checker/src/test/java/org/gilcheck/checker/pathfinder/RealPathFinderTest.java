package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is thought of JPF's ways, held to a real one where there is one. */
class RealPathFinderTest {
    private static PathFinder finder;

    @BeforeAll
    static void openARealOne() throws Exception {
        Environment environment = Environment.ofThisProcess();
        try {
            Installation installation = Installation.find(null, environment);
            finder = PathFinder.open(installation, JavaHome.matching(installation, null, environment));
        } catch (PathFinderNotFoundException e) {
            abort("skipped: " + e.getMessage());
        }
    }

    @Test
    void allChoicesAreSearched() throws Exception {
        List<String> printed = new ArrayList<>();
        Outcome outcome = finder.run(explored("choices").withPrinted(printed::add));

        assertThat(outcome.ending()).isEqualTo(Ending.NO_ERRORS);
        assertThat(printed).containsExactly("argument choices", "0 0", "0 1", "1 0", "1 1", "2 0", "2 1");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        List<String> printed = new ArrayList<>();
        Task task = Task.of(
                Explored.class.getName(),
                List.of("nothing", "", "a b,c;d", "-x", "+y=z", "+site=q", "${user.home}", "null", "`"),
                classes());
        finder.run(task.withPrinted(printed::add));

        assertThat(printed)
                .containsExactly(
                        "argument nothing",
                        "argument ",
                        "argument a b,c;d",
                        "argument -x",
                        "argument +y=z",
                        "argument +site=q",
                        "argument ${user.home}",
                        "argument null",
                        "argument `");
    }

    @Test
    void anExceptionIsToldWithItsChoices() throws Exception {
        Outcome outcome = finder.run(explored("exception"));

        assertThat(outcome.violation())
                .isEqualTo(new Violation(
                        "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty",
                        "java.lang.IllegalStateException",
                        "two: and\nthree"));
        assertThat(outcome.numbers()).containsExactly(2, 3);
    }

    @Test
    void aDeadlockIsTold() throws Exception {
        Outcome outcome = finder.run(explored("deadlock"));

        assertThat(outcome.ending()).isEqualTo(Ending.DEADLOCK);
        assertThat(outcome.choices())
                .anySatisfy(choice -> assertThat(choice.thread()).isZero())
                .anySatisfy(choice -> assertThat(choice.thread()).isEqualTo(1));
    }

    @Test
    void aDepthLimitIsNoPass() throws Exception {
        Outcome outcome = finder.run(explored("endless").withSetting("search.depth_limit", "20"));

        assertThat(outcome.ending()).isEqualTo(Ending.BOUNDED);
        assertThat(outcome.message()).contains("depth limit reached: 20");
    }

    @Test
    void aSmallHeapIsNoPass() throws Exception {
        Outcome outcome = finder.run(explored("endless").withHeap(48L << 20));

        assertThat(outcome.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    }

    @Test
    void anEndlessSearchIsEnded() throws Exception {
        assertThat(finder.run(explored("endless").withTimeout(Duration.ofSeconds(2)))
                        .ending())
                .isEqualTo(Ending.TIMED_OUT);
    }

    @Test
    void aMissingClassIsTold() throws Exception {
        Outcome outcome = finder.run(Task.of("no.Such", List.of(), classes()));

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message()).contains("cannot load application class no.Such");
    }

    @Test
    void aWrongSettingIsTold() throws Exception {
        Outcome outcome = finder.run(explored("nothing").withSetting("search.class", "no.Such"));

        assertThat(outcome.ending()).isEqualTo(Ending.FAILED);
        assertThat(outcome.message()).contains("class not found no.Such");
    }

    private static Task explored(String what) throws Exception {
        return Task.of(Explored.class.getName(), List.of(what), classes());
    }

    private static List<Path> classes() throws Exception {
        return List.of(Path.of(Explored.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }
}
