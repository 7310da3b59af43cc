package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.properties.LockFairness;

/** What is assumed of the operating system's locks, beside what its profile says. */
enum Locks {
    /** Nothing. */
    WEAK("weak", "", LockFairness.WEAK),
    /** On fair runs, whoever tries again and again gets a lock some time. */
    STRONG("strong", ", strong locks", LockFairness.STRONG),
    /** Mutexes and semaphores go to whoever has waited longest. */
    FIFO("fifo", ", fifo locks", LockFairness.WEAK);

    private final String text;
    private final String suffix;
    private final LockFairness fairness;

    Locks(String text, String suffix, LockFairness fairness) {
        this.text = text;
        this.suffix = suffix;
        this.fairness = fairness;
    }

    /** The name that the command line uses. */
    String text() {
        return text;
    }

    /** What a row of the matrix says of them behind the operating system. */
    String suffix() {
        return suffix;
    }

    LockFairness fairness() {
        return fairness;
    }

    /** The assumption in words. */
    String assumption() {
        return this == STRONG ? "weak fairness and strong locks" : "weak fairness";
    }

    /** An operating system with such locks. */
    Os of(Os os) {
        return this == FIFO ? os.withFifoLocks() : os;
    }

    static Locks of(String name) {
        List<Locks> all = List.of(values());
        List<String> names = all.stream().map(Locks::text).toList();
        return all.get(names.indexOf(Choice.of("fairness", name, names)));
    }

    /** Those of some names, each once; weak for none. */
    static List<Locks> all(List<String> given) {
        LinkedHashSet<Locks> chosen = new LinkedHashSet<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        return chosen.isEmpty() ? List.of(WEAK) : new ArrayList<>(chosen);
    }
}
