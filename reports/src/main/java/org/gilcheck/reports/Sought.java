package org.gilcheck.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.Cell.Status;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.text.Legend;
import org.gilcheck.reports.traces.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * What a run is looked for to show.
 *
 * @param quantity the number that it is to reach; null if it is to violate the property
 */
record Sought(Property property, @Nullable Quantity quantity) {

    /**
     * What {@code PROPERTY[:ASPECT]} asks for; of a property that has several numbers the first.
     *
     * @throws UsageException if there is none
     */
    static Sought of(String given) {
        Property property = PropertyChoice.of(given.replaceFirst(":.*", ""));
        if (property instanceof CoreScaling) {
            throw new UsageException(property + " compares scenarios, which no single run shows. Give what it compares,"
                    + " such as io-latency, and --cores");
        }
        boolean isNumber = property.isBound() || given.contains(":");
        return new Sought(property, isNumber ? Quantity.parse(given).get(0) : null);
    }

    /** The run with what it shows; null if the report has none. */
    @Nullable
    Exhibit in(CheckReport report) {
        if (quantity == null) {
            return report.counterexamples().stream()
                    .min(Comparator.comparingInt(each -> each.witness().length()))
                    .map(Exhibit::of)
                    .orElse(null);
        }
        WorstBound worst = null;
        for (String row : report.rows()) {
            WorstBound other = report.worst(row, quantity);
            if (other != null && (worst == null || other.bound().isWorseThan(worst.bound()))) {
                worst = other;
            }
        }
        return worst == null ? null : Exhibit.of(worst);
    }

    /** Why there is none, on one line. */
    String absence(CheckReport report) {
        List<Status> statuses = report.rows().stream()
                .map(row -> report.cell(row, property))
                .map(Cell::status)
                .toList();
        int scenarios = report.results().size();
        String where = scenarios == 1 ? "the scenario" : "all " + scenarios + " scenarios";
        if (statuses.stream().allMatch(status -> status == Status.HOLDS)) {
            return String.format(
                    Locale.ROOT, "nothing to show: %s holds in all %,d states of %s", property, report.states(), where);
        }
        String found = quantity == null ? "no run that violates " + property : "no number of " + quantity;
        return found + " was found in " + where + ". " + String.join(" ", Legend.of(report, "this policy"));
    }
}
