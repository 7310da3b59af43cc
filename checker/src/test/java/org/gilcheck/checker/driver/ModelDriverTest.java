package org.gilcheck.checker.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Run;
import org.junit.jupiter.api.Test;

/** What the driver does under Java PathFinder, with choices that are made here. */
class ModelDriverTest {

    @Test
    void choicesLeadThroughTheStepsThatTheyAreReplayedWith() {
        Counters counters = new Counters(3, 2);

        List<String> lines = drive(counters, List.of(1, 0, 1, 1), List.of(0, 1, 2));

        Run run = ChosenRun.of(counters, List.of(1, 0, 1, 1));
        assertThat(run.initial()).isEqualTo(1);
        assertThat(run.labels()).containsExactly(0, 1, 1);
        assertThat(run.state(3)).containsExactly(0x2_0000_0001L, -2);
        assertThat(lines).last().isEqualTo("step 1 1 100000001,fffffffffffffffe 200000001,fffffffffffffffe");
    }

    @Test
    void oneInitialStateNeedsNoChoice() {
        Run run = ChosenRun.of(new Counters(3, 1), List.of(1));

        assertThat(run.initial()).isZero();
        assertThat(run.labels()).containsExactly(1);
    }

    @Test
    void beyondTheLastStepIsToStay() {
        Counters counters = new Counters(2, 1);

        List<String> lines = drive(counters, List.of(0, 0, 1, 0), List.of(0, 1, 2));

        assertThat(ChosenRun.of(counters, List.of(0, 0, 1, 0)).length()).isEqualTo(3);
        List<String> explored = lines.subList(lines.indexOf("begin"), lines.size());
        assertThat(explored.stream().filter(line -> line.startsWith("step "))).hasSize(3);
    }

    @Test
    void aChoiceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ChosenRun.of(new Counters(3, 1), List.of(0, 2)))
                .hasMessageContaining("no 2 among 2");
        assertThatThrownBy(() -> ChosenRun.of(new Counters(3, 2), List.of())).hasMessageContaining("no initial state");
    }

    @Test
    void aStateThatIsNotAllowedEndsTheRun() {
        assertThat(violated(new Counters(3, 1), List.of(0, 0, 1, 1), List.of())).isEqualTo(Counters.BOTH_AT_TWO);
        assertThat(violated(new Counters(3, 1), List.of(0, 0, 1, 1), List.of(Counters.BOTH_AT_TWO)))
                .isNegative();
    }

    @Test
    void aStepThatIsNotAllowedEndsTheRun() {
        assertThat(violated(new Counters(2, 1), List.of(0, 0), List.of())).isEqualTo(Counters.FIRST_REACHES_TOP);
        assertThat(violated(new Counters(2, 1), List.of(0, 0), List.of(Counters.FIRST_REACHES_TOP)))
                .isNegative();
    }

    @Test
    void aStateWithoutAWayOnEndsTheRun() {
        List<Integer> others = List.of(Counters.BOTH_AT_TWO, Counters.FIRST_REACHES_TOP);

        assertThat(violated(new Counters(1, 1), List.of(0), others)).isNegative();
        assertThat(violated(new Counters(1, 1), List.of(0, 0), others)).isEqualTo(Counters.STOPS);
    }

    @Test
    void allThatItPrintsIsTheSystemAgain() {
        Counters counters = new Counters(3, 2);
        RecordedSystem.Reader reader = new RecordedSystem.Reader(counters);
        reader.read("initial 7 dead,beef");
        for (List<Integer> choices : allChoices(8)) {
            drive(counters, choices, List.of(0, 1, 2)).forEach(reader::read);
        }
        RecordedSystem recorded = reader.system();

        Exploration expected = Explorer.exhaust(counters, List.of(), Limits.defaults());
        Exploration found = Explorer.exhaust(recorded, List.of(), Limits.defaults());
        assertThat(found.states()).isEqualTo(expected.states()).isEqualTo(32);
        assertThat(found.edges()).isEqualTo(expected.edges()).isEqualTo(recorded.edges());
        assertThat(recorded.initialStates()).isEqualTo(2);
    }

    @Test
    void linesThatContradictEachOtherAreRefused() {
        RecordedSystem.Reader reader = new RecordedSystem.Reader(new Counters(3, 1));
        reader.read("begin");
        reader.read("step 0 0 0,0 1,0");

        assertThatThrownBy(() -> reader.read("step 0 0 0,0 2,0")).hasMessageContaining("step 0 0 0,0 2,0");
        assertThatThrownBy(() -> reader.read("step 0 0 0,0")).hasMessageContaining("not a step");
        assertThatThrownBy(() -> reader.read("something")).hasMessageContaining("not a step");
    }

    private static List<List<Integer>> allChoices(int length) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < length; i++) {
            all = all.stream()
                    .flatMap(before -> Stream.of(0, 1).map(next -> {
                        List<Integer> longer = new ArrayList<>(before);
                        longer.add(next);
                        return longer;
                    }))
                    .<List<Integer>>map(List::copyOf)
                    .toList();
        }
        return all;
    }

    /** The question that ends the run, or -1. */
    private static int violated(Counters counters, List<Integer> choices, List<Integer> leftOut) {
        try {
            run(counters, choices, leftOut);
            return -1;
        } catch (ViolatedQuestion violated) {
            return Integer.parseInt(violated.getMessage());
        }
    }

    /** What the driver prints, without the prefix. */
    private static List<String> drive(Counters counters, List<Integer> choices, List<Integer> leftOut) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run(counters, choices, leftOut);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .peek(line -> assertThat(line).startsWith(StepLine.PREFIX))
                .map(line -> line.substring(StepLine.PREFIX.length()))
                .toList();
    }

    private static void run(Counters counters, List<Integer> choices, List<Integer> leftOut) {
        int[] used = {0};
        ModelDriver driver = new ModelDriver(counters, count -> {
            if (used[0] == choices.size()) {
                throw new IndexOutOfBoundsException("no more choices");
            }
            return choices.get(used[0]++);
        });
        leftOut.forEach(driver::leaveOut);
        driver.warmUp(20);
        try {
            driver.explore();
        } catch (IndexOutOfBoundsException over) {
            assertThat(used[0]).isEqualTo(choices.size());
        }
    }
}
