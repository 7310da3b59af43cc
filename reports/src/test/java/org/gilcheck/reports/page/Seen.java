package org.gilcheck.reports.page;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.reports.browser.Browser;
import org.gilcheck.reports.browser.Tab;

/** What a reader sees of a run in the page. */
final class Seen {
    private static final String MOMENT = """
            (() => {
                const viewer = document.getElementById("viewer");
                const value = cell => (cell.querySelector("ins") || cell).textContent;
                const rows = selector => [...viewer.querySelectorAll(selector)];
                const tab = viewer.querySelector(".tabs button[aria-pressed=true]");
                return {
                    step: Number(viewer.querySelector("input[name=step]").value),
                    variables: rows(".variables tbody tr").map(row => [row.cells[0].textContent, value(row.cells[1])]),
                    changed: rows(".variables tr.changed").map(row => row.cells[0].textContent),
                    places: rows(".threads tbody tr").map(row => row.cells[2].textContent),
                    routine: tab === null ? "" : tab.firstChild.textContent,
                    lit: rows(".diagram g.state.lit").map(state => state.dataset.point),
                    badges: rows(".diagram g.state g.badge").map(
                        badge => [badge.dataset.thread, badge.closest("g.state").dataset.point]),
                    current: rows(".steps tr.current").map(row => row.dataset.step),
                    deed: viewer.querySelector(".deed").textContent,
                    title: viewer.querySelector("h2.title").textContent,
                    plays: viewer.querySelector("button.play").getAttribute("aria-pressed") === "true",
                };
            })()
            """;

    private final Tab tab;

    private Seen(Tab tab) {
        this.tab = tab;
    }

    static Seen in(Tab tab) {
        tab.at(".viewer.ready").waitFor();
        return new Seen(tab);
    }

    static Seen open(Browser browser, Path file, String hash) {
        return in(browser.open(file.toUri() + hash));
    }

    Tab tab() {
        return tab;
    }

    Locator at(String selector) {
        return tab.at(selector);
    }

    Seen press(String... keys) {
        tab.press(keys);
        return this;
    }

    private Map<?, ?> moment() {
        return (Map<?, ?>) tab.evaluate(MOMENT);
    }

    int step() {
        return ((Number) moment().get("step")).intValue();
    }

    String title() {
        return (String) moment().get("title");
    }

    boolean plays() {
        return (boolean) moment().get("plays");
    }

    /** All of a moment at once. */
    Moment now() {
        Map<?, ?> moment = moment();
        Map<String, String> variables = pairs(moment.get("variables"));
        return new Moment(
                ((Number) moment.get("step")).intValue(),
                variables,
                texts(moment.get("changed")),
                texts(moment.get("places")),
                (String) moment.get("routine"),
                texts(moment.get("lit")),
                pairs(moment.get("badges")),
                texts(moment.get("current")),
                (String) moment.get("deed"));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static Map<String, String> pairs(Object list) {
        Map<String, String> pairs = new TreeMap<>();
        for (Object each : (List<?>) list) {
            List<?> pair = (List<?>) each;
            pairs.put((String) pair.get(0), (String) pair.get(1));
        }
        return pairs;
    }

    /**
     * A moment of a run.
     *
     * @param badges by the numbers of threads the points in the diagram at which they stand
     * @param current the steps that are marked in the table
     */
    record Moment(
            int step,
            Map<String, String> variables,
            List<String> changed,
            List<String> places,
            String routine,
            List<String> lit,
            Map<String, String> badges,
            List<String> current,
            String deed) {}
}
