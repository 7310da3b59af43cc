package org.gilcheck.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.reports.browser.Browser;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.traces.Exhibit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A report in a browser: from the matrix to the run behind a cell, and from an address to a step. */
class ReportPageTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    static Path folder;

    private static CheckReport report;
    private static Path file;
    private static Path withBounds;

    @BeforeAll
    static void write() throws IOException {
        report = Samples.untimed(
                "mutual-exclusion,yield-switches,starvation,bypass",
                "broken-double-checked",
                "cpython-2-linux",
                "strict-fifo");
        file = Files.writeString(folder.resolve("a report #1.html"), new HtmlReport().write(report, Set.of()));
        withBounds = Files.writeString(
                folder.resolve("bounds.html"), new HtmlReport().write(report, EnumSet.of(Extra.WITNESSES)));
    }

    private static String violation(int number) {
        return Exhibit.of(report.counterexamples().get(number - 1)).title();
    }

    @Test
    void eachViolatedCellLeadsToItsViolation() {
        Seen seen = Seen.open(browser, file, "");
        List<Counterexample> all = report.counterexamples();
        assertThat(all).hasSize(4);
        assertThat(seen.at(".matrix td.violated a").count()).isEqualTo(4);
        for (int number = 4; number >= 1; number--) {
            seen.at(".matrix td.violated a").nth(number - 1).click();
            seen.tab().page().waitForFunction("n => location.hash === '#counterexample-' + n", number);
            seen.tab().page().waitForFunction("() => document.activeElement.id === 'viewer'");

            assertThat(seen.title()).isEqualTo(violation(number));
            assertThat(seen.at(".caption .name").textContent()).isEqualTo("Counterexample " + number);
            assertThat(seen.at(".caption .command code").textContent())
                    .isEqualTo(all.get(number - 1).witness().replayCommand());
            assertThat(seen.press("End").step())
                    .isEqualTo(all.get(number - 1).witness().length());
        }
    }

    @Test
    void theMatrixSaysWhatTheReportSays() {
        Seen seen = Seen.open(browser, file, "");

        for (String row : report.rows()) {
            report.shown().forEach(property -> {
                String cell = report.cell(row, property).text(report.counterexampleOf(row, property));
                String kind = property.isBound() ? "Numbers" : "Verdicts";
                String line = "section[aria-label=" + kind + "] tr:has(th:text-is('" + row + "'))";
                assertThat(seen.at(line).textContent()).contains(cell);
            });
        }
    }

    @Test
    void anAddressNamesARunAndAStep() {
        Seen seen = Seen.open(browser, file, "#counterexample-3/step-5");

        assertThat(seen.title()).isEqualTo(violation(3));
        assertThat(seen.step()).isEqualTo(5);
        seen.press("j");
        seen.tab().page().waitForFunction("() => location.hash === '#counterexample-3/step-6'");
        seen.tab().evaluate("location.hash = '#counterexample-1/step-2'");
        seen.tab().page().waitForFunction("() => document.querySelector('input[name=step]').value === '2'");
        assertThat(seen.title()).isEqualTo(violation(1));
    }

    @Test
    void anAddressThatNamesNothingShowsTheFirstRun() {
        for (String hash :
                List.of("#counterexample-99", "#%", "#counterexample-1/step-99999", "#/step-1", "#x/step-")) {
            Seen seen = Seen.open(browser, file, hash);

            assertThat(seen.title()).as(hash).isEqualTo(violation(1));
            assertThat(seen.step()).as(hash).isEqualTo(hash.endsWith("99999") ? 4 : 0);
        }
    }

    @Test
    void oneRunAfterTheOtherCanBeChosen() {
        Seen seen = Seen.open(browser, file, "#counterexample-2");

        assertThat(seen.press("]").title()).isEqualTo(violation(3));
        assertThat(seen.press("[", "[", "[").title()).isEqualTo(violation(1));
        seen.at("select[name=run]").selectOption("3");
        assertThat(seen.title()).isEqualTo(violation(4));
    }

    @Test
    void aBoundLeadsToTheRunThatReachesIt() {
        Seen seen = Seen.open(browser, withBounds, "");

        seen.at(".bounds summary:has-text('strict-fifo')").click();
        seen.at(".bounds details[open] .worst a").click();
        seen.tab().page().waitForFunction("() => location.hash.startsWith('#bound-')");
        assertThat(seen.title()).isEqualTo("strict-fifo @ linux reaches bypass 1");
        assertThat(Seen.open(browser, file, "").at(".bounds .worst a").count()).isZero();
    }

    @Test
    void theCommandCanBeCopied() {
        Seen seen = Seen.open(browser, file, "#counterexample-2");

        seen.at("button.copy").click();

        seen.tab().page().waitForFunction("() => document.querySelector('button.copy').textContent !== 'Copy'");
        assertThat(seen.tab().evaluate("String(window.getSelection())"))
                .isEqualTo(report.counterexamples().get(1).witness().replayCommand());
    }

    @Test
    void onANarrowScreenNothingIsWiderThanThePage() {
        Seen seen = Seen.in(browser.open(
                file.toUri() + "#counterexample-3/step-5", new NewContextOptions().setViewportSize(420, 900)));

        assertThat(seen.tab().evaluate("document.documentElement.scrollWidth")).isEqualTo(420);
    }

    @Test
    void inTheDarkTheTimelineIsDrawnInOtherColours() {
        String picture = "document.querySelector('canvas.timeline').toDataURL()";
        Seen seen = Seen.open(browser, file, "");
        Object light = seen.tab().evaluate(picture);

        seen.tab().dark();

        seen.tab().page().waitForFunction("light => " + picture + " !== light", light);
    }

    @Test
    void aReportWithoutViolationsHasNoViewer() throws IOException {
        CheckReport good = Samples.untimed("mutual-exclusion", "strict-fifo");
        Path page = Files.writeString(folder.resolve("good.html"), new HtmlReport().write(good, Set.of()));

        var tab = browser.open(page);

        assertThat(tab.at(".summary").textContent()).startsWith("Nothing is violated.");
        assertThat(tab.at("#viewer").isVisible()).isFalse();
    }
}
