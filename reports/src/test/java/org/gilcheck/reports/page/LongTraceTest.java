package org.gilcheck.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gilcheck.reports.browser.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand steps stay smooth: only what is seen is drawn. */
@Tag("long")
class LongTraceTest {
    private static final int STEPS = 10_000;
    private static final int POSITIONS = 200;

    /** A frame at sixty a second has 16 ms; a machine that does much else at the same time is given six times that. */
    private static final double MOST_MILLISECONDS = 100;

    /** A run with a hundredth of the steps may be this much quicker; if all steps were drawn, it would be a hundred times. */
    private static final double MOST_TIMES_SLOWER = 4;

    private static final String SCRUB = """
            (positions) => {
                const slider = document.querySelector("input[name=step]");
                const times = [];
                for (let i = 0; i < positions; i++) {
                    const begin = performance.now();
                    slider.value = String((i * 7919) % (Number(slider.max) + 1));
                    slider.dispatchEvent(new Event("input"));
                    document.body.getBoundingClientRect();
                    times.push(performance.now() - begin);
                }
                return times;
            }
            """;

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path folder;

    @Test
    void scrubbingThroughTenThousandStepsStaysSmooth() throws IOException {
        Seen few = open(STEPS / 100);
        double quick = medianOfScrubbing(few);
        long begin = System.nanoTime();
        Seen seen = open(STEPS);
        assertThat((System.nanoTime() - begin) / 1e9).as("seconds to open").isLessThan(20);
        assertThat(seen.at("input[name=step]").getAttribute("max")).isEqualTo(Integer.toString(STEPS));

        double part = medianOfScrubbing(seen);
        seen.press("0");
        double whole = medianOfScrubbing(seen);

        String measured = String.format(
                Locale.ROOT,
                "ms for a position: %.1f of %d, %.1f of %d, %.1f if all are seen",
                quick,
                STEPS / 100,
                part,
                STEPS,
                whole);
        System.out.println(measured);
        assertThat(List.of(part, whole)).as(measured).allMatch(median -> median < MOST_MILLISECONDS);
        assertThat(part).as(measured).isLessThan(Math.max(2, quick) * MOST_TIMES_SLOWER);
        assertThat(seen.at("#viewer *").count()).as("elements").isLessThan(2_000);
        assertThat(seen.press("End").now().current()).containsExactly(Integer.toString(STEPS));
    }

    private Seen open(int steps) throws IOException {
        Path file = folder.resolve("run-of-" + steps + ".html");
        return Seen.open(browser, Files.write(file, new HtmlTrace().write(Samples.longBattle(steps))), "");
    }

    /** Of some the machine may be busy with other things; half of them tell what the page itself needs. */
    private static double medianOfScrubbing(Seen seen) {
        List<?> times = (List<?>) seen.tab().page().evaluate(SCRUB, POSITIONS);
        List<Double> sorted = times.stream()
                .map(time -> ((Number) time).doubleValue())
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(sorted).hasSize(POSITIONS);
        return sorted.get(POSITIONS / 2);
    }
}
