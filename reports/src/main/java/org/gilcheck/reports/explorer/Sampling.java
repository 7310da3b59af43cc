package org.gilcheck.reports.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.sampling.Sampler;
import org.gilcheck.properties.thresholds.Quantity;
import org.jspecify.annotations.Nullable;

/** Random walks in search of a violation, or of the worst numbers. */
final class Sampling {
    /** Numbers never end the search, and more walks than these seldom show worse ones. */
    private static final int MOST_WALKS = 100_000;

    private final Sampler sampler;
    private final Property property;
    private final BooleanSupplier isStopped;
    private final Map<String, Bound> worst = new LinkedHashMap<>();
    private @Nullable Lasso violation;
    private int walks;

    Sampling(Job job, Property property, BooleanSupplier isStopped) {
        this.sampler = new Sampler(job.scenario(), job.locks().fairness(), property);
        this.property = property;
        this.isStopped = isStopped;
    }

    /** Draws walks until one violates the property, or the time is over. */
    void draw(Duration most) {
        long begin = System.nanoTime();
        while (violation == null
                && walks < MOST_WALKS
                && !isStopped.getAsBoolean()
                && System.nanoTime() - begin < most.toNanos()) {
            judge(walks++);
        }
    }

    private void judge(long seed) {
        Run run;
        try {
            run = sampler.walk(seed);
        } catch (PolicyException mistake) {
            return; // where a policy must be corrected is told by the check, not by a walk that may be long
        }
        if (property.isBound()) {
            for (Bound bound : sampler.bounds(run)) {
                worst.merge(bound.aspect(), bound, (known, other) -> other.isWorseThan(known) ? other : known);
            }
            return;
        }
        Lasso found = sampler.violation(run);
        if (found != null) {
            violation = sampler.minimised(found);
        }
    }

    int walks() {
        return walks;
    }

    /** The violation that was found, made short; null if none was. */
    @Nullable
    Lasso violation() {
        return violation;
    }

    /** The worst numbers, each with the run that shows it. */
    List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        for (Bound bound : worst.values()) {
            bounds.add(shortened(bound));
        }
        return bounds;
    }

    /** The same number, shown by the first steps of its run as far as they are needed; a loop is left as it is. */
    private Bound shortened(Bound bound) {
        Run run = bound.witness().run();
        if (bound.witness().loopLength() > 0) {
            return bound;
        }
        int least = 0;
        int most = run.length();
        Bound best = bound;
        while (least < most) {
            int middle = (least + most) / 2;
            Bound shorter = new Quantity(property, bound.aspect()).among(sampler.bounds(prefix(run, middle)));
            if (shorter == null || bound.isWorseThan(shorter)) {
                least = middle + 1;
            } else {
                most = middle;
                best = shorter;
            }
        }
        return best;
    }

    private static Run prefix(Run run, int length) {
        int words = run.state(0).length;
        long[] states = new long[(length + 1) * words];
        for (int i = 0; i <= length; i++) {
            System.arraycopy(run.state(i), 0, states, i * words, words);
        }
        return new Run(words, run.initial(), Arrays.copyOf(run.labels(), length), states);
    }
}
