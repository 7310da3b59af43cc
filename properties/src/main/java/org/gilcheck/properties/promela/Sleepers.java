package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads that sleep on one object: a queue where the longest sleeper is woken first, else a bit for each. */
final class Sleepers {
    private final Threads threads;
    private final List<Integer> candidates;
    private final @Nullable Queue queue;
    private final List<Cell> bits = new ArrayList<>();

    /** @param candidates the threads that ever sleep on it */
    Sleepers(String name, Threads threads, List<Integer> candidates, boolean ordered, Names names) {
        this.threads = threads;
        this.candidates = List.copyOf(candidates);
        queue = ordered ? Queue.of(name, candidates.size(), threads.count(), names) : null;
        if (queue == null) {
            for (int thread : candidates) {
                bits.add(Cell.bit(names.unique(name + "_" + threads.name(thread)), 0, Cell.GLOBAL));
            }
        }
    }

    List<Cell> cells() {
        return queue == null ? bits : queue.slots();
    }

    private Cell bit(int thread) {
        return bits.get(candidates.indexOf(thread));
    }

    Term contains(Path x, int thread) {
        return queue == null ? x.get(bit(thread)) : queue.contains(x, threads.term(thread));
    }

    Term count(Path x) {
        return queue == null ? Terms.sum(bits.stream().map(x::get).toList()) : queue.size(x);
    }

    void join(Path x, int thread) {
        if (queue == null) {
            x.set(bit(thread), Term.TRUE);
        } else {
            queue.add(x, threads.term(thread));
        }
    }

    /** Wakes one that sleeps. */
    void rouse(Path x, int thread) {
        if (queue == null) {
            x.set(bit(thread), Term.FALSE);
        } else {
            queue.removeMember(x, threads.term(thread));
        }
    }

    void rouseAll(Path x) {
        cells().forEach(cell -> x.set(cell, Threads.NOBODY));
    }

    /** Which thread is to be woken next, or nobody: on some ways. It still sleeps. */
    Term next(Path x) {
        if (queue != null) {
            return queue.at(x, 0);
        }
        List<Term> alternatives = new ArrayList<>(bits.stream().map(x::get).toList());
        alternatives.add(Terms.not(Terms.any(alternatives)));
        int picked = x.pick(alternatives);
        return picked == bits.size() ? Threads.NOBODY : threads.term(candidates.get(picked));
    }

    /** Wakes the one that {@link #next} has named. */
    void rouseNext(Path x, Term next) {
        if (queue != null) {
            queue.removeFirst(x);
        } else if (!next.isConstant(0)) {
            x.set(bit((int) next.constant() - 1), Term.FALSE);
        }
    }
}
