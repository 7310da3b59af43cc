package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;

/** A queue of threads, each at most once: one variable a place, nobody behind the last. */
record Queue(List<Cell> slots) {

    static Queue of(String name, int places, int threads, Names names) {
        List<Cell> slots = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            slots.add(Cell.thread(names.unique(name + "_" + place), threads, Cell.GLOBAL));
        }
        return new Queue(List.copyOf(slots));
    }

    /** The thread at a place; nobody past the end. */
    Term at(Path x, int place) {
        return place < slots.size() ? x.get(slots.get(place)) : Threads.NOBODY;
    }

    /** The thread that came last, or nobody. */
    Term last(Path x) {
        Term last = Threads.NOBODY;
        for (int place = slots.size() - 1; place >= 0; place--) {
            last = Terms.choice(isTaken(x, place), Terms.choice(isTaken(x, place + 1), last, at(x, place)), last);
        }
        return last;
    }

    private Term isTaken(Path x, int place) {
        return Terms.not(Terms.equal(at(x, place), Threads.NOBODY));
    }

    Term size(Path x) {
        List<Term> taken = new ArrayList<>();
        for (int place = 0; place < slots.size(); place++) {
            taken.add(isTaken(x, place));
        }
        return Terms.sum(taken);
    }

    /** @param thread not nobody */
    Term contains(Path x, Term thread) {
        return Terms.any(
                slots.stream().map(slot -> Terms.equal(x.get(slot), thread)).toList());
    }

    /** Puts a thread that is not in it at its end. */
    void add(Path x, Term thread) {
        int last = slots.size() - 1;
        for (int place = last; place >= 0; place--) {
            // Whoever is not in it leaves the last place free.
            Term isFree = place == last ? Term.TRUE : Terms.not(isTaken(x, place));
            Term isNext = place == 0 ? isFree : Terms.and(isTaken(x, place - 1), isFree);
            Term otherwise = place == last ? Threads.NOBODY : at(x, place);
            x.set(slots.get(place), Terms.choice(isNext, thread, otherwise));
        }
    }

    /** Takes the first out; nothing happens if it is empty. */
    void removeFirst(Path x) {
        removeAt(x, 0);
    }

    /** Takes a thread out wherever it stands; nothing happens if it is not there. */
    void remove(Path x, Term thread) {
        for (int place = 0; place < slots.size(); place++) {
            if (x.holds(Terms.equal(at(x, place), thread))) {
                removeAt(x, place);
                return;
            }
        }
    }

    /** Takes a thread out that is there. */
    void removeMember(Path x, Term thread) {
        removeAt(
                x,
                x.pick(slots.stream()
                        .map(slot -> Terms.equal(x.get(slot), thread))
                        .toList()));
    }

    private void removeAt(Path x, int first) {
        for (int place = first; place < slots.size(); place++) {
            x.set(slots.get(place), at(x, place + 1));
        }
    }

    void clear(Path x) {
        slots.forEach(slot -> x.set(slot, Threads.NOBODY));
    }
}
