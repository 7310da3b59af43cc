package org.gilcheck.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Actor;
import org.gilcheck.properties.runs.Trace.Change;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.properties.runs.Trace.Variable;
import org.gilcheck.reports.browser.Browser;
import org.gilcheck.reports.page.Gallery.Hung;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.traces.Exhibit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever things are called, it is text in the page, and nothing else. */
@Tag("long")
class NamesTest {
    private static final List<String> NAMES = List.of(
            "\"",
            "'",
            "<script>alert('x')</script>",
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "</style></title>",
            "<img src=x onerror=alert(1)>",
            "a & b &lt; &amp;",
            "two\nlines and a\ttab",
            "\u2028 \u0007 \u202e",
            "线程 \uD83D\uDC0D ı İ",
            "half \uD83D of a pair",
            "\\u003c \\",
            "{{x}} {{{script}}} ${x} `x`",
            "constructor",
            "__proto__");

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path folder;

    @Test
    void whateverARunHoldsIsText() throws IOException {
        List<Hung> hung = new ArrayList<>();
        for (String name : NAMES) {
            hung.add(new Hung("run-" + hung.size(), name, renamed(Samples.battle(), name)));
        }
        Path file = folder.resolve("names.html");
        Files.writeString(file, Page.of("</title><script>alert(1)</script>", null, Gallery.of(hung)));
        Seen seen = Seen.open(browser, file, "");

        assertThat(seen.tab().page().title()).isEqualTo("</title><script>alert(1)</script>");
        for (String name : NAMES) {
            String shown = shown(name);
            assertThat(seen.title()).isEqualTo("title " + shown);
            assertThat(seen.at(".caption .meaning").textContent()).isEqualTo("meaning " + shown);
            assertThat(seen.at(".caption .where").textContent()).isEqualTo("where " + shown);
            assertThat(seen.at(".caption .facts li").allTextContents()).containsExactly("fact " + shown);
            assertThat(seen.at(".caption .command code").textContent()).isEqualTo("command " + shown);
            seen.press("End");
            assertThat(seen.now().deed()).endsWith("step " + shown);
            assertThat(seen.now().variables()).containsExactlyEntriesOf(Map.of("variable " + shown, "after " + shown));
            assertThat(seen.now().places()).allMatch(place -> place.equals("routine " + shown + ": place " + shown));
            assertThat(seen.at(".steps tr.current").textContent()).contains("step " + shown, "event " + shown);
            assertThat(seen.at(".steps thead").textContent()).contains("thread " + shown);
            checkNothingElseIsThere(seen);
            seen.press("]");
        }
    }

    /** The same run with everything called by one name. */
    private static Exhibit renamed(Exhibit exhibit, String name) {
        Trace trace = exhibit.trace();
        Trace renamed = new Trace(
                List.of(new Actor("thread " + name, false, 0), new Actor("thread " + name, false, 0)),
                name,
                trace.cores(),
                List.of(new Variable("variable " + name, "before " + name)),
                standings(trace.start(), name),
                trace.steps().stream()
                        .map(step -> new Step(
                                step.number(),
                                step.time(),
                                step.thread(),
                                "step " + name,
                                List.of("event " + name),
                                List.of(new Change("variable " + name, "before " + name, "after " + name)),
                                standings(step.standings(), name)))
                        .toList(),
                trace.loopStart(),
                List.of());
        return new Exhibit(
                "title " + name,
                "meaning " + name,
                "where " + name,
                List.of("fact " + name),
                "",
                "command " + name,
                renamed,
                null);
    }

    private static List<Standing> standings(List<Standing> standings, String name) {
        Place place = new Place("routine " + name, 0, "place " + name);
        return standings.stream()
                .map(each -> new Standing(each.phase(), each.blocked(), each.core(), name, place))
                .toList();
    }

    @Test
    void aPolicyMayBeCalledAnything() throws IOException {
        List<PolicySource> sources = new ArrayList<>();
        for (String name : NAMES) {
            sources.add(new PolicySource(
                    name, name, name, List.of(OsChoice.of("linux")), true, OddGil.class, () -> new OddGil(name), ""));
        }
        CheckReport report = Samples.untimed("mutual-exclusion,bypass", sources);
        Path file = folder.resolve("policies.html");
        Files.writeString(file, new HtmlReport().write(report, EnumSet.allOf(Extra.class)));
        Seen seen = Seen.open(browser, file, "#counterexample-1");

        for (String name : NAMES) {
            assertThat(seen.title()).isEqualTo(shown(name) + " @ linux violates mutual-exclusion");
            assertThat(seen.press("End").now().variables()).containsKeys("flag " + shown(name), "mutex " + shown(name));
            assertThat(seen.at(".diagram svg").isVisible()).isTrue();
            checkNothingElseIsThere(seen);
            seen.press("]");
        }
        List<String> rows = seen.at(".matrix tbody th").allTextContents();
        assertThat(rows.subList(0, NAMES.size()))
                .isEqualTo(NAMES.stream().map(name -> shown(name) + " @ linux").toList());
    }

    /** No name has become an element. */
    private static void checkNothingElseIsThere(Seen seen) {
        assertThat(seen.tab().evaluate("document.querySelectorAll('script:not([type])').length"))
                .isEqualTo(1);
        assertThat(seen.tab().evaluate("document.querySelectorAll('#viewer script, style ~ style, img').length"))
                .isEqualTo(0);
    }

    /** What leaves the browser has no halves of surrogate pairs; they come out as a sign that something was not shown. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> shown.appendCodePoint(isHalf(each) ? 0xFFFD : each));
        return shown.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
