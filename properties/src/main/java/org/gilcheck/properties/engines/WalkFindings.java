package org.gilcheck.properties.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.RunQuestions;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.sampling.Sampler;
import org.jspecify.annotations.Nullable;

/** What random walks have shown of one property so far. */
final class WalkFindings {
    private final Sampler sampler;
    private final RunQuestions questions;
    private final Map<String, Bound> worst = new LinkedHashMap<>();
    private @Nullable Lasso violation;
    private int judged;

    WalkFindings(Sampler sampler) {
        this.sampler = sampler;
        this.questions = sampler.questions();
    }

    /** Draws a run and judges it. */
    void add(long seed, MetStates met) {
        Run run;
        try {
            run = sampler.walk(seed);
        } catch (PolicyException mistake) {
            return; // whether the mistake is worth telling is up to those who know all runs
        }
        judged++;
        met.add(run);
        if (questions.property().isBound()) {
            sampler.bounds(run).forEach(this::add);
            return;
        }
        Lasso found = sampler.violation(run);
        Lasso known = violation;
        if (found != null && (known == null || found.loopStart() < known.loopStart())) {
            violation = found;
        }
    }

    private void add(Bound bound) {
        worst.merge(bound.aspect(), bound, (known, other) -> other.isWorseThan(known) ? other : known);
    }

    /** True if it makes no sense to ask where two threads have had the GIL at once; where there is no lock, nobody minds. */
    boolean needExclusion() {
        return questions.spoiling() != null && questions.scenario().hasLock();
    }

    Opinion opinion() {
        Lasso known = violation;
        return known == null
                ? new Opinion(
                        Kind.NOT_VIOLATED,
                        Opinion.UNKNOWN_LENGTH,
                        worst.values().stream().map(Extreme::of).toList(),
                        judged + (judged == 1 ? " run" : " runs"))
                : Opinion.violated(known.loopStart());
    }

    /** The runs that show it. */
    List<Lasso> lassos() {
        Lasso known = violation;
        return known == null ? worst.values().stream().map(Bound::witness).toList() : List.of(known);
    }
}
