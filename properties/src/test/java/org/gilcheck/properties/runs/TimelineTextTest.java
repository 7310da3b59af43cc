package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.runs.Trace.Standing;
import org.junit.jupiter.api.Test;

/** The timeline shows for each step where every thread stands then. */
class TimelineTextTest {

    @Property(tries = 50)
    void eachThreadHasALetterForEachStep(@ForAll Random random, @ForAll @IntRange(max = 210) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);

        for (int thread = 0; thread < trace.threads().size(); thread++) {
            String line = lane(trace, trace.threads().get(thread).name());
            for (int step = 1; step <= trace.steps().size(); step++) {
                Standing standing = trace.standings(step).get(thread);
                char letter = line.charAt(step - 1);
                switch (standing.phase()) {
                    case OUTSIDE -> assertThat(letter).isEqualTo(' ');
                    case WANTS -> assertThat(letter).isEqualTo(standing.blocked() ? '.' : 'w');
                    case RELEASING -> assertThat(letter).isEqualTo('~');
                    case HOLDS -> assertThat(letter).isEqualTo(trace.timed() && standing.core() == -1 ? '+' : '#');
                }
            }
        }
    }

    @Property(tries = 50)
    void eachCoreShowsWhoRunsOnIt(@ForAll Random random, @ForAll @IntRange(max = 120) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);

        for (int core = 0; core < trace.cores(); core++) {
            String line = lane(trace, "core " + core);
            for (int step = 1; step <= trace.steps().size(); step++) {
                char shown = line.charAt(step - 1);
                for (int thread = 0; thread < trace.threads().size(); thread++) {
                    boolean runs = trace.standings(step).get(thread).core() == core;
                    assertThat(runs).isEqualTo(shown == Character.forDigit(thread, 10));
                }
            }
        }
    }

    @Property(tries = 50)
    void noLineIsLongerThanItsHundredSteps(@ForAll Random random, @ForAll @IntRange(min = 1, max = 210) int steps) {
        Trace trace = Walk.trace(Walk.job(random), steps, random);

        assertThat(blocks(trace))
                .hasSize((trace.steps().size() + 99) / 100)
                .allSatisfy(block -> assertThat(block)
                        .hasSize(1 + (trace.timed() ? 1 : 0) + trace.threads().size() + trace.cores())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(start(trace) + 100)));
    }

    @Test
    void everyTenthStepIsNumbered() {
        Trace trace = Walk.trace(Walk.job("cpython-3.2", "2 cpu", Clock.UNTIMED, 1), 121, new Random(7));
        String ruler = lane(trace, "step");

        assertThat(trace.steps()).hasSize(121);
        for (int step = 10; step <= 120; step += 10) {
            assertThat(ruler.substring(0, step)).endsWith(" " + step);
        }
    }

    @Test
    void theTimeStandsWhereItChanges() {
        Trace trace = Walk.trace(Walk.job("strict-fifo", "2 cpu", Clock.TIMED, 1), 90, new Random(3));
        String times = lane(trace, "time");

        long before = 0;
        int shown = 0;
        for (int step = 1; step <= 90; step++) {
            long now = trace.steps().get(step - 1).time();
            boolean changes = now != before;
            String behind = times.substring(step - 1);
            if (changes && behind.startsWith(Long.toString(now))) {
                shown++;
            }
            before = now;
        }
        assertThat(times.strip().split(" +", -1)).hasSize(shown);
        assertThat(shown).isGreaterThan(3);
    }

    /** The line of a name without the name, the parts of all blocks behind one another. */
    private static String lane(Trace trace, String name) {
        StringBuilder lane = new StringBuilder();
        int left = trace.steps().size();
        for (List<String> block : blocks(trace)) {
            String line = block.stream()
                    .filter(each -> each.startsWith("  " + name + " ")
                            || each.equals("  " + name)
                            || each.startsWith("  " + name + "  "))
                    .findFirst()
                    .orElseThrow();
            String letters = line.length() < start(trace) ? "" : line.substring(start(trace));
            lane.append(letters).append(" ".repeat(Math.min(100, left) - letters.length()));
            left -= 100;
        }
        return lane.toString();
    }

    private static int start(Trace trace) {
        int longest = "core 0".length();
        for (Trace.Actor thread : trace.threads()) {
            longest = Math.max(longest, thread.name().length());
        }
        return 2 + longest + 2;
    }

    private static List<List<String>> blocks(Trace trace) {
        List<List<String>> blocks = new ArrayList<>();
        String text = TimelineText.of(trace);
        String withoutLegend = text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1);
        for (String block : withoutLegend.split("\n\n", -1)) {
            if (!block.isBlank()) {
                blocks.add(block.lines().toList());
            }
        }
        return blocks;
    }
}
