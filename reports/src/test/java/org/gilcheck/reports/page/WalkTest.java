package org.gilcheck.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;
import org.gilcheck.reports.browser.Browser;
import org.gilcheck.reports.page.Seen.Moment;
import org.gilcheck.reports.traces.Exhibit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run is walked through in a browser, with nothing but the keyboard; at every step the page says what the trace says. */
class WalkTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    static Path folder;

    private static Path file(Exhibit exhibit) throws IOException {
        Path file = folder.resolve("run-" + exhibit.trace().steps().size() + ".html");
        return Files.exists(file) ? file : Files.write(file, new HtmlTrace().write(exhibit));
    }

    private static Seen open(Exhibit exhibit) throws IOException {
        return Seen.open(browser, file(exhibit), "");
    }

    @Test
    void atEveryStepThePageSaysWhatTheTraceSays() throws IOException {
        for (Exhibit exhibit : List.of(Samples.starvation(), Samples.battle())) {
            Trace trace = exhibit.trace();
            Seen seen = open(exhibit);
            Map<String, String> values = new TreeMap<>();
            for (Variable variable : trace.variables()) {
                values.put(variable.name(), variable.value());
            }
            check(seen.now(), trace, 0, values, List.of());
            for (Step step : trace.steps()) {
                step.changes().forEach(change -> values.put(change.variable(), change.after()));
                seen.press("ArrowRight");
                check(
                        seen.now(),
                        trace,
                        step.number(),
                        values,
                        step.changes().stream().map(Change::variable).toList());
                assertThat(seen.now().deed()).endsWith(step.text());
            }
            assertThat(seen.press("ArrowRight").step()).isEqualTo(trace.steps().size());
        }
    }

    private static void check(Moment now, Trace trace, int step, Map<String, String> values, List<String> changed) {
        assertThat(now.step()).isEqualTo(step);
        assertThat(now.current()).containsExactly(Integer.toString(step));
        assertThat(now.variables()).isEqualTo(values);
        assertThat(now.changed()).containsExactlyInAnyOrderElementsOf(changed);
        Map<String, String> badges = new TreeMap<>();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            Place place = trace.standings(step).get(thread).place();
            assertThat(now.places().get(thread)).endsWith(place.text()).startsWith(place.routine());
            if (place.point() >= 0 && place.outermostRoutine().equals(now.routine())) {
                badges.put(Integer.toString(thread), Integer.toString(place.point()));
            }
        }
        assertThat(now.badges()).isEqualTo(badges);
        assertThat(new TreeSet<>(now.lit())).isEqualTo(new TreeSet<>(badges.values()));
        if (step > 0 && trace.steps().get(step - 1).thread() >= 0) {
            Standing actor =
                    trace.standings(step).get(trace.steps().get(step - 1).thread());
            if (actor.place().point() >= 0) {
                assertThat(now.routine()).isEqualTo(actor.place().outermostRoutine());
            }
        }
    }

    /** In one page, since that is quicker: after each line it goes back to the start. */
    @Test
    void eachKeyDoesWhatHelpSays() throws IOException {
        Seen seen = open(Samples.starvation());
        String[] cases = {
            "ArrowRight: 1",
            "ArrowDown: 1",
            "j: 1",
            "j j j ArrowLeft: 2",
            "j j j ArrowUp: 2",
            "j j j k: 2",
            "k: 0",
            "End: 16",
            "End j: 16",
            "End Home: 0",
            "PageDown: 2",
            "PageDown PageDown: 6",
            "PageDown PageDown PageUp: 2",
            "PageUp: 0",
            "n: 4",
            "n n: 14",
            "n n n: 14",
            "n n p: 4",
            "p: 0",
            "+ + - 0 t l l ] [ j: 1",
        };
        for (String each : cases) {
            String[] keysAndStep = each.split(": ", -1);
            seen.press("Home").press(keysAndStep[0].split(" ", -1));
            assertThat(seen.step()).as(each).isEqualTo(Integer.parseInt(keysAndStep[1]));
        }
        seen.press("Home", "?");
        assertThat(seen.at("#help").isVisible()).isTrue();
        assertThat(seen.press("j").step()).isZero();
        seen.press("Escape");
        assertThat(seen.at("#help").isVisible()).isFalse();
        assertThat(seen.press("j").step()).isEqualTo(1);
    }

    @Test
    void keysDrawStepsWiderAndByTimeAndRepeatTheLoop() throws IOException {
        Seen seen = open(Samples.battle());
        assertThat(timeline(seen)).startsWith("Timeline, step 0 to 37 of 37, as wide as they take time");

        assertThat(timeline(seen.press("+", "+"))).matches("Timeline, step 0 to [12]\\d of 37, .*");
        assertThat(timeline(seen.press("End"))).matches("Timeline, step [12]\\d to 37 of 37, .*");
        assertThat(timeline(seen.press("-", "-", "-"))).startsWith("Timeline, step 0 to 37 of 37,");
        assertThat(timeline(seen.press("t"))).startsWith("Timeline, step 0 to 37 of 37;");
        assertThat(seen.at("input[name=by-time]").isChecked()).isFalse();
        assertThat(timeline(seen.press("t", "+", "+", "0"))).startsWith("Timeline, step 0 to 37 of 37, as wide");
        assertThat(seen.at("input[name=repeat]").isChecked()).isTrue();
        seen.press("l");
        assertThat(seen.at("input[name=repeat]").isChecked()).isFalse();
    }

    private static String timeline(Seen seen) {
        return seen.at("canvas.timeline").getAttribute("aria-label");
    }

    @Test
    void theSpaceBarPlaysAndTheLoopIsPlayedAgainAndAgain() throws IOException {
        Seen seen = open(Samples.starvation());
        seen.at("select[name=speed]").selectOption("40");
        seen.at(".viewer").focus();

        seen.tab()
                .evaluate("window.steps = []; new MutationObserver(() => steps.push("
                        + "document.querySelector('input[name=step]').value)).observe("
                        + "document.querySelector('output'), {childList: true})");
        seen.press(" ");
        assertThat(seen.plays()).isTrue();
        // The loop begins with step 5.
        seen.tab().page().waitForFunction("() => steps.join().includes('15,16,5,6,7')");
        assertThat(seen.press(" ").plays()).isFalse();
        int stopped = seen.step();
        seen.tab().page().waitForTimeout(100);
        assertThat(seen.step()).isEqualTo(stopped);
    }

    @Test
    void withoutRepeatingItEndsAtTheEndAndBeginsAgain() throws IOException {
        Seen seen = open(Samples.starvation());
        seen.at("select[name=speed]").selectOption("40");
        seen.at(".viewer").focus();

        seen.press("l", "End", " ");
        assertThat(seen.step()).isLessThan(16);
        seen.tab().page().waitForFunction("() => document.querySelector('button.play').ariaPressed === 'false'");
        assertThat(seen.step()).isEqualTo(16);
    }

    @Test
    void everythingCanBeReachedWithTheTabulatorAndTheFocusIsSeen() throws IOException {
        Seen seen = open(Samples.battle());
        TreeSet<String> reached = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            seen.press("Tab");
            reached.add((String) seen.tab()
                    .evaluate("(document.activeElement.dataset.action || document.activeElement.name"
                            + " || document.activeElement.className || document.activeElement.tagName) + ''"));
            Object outline = seen.tab()
                    .evaluate("document.activeElement === document.body ? 'body' :"
                            + " getComputedStyle(document.activeElement).outlineStyle");
            assertThat(outline).isIn("solid", "auto", "body");
        }
        assertThat(reached)
                .contains("copy", "step", "start", "previousSwitch", "back", "play", "forward", "nextSwitch", "end")
                .contains("previousEvent", "kind", "nextEvent", "speed", "repeat", "by-time", "narrower", "fit")
                .contains("wider", "help", "frame", "follow", "diagram");
    }

    @Test
    void everyControlHasAName() throws IOException {
        Object nameless = open(Samples.battle())
                .tab()
                .evaluate(
                        "[...document.querySelectorAll('button, input, select, canvas')].filter(each =>"
                                + " !(each.ariaLabel || each.matches('button') && each.textContent.trim() || each.closest('label'))).map(each => each.outerHTML)");

        assertThat(nameless).isEqualTo(List.of());
    }

    /** A recording of nothing, or of a thread of which next to nothing is known. */
    @Test
    void aRunMayBeEmpty() throws IOException {
        Standing unknown = new Standing(GilPhase.OUTSIDE, false, -1, "", Place.NOWHERE);
        Step pause = new Step(1, 0, Trace.NOBODY, "nothing", List.of(), List.of(), List.of(unknown));
        for (List<Step> steps : List.of(List.<Step>of(), List.of(pause))) {
            Trace trace = new Trace(
                    List.of(new Actor("T0", false, 0)),
                    "tick",
                    0,
                    List.of(),
                    List.of(unknown),
                    steps,
                    steps.size(),
                    List.of());
            Seen seen = open(new Exhibit("nothing", "", "", List.of(), "", "", trace, null));

            assertThat(seen.press("j", "End", "n", "PageDown", " ", " ", "+", "0", "t")
                            .step())
                    .isEqualTo(steps.size());
            assertThat(seen.at(".machines").isVisible()).isFalse();
            assertThat(seen.at(".caption .command").isVisible()).isFalse();
        }
    }

    @Test
    void aPointInTheTimelineIsAStep() throws IOException {
        Seen seen = open(Samples.starvation());
        var box = seen.at("canvas.timeline").boundingBox();

        seen.tab().page().mouse().click(box.x + box.width - 10, box.y + 40);
        assertThat(seen.step()).isEqualTo(16);
        seen.at(".steps tr[data-step='3']").click();
        assertThat(seen.step()).isEqualTo(3);
    }

    @Test
    void aDiagramThatIsChosenStaysUntilOneFollowsTheThreadAgain() throws IOException {
        Seen seen = open(Samples.starvation()).press("PageDown");
        assertThat(seen.now().routine()).isEqualTo("threadStart");

        seen.at(".tabs button:has-text('timer')").click();
        seen.at(".viewer").focus();
        assertThat(seen.press("j").now().routine()).isEqualTo("timer");
        seen.at("input[name=follow]").check();
        assertThat(seen.now().routine()).isEqualTo("threadStart");
    }

    @Test
    void onPaperThereAreAllSteps() throws IOException {
        Seen seen = open(Samples.longBattle(300));

        int onScreen = seen.at(".steps tbody tr[data-step]").count();
        seen.tab().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(seen.at(".steps tbody tr[data-step]").count()).isEqualTo(301);
        seen.tab().evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(seen.at(".steps tbody tr[data-step]").count())
                .isLessThan(100)
                .isCloseTo(onScreen, org.assertj.core.data.Offset.offset(3));
    }
}
