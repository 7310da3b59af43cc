package org.gilcheck.properties.claims;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.Formula;

/**
 * That a time is so many times what it is in another scenario. Measured figures in seconds are compared so: by their ratio to
 * the unloaded run on the same machine.
 */
final class TimesSlower extends Expectation {
    /** A worst case over all runs and a mean over a thousand messages agree if neither is twice the other. */
    private static final double TOLERANCE = 2;

    private final Figure loaded;
    private final Figure unloaded;
    private final double published;

    TimesSlower(String property, String aspect, Circumstances loaded, Circumstances unloaded, double published) {
        this.loaded = new Figure(property, aspect, loaded);
        this.unloaded = new Figure(property, aspect, unloaded);
        this.published = published;
    }

    @Override
    List<Question> questions() {
        return List.of(loaded.questionWithFormula(), unloaded.questionWithFormula());
    }

    @Override
    String asked() {
        return loaded.beside(unloaded);
    }

    @Override
    Finding judge(Evidence evidence) {
        Formula slow = loaded.formula(evidence);
        Formula fast = unloaded.formula(evidence);
        if (slow == null || fast == null) {
            return new Finding(false, (slow == null ? loaded : unloaded).text(evidence));
        }
        double ratio = (double) slow.nanoseconds() / fast.nanoseconds();
        boolean agrees = ratio <= published * TOLERANCE && published <= ratio * TOLERANCE;
        return new Finding(
                agrees,
                String.format(
                        Locale.ROOT, "%s against %s at worst: %.1f times", slow.realTime(), fast.realTime(), ratio));
    }
}
