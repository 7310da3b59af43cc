package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Trace.Step;
import org.junit.jupiter.api.Test;

/** A trace is a table: what stands in a column can be read from it. */
class TraceTextTest {
    private static final String REMARKS = "what happens, what changes";
    /** What no statement contains. */
    private static final String SEPARATOR = "@";

    private static final String SWITCH = "- switch -";

    @Property(tries = 60)
    void columnsBeginAtTheSamePlaceOnAllLines(@ForAll Random random, @ForAll @IntRange(max = 150) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);

        if (!trace.timed()
                || trace.steps().stream().allMatch(step -> step.text().length() <= 40)) {
            assertThat(readBack(trace)).isEqualTo(written(trace));
        }
    }

    @Test
    void longStatementsKeepTheirColumnUnderTheTimedClock() {
        Trace trace = Walk.trace(Walk.job("strict-fifo", "2 cpu", Clock.TIMED, 2), 60, new Random(1));

        assertThat(trace.steps()).anyMatch(step -> step.text().length() > 40);
        assertThat(readBack(trace)).isEqualTo(written(trace));
    }

    @Test
    void aLongStatementTakesSeveralLinesOfItsColumn() {
        String text = TraceText.of(Walk.trace(Walk.job("strict-fifo", "2 cpu", Clock.UNTIMED, 1), 1, new Random(1)));

        assertThat(text.lines().map(line -> line.replaceAll(" {2,}", "  ")))
                .containsAnyOf(
                        "  1  atomic { 0: if (owner == none) else 2;  owner: - -> T0",
                        "  1  atomic { 0: if (owner == none) else 2;  owner: - -> T1");
        assertThat(text.lines().skip(2))
                .containsExactly(
                        indented(text, "1: owner = self -> end; 2: enqueue self"), indented(text, "in waiting }"));
    }

    @Property(tries = 30)
    void beforeEverySwitchARowSaysWhoseTurnIsOver(@ForAll Random random, @ForAll @IntRange(max = 60) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);
        List<String> lines = TraceText.of(trace).lines().toList();

        List<Integer> columns = lines.stream()
                .filter(line -> line.strip().equals(SWITCH))
                .map(line -> line.indexOf(SWITCH))
                .toList();
        List<Integer> acting = trace.steps().stream()
                .map(Step::thread)
                .filter(thread -> thread != Trace.NOBODY)
                .toList();
        List<Integer> expected = new ArrayList<>();
        for (int i = 1; i < acting.size(); i++) {
            if (!acting.get(i).equals(acting.get(i - 1))) {
                String name = trace.threads().get(acting.get(i - 1)).name();
                expected.add(lines.get(0).indexOf("  " + name + "  ") + 2);
            }
        }
        assertThat(columns).isEqualTo(expected).hasSize(trace.contextSwitches());
    }

    @Test
    void aDaemonHasAColumnOnlyIfItActs() {
        Job job = Walk.job("ruby-1.9.2", "2 cpu", Clock.UNTIMED, 1);

        assertThat(TraceText.of(Walk.trace(job, 0, new Random(1)))).doesNotContain("timer");
        assertThat(TraceText.of(Walk.trace(job, 60, new Random(1))).lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).contains("T0 cpu", "T1 cpu", "timer"));
    }

    private static String indented(String text, String continuation) {
        String first = text.lines().toList().get(1);
        return " ".repeat(first.indexOf("atomic")) + continuation;
    }

    /** For each step its number, time, who acts, what it does, and what that means, as the table says it. */
    private static List<String> readBack(Trace trace) {
        List<String> lines = TraceText.of(trace).lines().toList();
        String head = lines.get(0);
        List<Integer> starts = new ArrayList<>();
        for (Trace.Actor thread : trace.threads()) {
            String name = "  " + thread.name() + "  ";
            if (head.contains(name)) {
                starts.add(head.indexOf(name) + 2);
            }
        }
        starts.add(head.indexOf(REMARKS));
        List<String> steps = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.strip().equals(SWITCH)) {
                continue;
            }
            String padded = line + " ".repeat(head.length());
            StringBuilder cells =
                    new StringBuilder(padded.substring(0, starts.get(0)).strip());
            for (int column = 0; column + 1 < starts.size(); column++) {
                String cell = padded.substring(starts.get(column), starts.get(column + 1));
                assertThat(cell).endsWith("  ");
                cells.append(SEPARATOR).append(cell.strip());
            }
            cells.append(SEPARATOR)
                    .append(padded.substring(head.indexOf(REMARKS)).strip());
            boolean continued = cells.toString().startsWith(SEPARATOR);
            steps.add((continued ? joined(steps.remove(steps.size() - 1), cells) : cells.toString())
                    .replaceAll("(\\d) +(\\d+" + SEPARATOR + ")", "$1 $2"));
        }
        return steps;
    }

    /** Puts the words of a further line behind those of the same column. */
    private static String joined(String first, CharSequence further) {
        String[] above = first.split(SEPARATOR, -1);
        String[] below = further.toString().split(SEPARATOR, -1);
        for (int column = 0; column < above.length; column++) {
            above[column] = (above[column] + " " + below[column]).strip();
        }
        return String.join(SEPARATOR, above);
    }

    private static List<String> written(Trace trace) {
        List<String> steps = new ArrayList<>();
        for (Step step : trace.steps()) {
            List<String> remarks = new ArrayList<>(step.events());
            remarks.remove("work");
            for (int thread = 0; thread < step.standings().size(); thread++) {
                int from = trace.standings(step.number() - 1).get(thread).core();
                int to = step.standings().get(thread).core();
                if (to >= 0 && from != to) {
                    remarks.add("dispatch on core " + to + ": T" + thread);
                } else if (from != to) {
                    remarks.add("leaves core " + from + ": T" + thread);
                }
            }
            step.changes().forEach(change -> remarks.add(change.toString()));
            List<String> cells = new ArrayList<>();
            cells.add(step.number() + (trace.timed() ? " " + step.time() : ""));
            for (int thread = 0; thread < trace.threads().size(); thread++) {
                int column = thread;
                if (thread < trace.programThreads()
                        || trace.steps().stream().anyMatch(each -> each.thread() == column)) {
                    cells.add(step.thread() == thread ? step.text() : "");
                }
            }
            if (step.thread() == Trace.NOBODY) {
                remarks.add(0, step.text());
            }
            cells.add(String.join(", ", remarks));
            steps.add(String.join(SEPARATOR, cells));
        }
        return steps;
    }
}
