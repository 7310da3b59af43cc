package org.gilcheck.properties.engines;

import java.util.List;
import org.gilcheck.properties.Property;
import org.jspecify.annotations.Nullable;

/**
 * Something that engines contradict each other about, or about which one has broken down.
 *
 * @param subject what it is about: {@code states}, {@code steps}, the name of a property, or {@code defect}
 * @param property the property; null if it is about none
 * @param engines the names of those that cannot all be right, in the order in which they were asked
 * @param said what each engine says of it that says anything, in the same order
 */
public record Disagreement(String subject, @Nullable Property property, List<String> engines, List<Said> said) {

    /** What one engine says. */
    public record Said(String engine, String text) {}

    /** Keeps lists of its own. */
    public Disagreement {
        engines = List.copyOf(engines);
        said = List.copyOf(said);
    }
}
