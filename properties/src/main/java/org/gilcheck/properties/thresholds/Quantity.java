package org.gilcheck.properties.thresholds;

import java.util.List;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * One of the numbers that a property asks for.
 *
 * @param aspect what of the property it is; empty if the property has but one
 */
public record Quantity(Property property, String aspect) {

    /** All numbers that a property asks for; none if it holds or is violated. */
    public static List<Quantity> of(Property property) {
        return Exemplar.aspects(property).stream()
                .map(aspect -> new Quantity(property, aspect))
                .toList();
    }

    /**
     * Those that {@code PROPERTY[:ASPECT]} stands for: without an aspect all of the property.
     *
     * @throws UsageException if there are none
     */
    public static List<Quantity> parse(String given) {
        int colon = given.indexOf(':');
        Property property = PropertyChoice.of(colon < 0 ? given : given.substring(0, colon));
        List<Quantity> known = of(property);
        if (known.isEmpty()) {
            throw new UsageException(property + " holds or is violated and has no number. Those that have one: "
                    + String.join(", ", idsOfBounds()) + ".");
        }
        return colon < 0 ? known : List.of(byAspect(given.substring(colon + 1).strip(), known));
    }

    private static Quantity byAspect(String given, List<Quantity> known) {
        Property property = known.get(0).property();
        List<String> words = known.stream().map(Quantity::word).toList();
        if (words.equals(List.of(""))) {
            throw new UsageException(property + " has but one number: leave out \":" + given + "\"");
        }
        return known.get(words.indexOf(Choice.of("aspect of " + property, hyphenated(given), words)));
    }

    private static List<String> idsOfBounds() {
        return PropertyCatalogue.all().stream()
                .filter(Property::isBound)
                .map(Property::id)
                .toList();
    }

    /** The aspect as one word for the command line. */
    public String word() {
        return hyphenated(aspect);
    }

    private static String hyphenated(String text) {
        return text.replace(' ', '-');
    }

    /** The bound of some that is about it; null if there is none. */
    @Nullable
    public Bound among(List<Bound> bounds) {
        for (Bound bound : bounds) {
            if (bound.aspect().equals(aspect)) {
                return bound;
            }
        }
        return null;
    }

    /** True if it is a time, in units or in seconds. */
    public boolean isTime() {
        return Exemplar.isTime(property, aspect);
    }

    /** Such as {@code io-latency per call}. */
    @Override
    public String toString() {
        return aspect.isEmpty() ? property.id() : property.id() + " " + aspect;
    }
}
