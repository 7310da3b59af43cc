package org.gilcheck.properties.claims;

import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a claim needs to know.
 *
 * @param aspect the number of the property whose formula is wanted; null if no formula is
 */
record Question(
        Circumstances where, String property, @Nullable String aspect) {

    static Question of(Circumstances where, String property) {
        return new Question(where, property, null);
    }

    static Question ofFormula(Circumstances where, String property, String aspect) {
        return new Question(where, property, aspect);
    }

    static Property property(String id) {
        for (Property property : PropertyCatalogue.all()) {
            if (property.id().equals(id)) {
                return property;
            }
        }
        throw new IllegalArgumentException("no property is called " + id);
    }
}
