package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.CycleRatio;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.StateGraph;
import org.gilcheck.checker.Window;
import org.jspecify.annotations.Nullable;

/** A scenario with all its states and steps. What is found in it is judged again on a scenario of its own. */
final class Explored {
    private final Surroundings surroundings;
    private final StateGraph graph;
    private @Nullable CycleRatio ratios;
    private @Nullable Boolean mayStandStill;

    Explored(Surroundings surroundings, StateGraph graph) {
        this.surroundings = surroundings;
        this.graph = graph;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    StateGraph graph() {
        return graph;
    }

    /** True if there is a state in which nothing that must happen can happen. */
    boolean mayStandStill() {
        if (mayStandStill == null) {
            mayStandStill = Endless.in(Window.StateSet.ALL).mayEnd(graph, ThreadFairness.of(surroundings));
        }
        return mayStandStill;
    }

    /** Made when it is first asked for. */
    CycleRatio ratios() {
        if (ratios == null) {
            ratios = new CycleRatio(graph);
        }
        return ratios;
    }

    /** The finding, when its run has shown the same elsewhere. */
    Finding replayed(GraphProperty property, Finding finding) {
        Lasso violation = finding.violation();
        if (violation != null && !property.isShownBy(violation, surroundings.fork())) {
            throw new IllegalStateException(
                    "the run that was found against " + property + " does not violate it when it is replayed");
        }
        return finding;
    }

    /** The bound, when its witness has reached it elsewhere. */
    Bound replayed(Aspect aspect, Bound bound) {
        List<Bound> again = aspect.of(bound.witness(), surroundings.fork());
        if (again.isEmpty() || !again.get(0).equals(bound)) {
            throw new IllegalStateException(
                    "the witness of the bound " + bound + " reaches " + again + " when it is replayed");
        }
        return bound;
    }
}
