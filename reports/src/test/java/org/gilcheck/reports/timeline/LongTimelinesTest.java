package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.reports.traces.Exhibit;
import org.junit.jupiter.api.Test;

class LongTimelinesTest {
    private static final List<String> TWO = List.of("T0 cpu", "T1 cpu");

    /** Two threads that take turns, one unit each; six steps a turn. */
    private static Story turns(int turns) {
        Story story = Story.timed(1, TWO, "#0 .");
        for (int turn = 0; turn < turns; turn++) {
            story.pass(1, "#0 .")
                    .step(0, "unlock", "~0 .", "drop")
                    .step(1, "lock", ".  #0".replace("  ", " "), "grant")
                    .pass(1, ". #0")
                    .step(1, "unlock", ". ~0", "drop")
                    .step(0, "lock", "#0 .", "grant");
        }
        return story;
    }

    @Test
    void ofTenThousandStepsTheEndIsDrawnAndTheRestIsSeenInSmall() {
        Exhibit exhibit = turns(1667).exhibit();
        String svg = new TimelineSvg().text(exhibit);

        assertThat(exhibit.trace().steps()).hasSizeGreaterThan(10_000);
        assertThat(svg).hasSizeLessThan(300_000);
        assertThat(Drawing.read(svg).texts())
                .contains("the whole run; the frame is what is drawn below", "here")
                .anyMatch(text -> text.endsWith("to 10002"));
    }

    @Test
    void aLongTraceInWhichLittleHappensIsDrawnWhole() {
        Story story = Story.timed(1, TWO, "#0 .");
        for (int unit = 0; unit < 500; unit++) {
            story.step(0, "work", "#0 .").pass(1, "#0 .");
        }
        Drawing drawing = Drawing.of(
                story.step(0, "unlock", "~0 .", "drop").pass(1, "o0 .").exhibit());

        assertThat(drawing.texts()).doesNotContain("the whole run; the frame is what is drawn below");
        assertThat(Drawing.number(drawing.root(), "width")).isLessThan(1010);
        assertThat(drawing.texts()).contains("100", "200", "501");
    }

    @Test
    void timeKeepsItsShareOfTheAxisBesideManyMoments() {
        Drawing drawing = Drawing.of(turns(55).exhibit());
        double moments = drawing.told("time ").stream()
                .mapToDouble(moment -> Drawing.number(moment, "width"))
                .sum();

        assertThat(moments / Drawing.number(drawing.told("free").get(0), "width"))
                .isBetween(0.5, 0.8);
    }

    @Test
    void aLoopThatIsTooLongIsDrawnFromItsBeginning() {
        Story story = turns(3).loop();
        for (int turn = 0; turn < 300; turn++) {
            story.step(0, "unlock", "~0 .", "drop")
                    .step(0, "lock", "#0 .", "grant")
                    .pass(1, "#0 .");
        }

        assertThat(Drawing.of(story.exhibit()).texts())
                .contains("again and again, for ever")
                .anyMatch(text -> text.contains("drawn: steps 19 to "));
    }

    @Test
    void aWindowShowsTheStepsThatAreAskedFor() {
        Drawing steps = Drawing.of(turns(10).exhibit(), new TimelineOptions(Window.parse("13", "24"), 0));
        Drawing times = Drawing.of(turns(10).exhibit(), new TimelineOptions(Window.parse("t=4", "t=8"), 0));

        assertThat(steps.texts()).anyMatch(text -> text.endsWith("drawn: steps 13 to 24"));
        assertThat(steps.texts()).contains("5", "8").doesNotContain("3", "9", "here");
        assertThat(times.texts()).contains("4", "8").doesNotContain("3", "9");
    }

    @Test
    void aWindowBeyondTheEndShowsTheLastStep() {
        Drawing drawing = Drawing.of(turns(2).exhibit(), new TimelineOptions(Window.parse("500", "600"), 0));

        assertThat(drawing.texts()).anyMatch(text -> text.endsWith("drawn: steps 12 to 12"));
    }

    @Test
    void aWindowThatIsTooWideIsCut() {
        Drawing drawing = Drawing.of(turns(1667).exhibit(), new TimelineOptions(Window.parse("1", "10000"), 0));

        assertThat(Drawing.number(drawing.root(), "width")).isLessThan(2000);
        assertThat(drawing.texts()).anyMatch(text -> text.contains("drawn: steps 1 to "));
    }
}
