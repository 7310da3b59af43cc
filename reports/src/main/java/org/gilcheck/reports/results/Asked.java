package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Threshold;

/**
 * What a check is asked.
 *
 * @param properties all that are checked, in the order of the catalogue
 * @param named those that the user has named: they must be put to the test
 * @param thresholds what the numbers must be
 */
public record Asked(List<Property> properties, List<Property> named, List<Threshold> thresholds) {

    /** All properties unless some are named; those of thresholds, and those that core-scaling compares, in any case. */
    public static Asked of(List<String> names, List<Threshold> thresholds) {
        List<Property> wanted = new ArrayList<>();
        names.forEach(name -> wanted.add(PropertyChoice.of(name)));
        thresholds.forEach(threshold -> wanted.add(threshold.quantity().property()));
        List<Property> named = new ArrayList<>(PropertyCatalogue.all());
        named.retainAll(wanted);
        if (named.stream().anyMatch(CoreScaling.class::isInstance)) {
            PropertyCatalogue.all().stream().filter(CoreScaling::compares).forEach(wanted::add);
        }
        List<Property> checked = new ArrayList<>(PropertyCatalogue.all());
        if (!names.isEmpty()) {
            checked.retainAll(wanted);
        }
        return new Asked(checked, named, thresholds);
    }

    /** The thresholds of one property. */
    public List<Threshold> thresholds(Property property) {
        return thresholds.stream()
                .filter(threshold -> threshold.quantity().property() == property)
                .toList();
    }
}
