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

    /** The properties of some names, each once, in the order of the catalogue; all for none. */
    static List<Property> all(List<String> given) {
        if (given.isEmpty()) {
            return PropertyCatalogue.all();
        }
        List<Property> chosen = new ArrayList<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        List<Property> inOrder = new ArrayList<>(PropertyCatalogue.all());
        inOrder.retainAll(chosen);
        return inOrder;
    }
}
