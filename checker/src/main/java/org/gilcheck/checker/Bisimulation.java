package org.gilcheck.checker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Tells whether two graphs are the same to whoever sees only some of their steps: divergence-sensitive branching
 * bisimilarity, the finest of the usual equivalences that forget steps. What one graph can still do after any run the other
 * can do after a run that looks alike, and also whether it can go on for ever without being seen.
 *
 * <p>By refinement with signatures (S. Blom and S. Orzan, "Distributed branching bisimulation reduction of state spaces",
 * 2003): classes are split until all states of a class can do the same, first staying in it unseen.
 */
public final class Bisimulation {
    private static final long DIVERGES = 1L << Integer.SIZE;
    private static final int FIRST_ACTION = 2;

    private final LongUnaryOperator visible;
    private final Map<Long, Integer> actions = new HashMap<>();
    private final Joined one;
    private final Joined other;
    private int[] blocks;
    private int blockCount = 1;

    private Bisimulation(StateGraph one, StateGraph other, LongUnaryOperator visible) {
        this.visible = visible;
        this.one = new Joined(one, 0);
        this.other = new Joined(other, this.one.classes());
        this.blocks = new int[this.one.classes() + this.other.classes()];
    }

    /**
     * Compares two graphs.
     *
     * @param visible what can be seen of a step of a kind, as {@link StepKind} made it; 0 if nothing
     */
    public static boolean holds(StateGraph one, StateGraph other, LongUnaryOperator visible) {
        return new Bisimulation(one, other, visible).holds();
    }

    private boolean holds() {
        while (one.initialBlocks().equals(other.initialBlocks())) {
            int before = blockCount;
            refine();
            if (blockCount == before) {
                return true;
            }
        }
        return false;
    }

    private void refine() {
        long[][] signatures = new long[blocks.length][];
        Map<Signature, Integer> numbers = new HashMap<>();
        int[] refined = new int[blocks.length];
        for (Joined graph : List.of(one, other)) {
            for (int index = 0; index < graph.classes(); index++) {
                int node = graph.first + index;
                signatures[node] = graph.signature(index, signatures);
                Signature signature = new Signature(blocks[node], signatures[node]);
                Integer known = numbers.putIfAbsent(signature, numbers.size());
                refined[node] = known == null ? numbers.size() - 1 : known;
            }
        }
        blocks = refined;
        blockCount = numbers.size();
    }

    /** What the states of a class can do: pairs of an action and a block, in order. */
    private static final class Signature {
        private final int block;
        private final long[] pairs;

        Signature(int block, long[] pairs) {
            this.block = block;
            this.pairs = pairs;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Signature that && block == that.block && Arrays.equals(pairs, that.pairs);
        }

        @Override
        public int hashCode() {
            return 31 * block + Arrays.hashCode(pairs);
        }
    }

    /** A graph of which states that reach each other unseen are one. */
    private final class Joined {
        private final StateGraph graph;
        private final Components unseen;
        private final int[] actionOfKind;
        private final int first;
        private final int[] firstMember;
        private final int[] members;
        private long[] pairs = new long[64];
        private int size;

        Joined(StateGraph graph, int first) {
            this.graph = graph;
            this.first = first;
            this.unseen = new Components(Part.ofKinds(graph, graph.kindsThat(kind -> visible.applyAsLong(kind) == 0)));
            this.actionOfKind = new int[graph.kinds()];
            for (int number = 0; number < actionOfKind.length; number++) {
                long seen = visible.applyAsLong(graph.kind(number));
                actionOfKind[number] =
                        seen == 0 ? 0 : actions.computeIfAbsent(seen, key -> FIRST_ACTION + actions.size());
            }
            firstMember = new int[classes() + 1];
            for (int state = 0; state < graph.states(); state++) {
                firstMember[unseen.of(state) + 1]++;
            }
            for (int index = 0; index < classes(); index++) {
                firstMember[index + 1] += firstMember[index];
            }
            int[] next = firstMember.clone();
            members = new int[graph.states()];
            for (int state = 0; state < graph.states(); state++) {
                members[next[unseen.of(state)]++] = state;
            }
        }

        int classes() {
            return unseen.count();
        }

        Set<Integer> initialBlocks() {
            Set<Integer> initial = new HashSet<>();
            for (int state = 0; state < graph.initialStates(); state++) {
                initial.add(blocks[first + unseen.of(state)]);
            }
            return initial;
        }

        /** Unseen steps lead to classes of smaller numbers, whose signatures are known. */
        long[] signature(int index, long[][] signatures) {
            size = 0;
            for (int member = firstMember[index]; member < firstMember[index + 1]; member++) {
                int state = members[member];
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    addEdge(index, actionOfKind[graph.kindOf(edge)], unseen.of(graph.target(edge)), signatures);
                }
            }
            Arrays.sort(pairs, 0, size);
            int kept = 0;
            for (int at = 0; at < size; at++) {
                if (at == 0 || pairs[at] != pairs[at - 1]) {
                    pairs[kept++] = pairs[at];
                }
            }
            return Arrays.copyOf(pairs, kept);
        }

        private void addEdge(int from, int action, int to, long[][] signatures) {
            if (action != 0) {
                add(((long) action << Integer.SIZE) | blocks[first + to]);
            } else if (to == from) {
                add(DIVERGES);
            } else if (blocks[first + to] == blocks[first + from]) {
                for (long pair : signatures[first + to]) {
                    add(pair);
                }
            } else {
                add(blocks[first + to]);
            }
        }

        private void add(long pair) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = pair;
        }
    }
}
