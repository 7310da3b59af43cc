package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.language.Declaration.Kind;
import org.jspecify.annotations.Nullable;

/** The words with which a policy or a workload declares its variables, one field each. */
public abstract class Declarations {
    /** Stands for "as many as there are threads" as a counter's largest value. */
    protected static final int NUMBER_OF_THREADS = Integer.MAX_VALUE;

    private final List<Declaration> declarations = new ArrayList<>();
    private boolean sealed;

    Declarations() {}

    /** The name that messages, reports and the command line use. */
    public abstract String name();

    /** The variables in the order of their declaration. */
    public final List<Declaration> declarations() {
        return new ArrayList<>(declarations);
    }

    /** A named length of time. */
    protected static Duration duration(String name, long amount, TimeUnit unit) {
        return new Duration(name, amount, unit);
    }

    /** A named number. */
    protected static Constant constant(String name, int value) {
        return new Constant(name, value, value);
    }

    /** A flag, false at the start. */
    protected final Flag flag(String name) {
        return new Flag(declare(name, Kind.FLAG, 0, 1, null, 0), null);
    }

    /** A counter from {@code minimum} to {@code maximum}, at the start the number nearest to 0. */
    protected final Counter counter(String name, int minimum, int maximum) {
        return counter(name, minimum, maximum, Math.max(minimum, Math.min(0, maximum)));
    }

    /** A counter from {@code minimum} to {@code maximum} that starts at {@code initial}. */
    protected final Counter counter(String name, int minimum, int maximum, int initial) {
        return new Counter(declare(name, Kind.COUNTER, minimum, maximum, null, initial), null);
    }

    /** A counter from {@code minimum} to a named number, at which it starts. */
    protected final Counter counter(String name, int minimum, Constant maximum) {
        return new Counter(declare(name, Kind.COUNTER, minimum, maximum.modelled(), maximum, maximum.modelled()), null);
    }

    /** A thread or nobody, nobody at the start. */
    protected final ThreadVar thread(String name) {
        return new ThreadVar(declare(name, Kind.THREAD, 0, NUMBER_OF_THREADS, null, 0), null);
    }

    /** A first-in first-out queue of threads. */
    protected final ThreadQueue threadQueue(String name) {
        return new ThreadQueue(declare(name, Kind.QUEUE, 0, NUMBER_OF_THREADS, null, 0), null);
    }

    /** A set of threads. */
    protected final ThreadSet threadSet(String name) {
        return new ThreadSet(declare(name, Kind.SET, 0, NUMBER_OF_THREADS, null, 0), null);
    }

    /** A mutex, free at the start. */
    protected final Mutex mutex(String name) {
        return new Mutex(declare(name, Kind.MUTEX, 0, NUMBER_OF_THREADS, null, 0), null);
    }

    /** A condition variable. */
    protected final Condition condition(String name) {
        return new Condition(declare(name, Kind.CONDITION, 0, 0, null, 0), null);
    }

    /** A counting semaphore of at most {@code maximum} units, {@code initial} at the start. */
    protected final Semaphore semaphore(String name, int initial, int maximum) {
        return new Semaphore(declare(name, Kind.SEMAPHORE, 0, maximum, null, initial), null);
    }

    /** An event that releases one sleeper each time it is set, and stays set if there is none. */
    protected final Event autoResetEvent(String name) {
        return new Event(declare(name, Kind.AUTO_RESET_EVENT, 0, 1, null, 0), null);
    }

    /** An event that releases all sleepers when it is set, and stays set until it is reset. */
    protected final Event manualResetEvent(String name) {
        return new Event(declare(name, Kind.MANUAL_RESET_EVENT, 0, 1, null, 0), null);
    }

    final void seal() {
        sealed = true;
    }

    final void share(Declarations other) {
        declarations.addAll(other.declarations);
    }

    final boolean declares(Declaration declaration) {
        return declarations.contains(declaration);
    }

    private Declaration declare(
            String name, Kind kind, int minimum, int maximum, @Nullable Constant scaledMaximum, int initial) {
        String where = name() + ": " + kind.name().toLowerCase(Locale.ROOT) + " '" + name + "'";
        if (sealed) {
            throw new PolicyException(where + " is declared inside a routine. Declare it as a field of the class");
        }
        for (Declaration other : declarations) {
            if (other.name().equals(name)) {
                throw new PolicyException(where + " is declared twice. Give each variable a name of its own");
            }
        }
        if (minimum > maximum || initial < minimum || initial > maximum) {
            throw new PolicyException(where + " starts at " + initial + " in the range " + minimum + ".." + maximum
                    + ". The range must hold at least its first value");
        }
        Declaration declaration = new Declaration(name(), name, kind, minimum, maximum, scaledMaximum, initial);
        declarations.add(declaration);
        return declaration;
    }
}
