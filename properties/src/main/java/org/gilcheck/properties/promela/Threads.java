package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.scenario.Outline;

/** The threads as terms: nobody is 0, and each has the name that the text defines for it. */
final class Threads {
    static final Term NOBODY = Term.named("nobody", 0);

    private final Outline outline;
    private final List<Term> terms = new ArrayList<>();

    Threads(Outline outline, Names names) {
        this.outline = outline;
        for (int thread = 0; thread < outline.threads(); thread++) {
            boolean daemon = thread >= outline.programThreads();
            String name = names.unique(daemon ? outline.threadName(thread) : "T" + thread);
            terms.add(Term.named(name, thread + 1L));
        }
    }

    int count() {
        return terms.size();
    }

    Term term(int thread) {
        return terms.get(thread);
    }

    String name(int thread) {
        return terms.get(thread).name();
    }

    /** Which of them are in an interpreter and belong to the program. */
    List<Integer> programThreads(int interpreter) {
        List<Integer> found = new ArrayList<>();
        for (int thread = 0; thread < outline.programThreads(); thread++) {
            if (outline.interpreter(thread) == interpreter) {
                found.add(thread);
            }
        }
        return found;
    }

    /** The thread's priority; the least there is for nobody. */
    Term priority(Term thread) {
        long least = Integer.MAX_VALUE;
        for (int each = 0; each < count(); each++) {
            least = Math.min(least, outline.priority(each));
        }
        Term result = Term.number(least);
        for (int each = count() - 1; each >= 0; each--) {
            result = Terms.choice(Terms.equal(thread, term(each)), Term.number(outline.priority(each)), result);
        }
        return result;
    }

    /** Of the threads with the highest priority, the one that has been in a queue longest; nobody if it is empty. */
    Term mostUrgent(Path x, Queue queue) {
        List<Integer> levels = new ArrayList<>();
        for (int thread = 0; thread < count(); thread++) {
            if (!levels.contains(outline.priority(thread))) {
                levels.add(outline.priority(thread));
            }
        }
        if (levels.size() == 1) {
            return queue.at(x, 0);
        }
        levels.sort(null);
        Term best = NOBODY;
        for (int level : levels) {
            for (int place = queue.slots().size() - 1; place >= 0; place--) {
                Term there = queue.at(x, place);
                best = Terms.choice(isAt(there, level), there, best);
            }
        }
        return best;
    }

    private Term isAt(Term thread, int priority) {
        List<Term> found = new ArrayList<>();
        for (int each = 0; each < count(); each++) {
            if (outline.priority(each) == priority) {
                found.add(Terms.equal(thread, term(each)));
            }
        }
        return Terms.any(found);
    }
}
