package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.page.Gallery.Hung;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.traces.Exhibit;

/** The runs that a report shows, and the names by which its tables and other pages can link to them. */
final class Links {
    private final List<Hung> hung = new ArrayList<>();
    private final Map<String, String> boundIds = new HashMap<>();

    private Links() {}

    /** @param withBounds whether the runs that reach the bounds are shown, too */
    static Links of(CheckReport report, boolean withBounds) {
        Links links = new Links();
        for (Counterexample counterexample : report.counterexamples()) {
            links.hung.add(new Hung(
                    counterexample(counterexample.number()),
                    "Counterexample " + counterexample.number(),
                    Exhibit.of(counterexample)));
        }
        if (withBounds) {
            for (String row : report.rows()) {
                report.bounds(row).forEach(worst -> links.addBound(row, worst));
            }
        }
        return links;
    }

    private void addBound(String row, WorstBound worst) {
        int number = boundIds.size() + 1;
        String id = "bound-" + number;
        boundIds.put(key(row, worst), id);
        hung.add(new Hung(id, "Bound " + number, Exhibit.of(worst)));
    }

    private static String key(String row, WorstBound worst) {
        return worst.quantity() + " of " + row;
    }

    /** What a counterexample is called in the page. */
    static String counterexample(int number) {
        return "counterexample-" + number;
    }

    /** What the run that reaches a bound is called; empty if it is not shown. */
    String bound(String row, WorstBound worst) {
        return boundIds.getOrDefault(key(row, worst), "");
    }

    /** All runs that are shown: counterexamples by their numbers, then bounds. */
    List<Hung> hung() {
        return hung;
    }
}
