package org.gilcheck.checker.disk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is still to be done when the program ends, or is told to: first what saves something, then what clears it away. */
public final class AtExit {
    private static final Set<Runnable> SAVING = new LinkedHashSet<>();
    private static final Set<Runnable> CLEARING = new LinkedHashSet<>();
    private static boolean isHooked;

    private AtExit() {}

    /** Does something before anything is cleared away. */
    public static void save(Runnable action) {
        add(SAVING, action);
    }

    /** Does something in the end. */
    static void clear(Runnable action) {
        add(CLEARING, action);
    }

    private static synchronized void add(Set<Runnable> actions, Runnable action) {
        actions.add(action);
        if (!isHooked) {
            isHooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread(AtExit::run, "gilcheck at exit"));
        }
    }

    /** Forgets an action. */
    public static synchronized void forget(Runnable action) {
        SAVING.remove(action);
        CLEARING.remove(action);
    }

    private static void run() {
        taken(SAVING).forEach(Runnable::run);
        taken(CLEARING).forEach(Runnable::run);
    }

    private static synchronized List<Runnable> taken(Set<Runnable> actions) {
        return List.copyOf(actions);
    }
}
