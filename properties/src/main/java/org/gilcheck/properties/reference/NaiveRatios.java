package org.gilcheck.properties.reference;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.reference.NaiveGraph.Edge;
import org.gilcheck.properties.reference.ReferenceAnswer.Worst;

/** The most extreme ratios in the long run; a list is empty if no run has anything to do with the ratio. */
final class NaiveRatios {
    private final NaiveView view;
    private final NaiveBounds bounds;

    NaiveRatios(NaiveView view, Patience patience) {
        this.view = view;
        this.bounds = new NaiveBounds(view.graph(), patience);
    }

    List<Worst> inVainPerGrant() {
        return extreme(
                "in the long run",
                false,
                List.of(edge -> view.isInVain(edge) ? 1 : 0),
                edge -> Label.has(edge.label(), Event.GRANT) ? 1 : 0);
    }

    List<Worst> switchRate() {
        return extreme("", false, List.of(edge -> view.isHandOver(edge) ? 1 : 0), Edge::work);
    }

    List<Worst> efficiency() {
        return extreme("", true, List.of(Edge::work), Edge::time);
    }

    List<Worst> share(boolean least) {
        List<ToLongFunction<Edge>> workOfEach = view.programThreads()
                .filter(thread -> !view.scenario().servesMessages(thread))
                .mapToObj(NaiveRatios::workOf)
                .collect(Collectors.toList());
        return extreme(least ? "at least" : "at most", least, workOfEach, Edge::work);
    }

    private static ToLongFunction<Edge> workOf(int thread) {
        return edge -> Label.thread(edge.label()) == thread ? edge.work() : 0;
    }

    private List<Worst> extreme(
            String aspect, boolean least, List<ToLongFunction<Edge>> above, ToLongFunction<Edge> below) {
        return bounds
                .extreme(least, above, below)
                .map(ratio -> Worst.of(aspect, least, ratio.above(), ratio.below()))
                .stream()
                .toList();
    }
}
