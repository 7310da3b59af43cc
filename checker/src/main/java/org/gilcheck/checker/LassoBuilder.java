package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes a lasso of a component: from its nearest state by short ways through all that fairness asks for, and back. */
final class LassoBuilder {
    private final StateGraph graph;
    private final Fairness fairness;
    private final long[] satisfiedByKind;

    LassoBuilder(StateGraph graph, Fairness fairness, long[] satisfiedByKind) {
        this.graph = graph;
        this.fairness = fairness;
        this.satisfiedByKind = satisfiedByKind;
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
        long open = fairness.all() & ~impossibleIn(start);
        while (true) {
            for (int edge : walk.edges()) {
                open &= ~satisfiedByKind[graph.kindOf(edge)];
            }
            for (int state : walk.states()) {
                open &= ~impossibleIn(state);
            }
            open &= ~neverPossible(component);
            if (open == 0) {
                break;
            }
            long wanted = open;
            walk.toNearest(
                    edge -> (satisfiedByKind[graph.kindOf(edge)] & wanted) != 0,
                    state -> (impossibleIn(state) & wanted) != 0);
        }
        walk.back();
        return lasso(walk);
    }

    /** The weak constraints that are not possible in a state. */
    private long impossibleIn(int state) {
        return fairness.all() & ~fairness.strong() & ~fairness.demands() & ~possibleIn(state);
    }

    /** The strong constraints that are possible nowhere in the component. */
    private long neverPossible(Part component) {
        long possible = 0;
        BitSet states = component.states();
        for (int state = states.nextSetBit(0);
                state >= 0 && fairness.strong() != 0;
                state = states.nextSetBit(state + 1)) {
            possible |= possibleIn(state);
        }
        return fairness.strong() & ~possible;
    }

    private long possibleIn(int state) {
        long possible = fairness.alsoPossible(graph.array(state), graph.offset(state));
        for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
            possible |= satisfiedByKind[graph.kindOf(edge)];
        }
        return possible;
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
            if ((satisfiedByKind[graph.kindOf(walk.edges().get(step))] & bit) != 0) {
                return new Lasso.Reason(fairness.name(constraint), first + step, true);
            }
        }
        for (int step = 0; step < walk.length(); step++) {
            if ((possibleIn(walk.states().get(step)) & bit) == 0) {
                return new Lasso.Reason(fairness.name(constraint), first + step, false);
            }
        }
        throw new IllegalStateException("the loop is not fair towards " + fairness.name(constraint));
    }
}
