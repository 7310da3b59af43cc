package org.gilcheck.properties.thresholds;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;

/** Properties by name. */
public final class PropertyChoice {
    private PropertyChoice() {}

    /**
     * The property of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there is none
     */
    public static Property of(String name) {
        List<Property> known = PropertyCatalogue.all();
        List<String> names = new ArrayList<>();
        for (Property property : known) {
            names.add(property.id());
        }
        return known.get(names.indexOf(Choice.of("property", name, names)));
    }
}
