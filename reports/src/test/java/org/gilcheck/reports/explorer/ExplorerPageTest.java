package org.gilcheck.reports.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.reports.browser.Browser;
import org.gilcheck.reports.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The explorer's page in a browser; {@link Browser} sees to it that it logs no errors and asks nobody else. */
class ExplorerPageTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    private static Job job;
    private static ExplorerServer server;

    @BeforeAll
    static void start() {
        job = Scenes.job("cpython-2-linux", "2 cpu", Clock.UNTIMED, 1);
        server = ExplorerServer.start(Opening.of(job), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Tab open(String fragment) {
        return ready(browser.open(server.address() + fragment));
    }

    private static Tab ready(Tab tab) {
        tab.page().waitForSelector("body[data-ready]");
        return tab;
    }

    private static void assertPosition(Tab tab, String position) {
        PlaywrightAssertions.assertThat(tab.at("#position")).hasText(position);
    }

    @Test
    void stepsAreTakenWithKeysAndTheMouse() {
        Tab tab = open("");
        assertPosition(tab, "step 0 of 0");

        tab.press("1", "1", "1");
        assertPosition(tab, "step 3 of 3");
        tab.at(".step").first().click();
        assertPosition(tab, "step 4 of 4");

        tab.press("ArrowLeft", "k");
        assertPosition(tab, "step 2 of 4");
        tab.press("j");
        assertPosition(tab, "step 3 of 4");
        tab.press("Home");
        assertPosition(tab, "step 0 of 4");
        tab.press("End");
        assertPosition(tab, "step 4 of 4");
        tab.at("#trace tr[data-position='1']").click();
        assertPosition(tab, "step 1 of 4");
    }

    @Test
    void anotherStepAfterGoingBackStartsAnotherRun() {
        Tab tab = open("#0000");
        assertPosition(tab, "step 4 of 4");

        tab.press("Home");
        assertPosition(tab, "step 0 of 4");
        PlaywrightAssertions.assertThat(tab.at(".step.next")).hasCount(1);
        tab.at(".step[data-choice='1']").click();

        assertPosition(tab, "step 1 of 1");
        PlaywrightAssertions.assertThat(tab.at("#trace tr.current td.at").nth(1))
                .not()
                .isEmpty();
    }

    @Test
    void pointingAtAStepShowsWhatItChanges() {
        Tab tab = open("");

        tab.at(".step[data-choice='0']").hover();

        PlaywrightAssertions.assertThat(tab.at(".column[data-thread='0'] .after"))
                .isVisible();
        assertThat(tab.at("#variables .changing").count()).isPositive();
        tab.at("h1").hover();
        PlaywrightAssertions.assertThat(tab.at(".column[data-thread='0'] .after"))
                .isHidden();
    }

    @Test
    void theStatementsAtWhichThreadsStandAreLit() {
        Tab tab = open("");

        PlaywrightAssertions.assertThat(tab.at("#machines .state.lit")).hasCount(1);
        assertThat(tab.at("#machines .badge").allTextContents()).containsExactly("T0", "T1");
        assertThat(tab.at("#machines [role=tab][aria-selected=true]").textContent())
                .isEqualTo("threadStart T0 T1");
        tab.press("1");
        PlaywrightAssertions.assertThat(tab.at("#machines .badge")).hasText(new String[] {"T1"});
    }

    @Test
    void aViolationIsFoundSteppedThroughAndItsTokenReplays() {
        Tab tab = open("");
        tab.at("#search select[name=property]").selectOption("yield-switches");
        tab.at("#search button").click();
        PlaywrightAssertions.assertThat(tab.at("#found")).containsText("yield-switches is violated");
        PlaywrightAssertions.assertThat(tab.at("#position")).hasText(Pattern.compile("step 0 of [1-9].*"));
        int length = Integer.parseInt(tab.at("#position").textContent().replaceAll(".* of ", ""));

        for (int step = 0; step < length; step++) {
            assertPosition(tab, "step " + step + " of " + length);
            tab.press("ArrowRight");
        }
        assertPosition(tab, "step " + length + " of " + length);
        tab.press("c");
        PlaywrightAssertions.assertThat(tab.at("#share-dialog")).isVisible();
        PlaywrightAssertions.assertThat(tab.at("#share-property")).hasValue("yield-switches");
        PlaywrightAssertions.assertThat(tab.at("#token")).hasValue(Pattern.compile("gil1/.+"));

        ReplayToken token = ReplayToken.parse(tab.at("#token").inputValue());
        assertThat(Judgement.of(token.witness(token.job(job.policy()))).isViolation())
                .isTrue();
        assertThat(tab.at("#command").inputValue()).isEqualTo("gilcheck replay " + token.text());
    }

    @Test
    void theTokenIsCopied() {
        Tab tab = ready(browser.open(
                server.address() + "#00",
                new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"))));
        tab.press("c");
        PlaywrightAssertions.assertThat(tab.at("#token")).hasValue(Pattern.compile("gil1/.+"));
        tab.at("#copy-token").click();

        PlaywrightAssertions.assertThat(tab.at("#copied")).hasText("Copied.");
        assertThat(tab.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(tab.at("#token").inputValue());
    }

    @Test
    void itRunsUntilSomethingHappens() {
        Tab tab = open("");
        tab.at("#until select[name=kind]").selectOption("event");
        tab.at("#until select[name=event]").selectOption("grant");
        tab.at("#until select[name=thread]").selectOption("1");
        tab.at("#until select[name=scheduler]").selectOption("only 1");
        tab.at("h1").click();
        tab.press("r");

        PlaywrightAssertions.assertThat(tab.at("#message")).containsText("Reached.");
        PlaywrightAssertions.assertThat(tab.at("#trace tr.current .event.grant"))
                .isVisible();
        PlaywrightAssertions.assertThat(tab.at(".column[data-thread='1'] .card"))
                .hasClass("card holds");
    }

    @Test
    void aLinkBringsItsStateBack() {
        Tab tab = open("");
        tab.press("1", "1", "1");
        assertPosition(tab, "step 3 of 3");
        tab.page().waitForURL(Pattern.compile("#\\w{3}$"));
        String values = tab.at("#variables").textContent();

        Tab other = open((String) tab.evaluate("location.hash"));

        assertPosition(other, "step 3 of 3");
        assertThat(other.at("#variables .value").allTextContents())
                .isEqualTo(tab.at("#variables .value").allTextContents());
        assertThat(values).isNotEmpty();
    }

    /** That nothing of it was run, the browser's console says. */
    @Test
    void whatThingsAreCalledIsShownAsText() {
        try (ExplorerServer odd =
                ExplorerServer.start(Opening.of(Scenes.job(OddGil.source(), "2 cpu", Clock.UNTIMED, 1)), 0)) {
            Tab tab = ready(browser.open(odd.address().toString()));
            tab.press("1", "1");
            assertPosition(tab, "step 2 of 2");

            assertThat(tab.at("h1").textContent()).startsWith(OddGil.NAME + " @ ");
            assertThat(tab.page().title()).contains("</h1><script>alert('1')</script>");
            assertThat(tab.at("#variables th").allTextContents()).containsExactly(OddGil.FLAG, OddGil.MUTEX);
            assertThat(tab.at("#trace tr.current").textContent()).contains(OddGil.FLAG + ": false \u2192 true");
            assertThat(tab.at("img, b script, h1 script").count()).isZero();
            PlaywrightAssertions.assertThat(tab.at("#machines .state").first()).isVisible();
        }
    }

    @Test
    void keysInFieldsAreForTheFields() {
        Tab tab = open("");
        tab.at("#until input[name=limit]").fill("");
        tab.at("#until input[name=limit]").press("1");

        assertPosition(tab, "step 0 of 0");
        PlaywrightAssertions.assertThat(tab.at("#until input[name=limit]")).hasValue("1");
    }

    @Test
    void helpOpensWithAKeyAndClosesWithEscape() {
        Tab tab = open("");
        tab.press("?");
        PlaywrightAssertions.assertThat(tab.at("#help-dialog")).isVisible();
        tab.press("1");
        tab.press("Escape");

        PlaywrightAssertions.assertThat(tab.at("#help-dialog")).isHidden();
        assertPosition(tab, "step 0 of 0");
    }

    @Test
    void nothingIsCutOffInANarrowDarkWindow() {
        Tab tab = ready(browser.open(
                server.address() + "#0000",
                new NewContextOptions().setViewportSize(420, 900).setColorScheme(ColorScheme.DARK)));

        assertThat(tab.evaluate("document.documentElement.scrollWidth <= 420")).isEqualTo(true);
        assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 23, 28)");
        tab.press("1");
        assertPosition(tab, "step 5 of 5");
    }

    @Test
    void aLinkThatLeadsNowhereIsToldAndTheStartIsShown() {
        Tab tab = ready(browser.open(server.address() + "#0zz"));

        PlaywrightAssertions.assertThat(tab.at("#message")).containsText("Step 2 (z) is not possible here.");
        assertPosition(tab, "step 0 of 0");
        tab.complaints().removeIf(complaint -> complaint.contains("400 (Bad Request)"));
    }

    @Test
    void aRunOfManyStepsShowsOnlyTheRowsThatCanBeSeen() {
        Tab tab = open("");
        tab.at("#until select[name=kind]").selectOption("steps");
        tab.at("#until select[name=scheduler]").selectOption("random");
        tab.at("#until input[name=limit]").fill("5000");
        tab.at("#until button").click();
        assertPosition(tab, "step 5000 of 5000");

        assertThat(tab.at("#trace tr").count()).isBetween(10, 150);
        PlaywrightAssertions.assertThat(tab.at("#trace tr.current")).isInViewport();
        tab.press("Home");
        assertPosition(tab, "step 0 of 5000");
        PlaywrightAssertions.assertThat(tab.at("#trace tr.current")).isInViewport();
    }
}
