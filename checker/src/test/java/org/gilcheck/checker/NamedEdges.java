package org.gilcheck.checker;

import java.util.List;
import java.util.Objects;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** A small system as text: edges such as {@code 0 a 1}, from a state under a letter to a state; {@code -} is kind 0. */
final class NamedEdges implements TransitionSystem {
    private final List<String[]> edges;

    NamedEdges(String... edges) {
        this.edges = List.of(edges).stream().map(edge -> edge.split(" ", 3)).toList();
    }

    StateGraph graph() {
        Exploration exploration = Explorer.graph(
                this, (states, offset, label) -> kind(label), List.of(), Limits.defaults(), Progress.SILENT);
        return Objects.requireNonNull(exploration.graph());
    }

    private long kind(long label) {
        char letter = edges.get((int) label)[1].charAt(0);
        return letter == '-' ? 0 : letter;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(StateSink sink) {
        sink.accept(new long[] {0}, 0);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        for (int number = 0; number < edges.size(); number++) {
            if (Long.parseLong(edges.get(number)[0]) == states[offset]) {
                sink.accept(new long[] {Long.parseLong(edges.get(number)[2])}, number);
            }
        }
    }

    @Override
    public TransitionSystem fork() {
        return this;
    }

    @Override
    public int actor(long label) {
        return 0;
    }

    @Override
    public String describeState(long[] states, int offset) {
        return Long.toString(states[offset]);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return String.join(" ", edges.get((int) label));
    }
}
