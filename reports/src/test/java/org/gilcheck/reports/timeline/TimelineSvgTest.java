package org.gilcheck.reports.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.Palette;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelineSvgTest {
    private static final List<String> TWO = List.of("T0 cpu", "T1 io");

    private static Story battle() {
        return Story.timed(2, TWO, "#0 .")
                .pass(4, "#0 .")
                .step(0, "unlock", "~0 .", "drop", "forced")
                .step(0, "signal", "w0 w", "request")
                .step(0, "lock", "#0 w", "grant")
                .pass(2, "#0 w")
                .step(1, "wake", "#0 w1")
                .step(1, "lock", "#0 .", "wokeInVain");
    }

    @Test
    void everyStateHasItsColour() {
        Drawing drawing = Drawing.of(Story.untimed(List.of("A", "B", "C", "D", "E", "F"), "o z w . # ~")
                .step(0, "work", "o z w . # ~")
                .exhibit());

        assertThat(colours(drawing, "A: idle, or busy without the GIL")).containsExactly(Palette.IDLE);
        assertThat(colours(drawing, "B: blocked outside, as in I/O")).containsExactly(Palette.IDLE);
        assertThat(colours(drawing, "C: awake and wants the GIL")).allMatch(fill -> fill.endsWith("-awake)"));
        assertThat(colours(drawing, "D: wants the GIL, asleep")).allMatch(fill -> fill.endsWith("-waiting)"));
        assertThat(colours(drawing, "E: holds the GIL")).containsExactly(Palette.HOLDS);
        assertThat(colours(drawing, "F: letting the GIL go")).containsExactly(Palette.RELEASING);
    }

    private static List<String> colours(Drawing drawing, String tooltip) {
        return drawing.told(tooltip).stream()
                .map(element -> element.getAttribute("fill"))
                .toList();
    }

    @Test
    void aThreadThatHoldsTheGilWithoutACoreIsPaler() {
        Drawing drawing = Drawing.of(
                Story.timed(1, TWO, "# w0").pass(1, "#0 .").pass(1, "#0 .").exhibit());

        assertThat(colours(drawing, "T0 cpu: holds the GIL, without a core"))
                .containsExactly(Palette.HOLDS_WITHOUT_CORE);
    }

    @Test
    void ofARecordingThatKnowsNoCoresNobodyIsSaidToLackOne() {
        Drawing drawing = Drawing.of(
                Story.timed(0, TWO, "# o").pass(1, "# o").pass(1, "# o").exhibit());

        assertThat(drawing.told("T0 cpu: holds the GIL, without a core")).isEmpty();
        assertThat(drawing.told("T1 io: idle")).hasSize(1);
        assertThat(drawing.texts()).doesNotContain("core 0");
    }

    @Test
    void neighboursThatAreAlikeAreOnePiece() {
        Drawing drawing = Drawing.of(battle().exhibit());

        assertThat(drawing.told("T0 cpu: holds the GIL")).hasSize(2);
        assertThat(drawing.told("T1 io: wants the GIL, asleep")).hasSize(2);
        assertThat(drawing.told("T1 io: awake and wants the GIL")).hasSize(1);
    }

    @Test
    void timeIsDrawnToScaleAndMomentsAreSpreadOut() {
        List<Element> holds = Drawing.of(battle().exhibit()).told("T0 cpu: holds the GIL");
        List<Element> moments = Drawing.of(battle().exhibit()).told("time ");

        double fourUnits = Drawing.number(moments.get(0), "x") - Drawing.number(holds.get(0), "x");
        assertThat(Drawing.number(holds.get(0), "width")).isEqualTo(fourUnits);
        double twoUnits = Drawing.number(moments.get(1), "x")
                - Drawing.number(moments.get(0), "x")
                - Drawing.number(moments.get(0), "width");
        assertThat(fourUnits / twoUnits).isCloseTo(2, within(0.02));
        assertThat(moments).allMatch(moment -> Drawing.number(moment, "width") >= 7);
    }

    @Test
    void whatHappensIsMarkedWhereItHappens() {
        Drawing drawing = Drawing.of(battle().exhibit());

        assertThat(drawing.told("T0 cpu: has to let go\nstep 2: unlock")).hasSize(1);
        assertThat(drawing.told("T0 cpu: takes it back, though another waits\nstep 4: lock"))
                .hasSize(1);
        assertThat(drawing.told("T1 io: woken in vain\nstep 7: lock")).hasSize(1);
        assertThat(drawing.texts()).contains("woken in vain", "has to let go", "here");
    }

    @Test
    void whoTakesTheGilBackWhenNobodyWaitsIsNotBlamed() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "# o")
                .step(0, "unlock", "~ o", "drop")
                .step(0, "lock", "# o", "grant")
                .exhibit());

        assertThat(drawing.told("T0 cpu: takes it back")).isEmpty();
    }

    @Test
    void aThreadThatHasTheGilForOneStepIsSeen() {
        Drawing drawing = Drawing.of(Story.timed(2, TWO, "w0 z")
                .step(0, "lock", "~0 z", "grant", "drop")
                .pass(1, "o0 z")
                .exhibit());

        assertThat(colours(drawing, "T0 cpu gets the GIL and drops it at once")).containsExactly(Palette.HOLDS);
        assertThat(drawing.told("T0 cpu for one step")).hasSize(1);
    }

    @Test
    void anArrowShowsTheGilGoToAnotherThread() {
        Story story = Story.untimed(TWO, "# .").step(0, "unlock", "~ .", "drop").step(1, "lock", "~ #", "grant");

        assertThat(Drawing.of(story.exhibit()).texts()).contains("the GIL goes to another thread");
        assertThat(Drawing.of(battle().exhibit()).texts()).doesNotContain("the GIL goes to another thread");
    }

    @Test
    void aMessageIsFollowedFromItsArrivalToItsAnswer() {
        Drawing drawing = Drawing.of(Story.timed(2, TWO, "#0 z")
                .pass(5, "#0 z")
                .step(1, "a message arrives", "#0 .", "ioReady", "request")
                .pass(10, "#0 .")
                .step(0, "unlock", "o0 .", "drop")
                .step(1, "lock", "o0 #1", "grant")
                .pass(2, "o0 #1")
                .step(1, "message done", "o0 #1", "ioDone")
                .exhibit());

        assertThat(drawing.texts()).contains("answered after 12 units", "waits 10 units");
        assertThat(drawing.told("T1 io: a message arrives")).hasSize(1);
        assertThat(drawing.told("T1 io: message done")).hasSize(1);
    }

    @Test
    void aSignalThatIsNeverHandledSaysSo() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "z #")
                .loop()
                .step(0, "a signal arrives", "z #", "signalArrives")
                .step(1, "work", "z #")
                .step(1, "work", "z #")
                .exhibit());

        assertThat(drawing.told("T0 cpu: a signal arrives")).isNotEmpty();
    }

    @Test
    void theLoopIsMarkedAndDrawnThreeTimesIfItIsShort() {
        Story story = Story.timed(2, TWO, "#0 .")
                .pass(3, "#0 .")
                .loop()
                .step(0, "work", "#0 w")
                .pass(5, "#0 .");

        assertThat(Drawing.of(story.exhibit()).texts())
                .contains("the loop", "again", "… and so on, for ever", "waits for ever", "never has the GIL")
                .contains("18");
        Drawing once = Drawing.of(story.exhibit(), new TimelineOptions(Window.BEST, 1));
        assertThat(once.texts()).contains("again and again, for ever").doesNotContain("again", "18");
    }

    @Test
    void whoGetsTheGilInTheLoopDoesNotWaitForEver() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "# .")
                .loop()
                .step(0, "unlock", "o .", "drop")
                .step(1, "lock", "o #", "grant")
                .step(1, "unlock", "o .", "drop")
                .step(0, "lock", "# .", "grant")
                .exhibit());

        assertThat(drawing.texts()).doesNotContain("waits for ever", "never has the GIL");
    }

    @Test
    void aRunThatIsStuckSaysSo() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "w w")
                .step(0, "lock", ". w")
                .step(1, "lock", ". .")
                .exhibit());

        assertThat(drawing.texts()).contains("stuck for ever").doesNotContain("here");
    }

    @Test
    void aThreadThatHasEndedHasNoBar() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "# o")
                .step(1, "exit", "# x")
                .step(0, "work", "# x")
                .step(0, "work", "# x")
                .step(0, "unlock", "- x")
                .exhibit());

        assertThat(drawing.texts()).contains("ended", "stuck for ever");
        assertThat(drawing.told("T1 io: ended")).isEmpty();
    }

    @Test
    void aRecordingJustEnds() {
        Drawing drawing = Drawing.of(Story.timed(0, TWO, "# x")
                .recorded()
                .pass(5, "# x")
                .step(0, "unlock", ". x")
                .exhibit());

        assertThat(drawing.texts()).doesNotContain("here", "stuck for ever", "ended");
        assertThat(drawing.told("T1 io: idle")).hasSize(1);
    }

    @Test
    void twoHoldersAtATimeAreWrong() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "w w")
                .step(0, "lock", "# w", "grant")
                .step(1, "lock", "# #", "grant")
                .exhibit());

        assertThat(colours(drawing, "T0 cpu and T1 io hold the GIL at the same time"))
                .containsExactly(Palette.FAULT);
        assertThat(drawing.told("T1 io: wrong\nstep 2")).hasSize(1);
    }

    @Test
    void interpretersHaveAGilEach() {
        Drawing drawing = Drawing.of(Story.untimed(TWO, "w w")
                .interpreter(1, 1)
                .step(0, "lock", "# w", "grant")
                .step(1, "lock", "# #", "grant")
                .exhibit());

        assertThat(drawing.texts()).contains("GIL 0", "GIL 1", "want 0", "want 1");
        assertThat(drawing.told("T1 io: wrong")).isEmpty();
    }

    @Test
    void daemonsAreDrawnIfTheyDoSomething() {
        List<String> names = List.of("T0 cpu", "daemon tick", "daemon idle");
        Drawing drawing = Drawing.of(Story.untimed(names, "# z z")
                .step(1, "wake", "# o z")
                .step(1, "sleep", "# z z")
                .exhibit());

        assertThat(drawing.texts()).contains("daemon tick").doesNotContain("daemon idle");
        assertThat(colours(drawing, "daemon tick: daemon at work")).containsExactly(Palette.DAEMON);
    }

    @Test
    void namesMayBeAnything() {
        String name = "<b>&\"'\u0007\uD800 ünï\uD83D\uDE00";
        Exhibit exhibit = Story.untimed(List.of(name, "T1\nnew line"), "w w")
                .titled("</title><script>alert(1)</script>")
                .step(0, "lock <mutex> & \"go\"\u0000", "# w", "grant")
                .exhibit();
        Drawing drawing = Drawing.of(exhibit);

        assertThat(drawing.root().getFirstChild().getNextSibling().getTextContent())
                .isEqualTo(exhibit.title());
        assertThat(drawing.all("script")).isEmpty();
        assertThat(drawing.texts()).contains("<b>&\"'\uFFFD\uFFFD ünï\uD83D\uDE00", "T1⏎new line");
        assertThat(drawing.told("<b>&\"'\uFFFD\uFFFD ünï\uD83D\uDE00: holds the GIL")
                        .get(0)
                        .getTextContent())
                .contains("step 1: lock <mutex> & \"go\"\uFFFD");
    }

    @Test
    void longNamesAreCutAndTheirWholeIsInTheTooltip() {
        String name = "T0 a thread with a name that is longer than anybody would want to read beside a bar";
        Drawing drawing = Drawing.of(Story.untimed(List.of(name, "T1"), "w w")
                .step(0, "lock", "# w", "grant")
                .exhibit());

        assertThat(drawing.texts()).anyMatch(text -> text.startsWith("T0 a thread") && text.endsWith("…"));
        assertThat(drawing.told(name)).isNotEmpty();
    }

    @Test
    void everythingIsTheSameInOtherLanguages() {
        String usual = new TimelineSvg().text(battle().exhibit());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertThat(new TimelineSvg().text(battle().exhibit())).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTraceWithoutStepsIsDrawn() {
        assertThat(Drawing.of(Story.untimed(TWO, "w #").exhibit()).texts()).contains("T0 cpu", "T1 io");
        assertThat(Drawing.of(Story.timed(1, TWO, "w #0").exhibit()).texts()).contains("T0 cpu", "core 0");
    }

    @Test
    void whoCannotSeeItIsToldWhatItShows() {
        Drawing drawing = Drawing.of(battle().exhibit());

        assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.all("desc").get(0).getTextContent())
                .isEqualTo("what that means. some threads. a fact. T0 cpu has the GIL 100 %. "
                        + "T1 io never has the GIL, woken in vain: 1.");
        assertThat(drawing.root().getAttribute("aria-labelledby").split(" "))
                .containsExactly(
                        drawing.all("title").get(0).getAttribute("id"),
                        drawing.all("desc").get(0).getAttribute("id"));
    }
}
