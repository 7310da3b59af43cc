package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;

/** Properties by name. */
final class PropertyChoice {
    private PropertyChoice() {}

    static Property of(String name) {
        List<Property> known = PropertyCatalogue.all();
        List<String> names = new ArrayList<>();
        for (Property property : known) {
            names.add(property.id());
        }
        return known.get(names.indexOf(Choice.of("property", name, names)));
    }
}
