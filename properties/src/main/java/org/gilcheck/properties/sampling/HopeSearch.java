package org.gilcheck.properties.sampling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.checker.Question;
import org.gilcheck.model.TransitionSystem;

/**
 * Tells whether a part of a system is stuck, by a search from the state in question for any progress by steps that can be
 * relied on. Remembers what it has found out. A search that becomes too long is given up: then nobody is accused.
 */
final class HopeSearch {
    private static final int MOST_STATES = 20_000;

    private final TransitionSystem system;
    private final Question question;
    private final List<Set<Spot>> hopeful = new ArrayList<>();
    private final List<Set<Spot>> hopeless = new ArrayList<>();

    HopeSearch(TransitionSystem system, Question question) {
        this.system = system;
        this.question = question;
        for (int part = 0; part < question.parts(); part++) {
            hopeful.add(new HashSet<>());
            hopeless.add(new HashSet<>());
        }
    }

    /** True if some part is stuck that must not be. */
    boolean isStuckSomewhere(long[] state) {
        for (int part = 0; part < question.parts(); part++) {
            if (question.mustNotBeStuck(part, state, 0) && isStuck(part, new Spot(state))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStuck(int part, Spot from) {
        if (hopeful.get(part).contains(from)) {
            return false;
        }
        if (hopeless.get(part).contains(from)) {
            return true;
        }
        Set<Spot> seen = new HashSet<>();
        boolean hope = findsProgress(part, from, seen);
        if (hope) {
            hopeful.get(part).add(from);
        } else {
            hopeless.get(part).addAll(seen);
        }
        return !hope;
    }

    private boolean findsProgress(int part, Spot from, Set<Spot> seen) {
        Deque<Spot> open = new ArrayDeque<>();
        boolean[] progress = {false};
        seen.add(from);
        open.add(from);
        while (!open.isEmpty() && !progress[0] && seen.size() <= MOST_STATES) {
            Spot spot = open.remove();
            progress[0] |= hopeful.get(part).contains(spot);
            system.successors(spot.words(), 0, (target, label) -> {
                if (!question.canBeReliedOn(label)) {
                    return;
                }
                progress[0] |= question.isProgress(part, label);
                Spot next = new Spot(Arrays.copyOf(target, system.words()));
                if (seen.add(next)) {
                    open.add(next);
                }
            });
        }
        return progress[0] || seen.size() > MOST_STATES;
    }
}
