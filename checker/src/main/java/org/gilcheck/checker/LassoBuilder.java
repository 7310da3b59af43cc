package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;

/** Makes a lasso of a component: from its nearest state by short ways through all that fairness asks for, and back. */
final class LassoBuilder {
    private final StateGraph graph;
    private final Fairness fairness;
    private final Possibilities possibilities;

    LassoBuilder(StateGraph graph, Fairness fairness, Possibilities possibilities) {
        this.graph = graph;
        this.fairness = fairness;
        this.possibilities = possibilities;
    }

    /** A run that may end in a state. */
    Lasso ending(int state) {
        Run prefix = graph.shortestRunTo(state);
        List<Lasso.Reason> reasons = new ArrayList<>();
        for (int constraint = 0; constraint < fairness.constraints(); constraint++) {
            reasons.add(new Lasso.Reason(fairness.name(constraint), prefix.length(), false));
        }
        return new Lasso(prefix, prefix.length(), reasons);
    }

    /** A lasso whose loop begins in a state of a strongly connected part, all of whose constraints it can satisfy. */
    Lasso around(Part component, int start) {
        Walk walk = new Walk(component, start);
        long open = fairness.all() & ~neverPossible(component);
        while (true) {
            for (int edge : walk.edges()) {
                open &= ~possibilities.satisfiedBy(edge);
            }
            for (int state : walk.states()) {
                open &= ~impossibleIn(state);
            }
            if (open == 0) {
                break;
            }
            long wanted = open;
            walk.toNearest(
                    edge -> (possibilities.satisfiedBy(edge) & wanted) != 0,
                    state -> (impossibleIn(state) & wanted) != 0);
        }
        walk.back();
        return lasso(walk);
    }

    /** The weak constraints that are not possible in a state. */
    private long impossibleIn(int state) {
        return fairness.all() & ~fairness.strong() & ~fairness.demands() & ~possibilities.in(state);
    }

    /** The strong constraints that are possible nowhere in the component. */
    private long neverPossible(Part component) {
        long possible = 0;
        for (int state = component.next(0); state >= 0 && fairness.strong() != 0; state = component.next(state + 1)) {
            possible |= possibilities.in(state);
        }
        return fairness.strong() & ~possible;
    }

    private Lasso lasso(Walk walk) {
        Run prefix = graph.shortestRunTo(walk.start());
        List<Lasso.Reason> reasons = new ArrayList<>();
        for (int constraint = 0; constraint < fairness.constraints(); constraint++) {
            reasons.add(reason(constraint, walk, prefix.length()));
        }
        return new Lasso(walk.appendedTo(prefix), prefix.length(), reasons);
    }

    private Lasso.Reason reason(int constraint, Walk walk, int first) {
        long bit = 1L << constraint;
        for (int step = 0; step < walk.length(); step++) {
            if ((possibilities.satisfiedBy(walk.edges().get(step)) & bit) != 0) {
                return new Lasso.Reason(fairness.name(constraint), first + step, true);
            }
        }
        for (int step = 0; step < walk.length(); step++) {
            if ((possibilities.in(walk.states().get(step)) & bit) == 0) {
                return new Lasso.Reason(fairness.name(constraint), first + step, false);
            }
        }
        throw new IllegalStateException("the loop is not fair towards " + fairness.name(constraint));
    }
}
