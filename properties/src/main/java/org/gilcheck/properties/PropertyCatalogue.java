package org.gilcheck.properties;

import java.util.List;

/** All properties. */
public final class PropertyCatalogue {
    private static final List<Property> ALL =
            List.of(new MutualExclusion(), new LockDiscipline(), new Deadlock(), new YieldSwitches());

    private PropertyCatalogue() {}

    /** All properties in the order in which reports show them. */
    public static List<Property> all() {
        return ALL;
    }
}
