package org.gilcheck.properties.jobs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.LockFairness;

/** What is assumed of the operating system's locks, beside what its profile says. */
public enum Locks {
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
    public String text() {
        return text;
    }

    /** What a row of the matrix says of them behind the operating system. */
    public String suffix() {
        return suffix;
    }

    /** What that means for fair runs. */
    public LockFairness fairness() {
        return fairness;
    }

    /** The assumption in words. */
    public String assumption() {
        return this == STRONG ? "weak fairness and strong locks" : "weak fairness";
    }

    /** An operating system with such locks. */
    Os of(Os os) {
        return this == FIFO ? os.withFifoLocks() : os;
    }

    /**
     * The locks of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there are none
     */
    public static Locks of(String name) {
        List<Locks> all = List.of(values());
        List<String> names = all.stream().map(Locks::text).toList();
        return all.get(names.indexOf(Choice.of("fairness", name, names)));
    }

    /** Those of some names, each once; weak for none. */
    public static List<Locks> all(List<String> given) {
        LinkedHashSet<Locks> chosen = new LinkedHashSet<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        return chosen.isEmpty() ? List.of(WEAK) : new ArrayList<>(chosen);
    }
}
