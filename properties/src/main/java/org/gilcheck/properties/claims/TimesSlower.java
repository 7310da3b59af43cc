package org.gilcheck.properties.claims;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;

/**
 * That a time is so many times what it is in another scenario. Measured figures in seconds are compared so: by their ratio to
 * the unloaded run on the same machine.
 */
final class TimesSlower extends Expectation {
    /** A worst case over all runs and a mean over a thousand messages agree if neither is twice the other. */
    private static final double TOLERANCE = 2;

    private final String property;
    private final String aspect;
    private final Circumstances loaded;
    private final Circumstances unloaded;
    private final double published;

    TimesSlower(String property, String aspect, Circumstances loaded, Circumstances unloaded, double published) {
        this.property = property;
        this.aspect = aspect;
        this.loaded = loaded;
        this.unloaded = unloaded;
        this.published = published;
    }

    @Override
    List<Question> questions() {
        return List.of(Question.ofFormula(loaded, property, aspect), Question.ofFormula(unloaded, property, aspect));
    }

    @Override
    String asked() {
        return property + (aspect.isEmpty() ? "" : " " + aspect) + ": " + loaded.where() + "; beside "
                + (unloaded.policy().equals(loaded.policy()) ? "" : unloaded.policy() + ", ") + unloaded.where();
    }

    @Override
    Finding judge(Evidence evidence) {
        Formula slow = evidence.formula(loaded, property, aspect);
        Formula fast = evidence.formula(unloaded, property, aspect);
        if (slow == null || fast == null) {
            Bound bound = evidence.bound(loaded, property, aspect);
            return new Finding(
                    false, bound == null ? evidence.verdict(loaded, property).reason() : bound.toString());
        }
        double ratio = (double) slow.nanoseconds() / fast.nanoseconds();
        boolean agrees = ratio <= published * TOLERANCE && published <= ratio * TOLERANCE;
        return new Finding(
                agrees,
                String.format(
                        Locale.ROOT, "%s against %s at worst: %.1f times", slow.realTime(), fast.realTime(), ratio));
    }
}
