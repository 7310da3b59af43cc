package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a line about policies tells: whether a property holds, or one of the numbers that it asks for.
 *
 * @param quantity the number; null if the property holds or is violated
 */
public record Subject(Property property, @Nullable Quantity quantity) {

    /** Those of some properties: first what holds or not, then numbers. */
    public static List<Subject> of(List<Property> properties) {
        List<Subject> verdicts = new ArrayList<>();
        List<Subject> numbers = new ArrayList<>();
        for (Property property : properties) {
            if (property.isBound()) {
                Quantity.of(property).forEach(quantity -> numbers.add(new Subject(property, quantity)));
            } else {
                verdicts.add(new Subject(property, null));
            }
        }
        verdicts.addAll(numbers);
        return verdicts;
    }

    /** The worst value of the number in a row of a report; null if there is none, or it is no number. */
    @Nullable
    public WorstBound worst(CheckReport report, String row) {
        return quantity == null || report.cell(row, property).status() != Cell.Status.BOUND
                ? null
                : report.worst(row, quantity);
    }

    /** What a row of a report has of it. */
    public String text(CheckReport report, String row) {
        Cell cell = report.cell(row, property);
        if (quantity == null || cell.status() != Cell.Status.BOUND) {
            return cell.text(0);
        }
        WorstBound worst = report.worst(row, quantity);
        return worst == null ? Cell.Status.NOT_APPLICABLE.text() : worst.bound().toString();
    }

    /** Such as {@code deadlock} or {@code io-latency per call}. */
    @Override
    public String toString() {
        return quantity == null ? property.id() : quantity.toString();
    }
}
