package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.Scope;

/**
 * The parts of a state that several threads may read or write, each a bit of a {@code long}: variables, locks, conditions,
 * permits, and where threads stand towards their GIL. Where there are more parts than bits, some share one; then more steps
 * seem to interfere than do.
 */
final class SharedParts {
    private final Storage storage;
    private final List<Declaration> declarations;
    private final List<long[]> bits = new ArrayList<>();
    private final List<long[]> orders = new ArrayList<>();
    private final long[] parks;
    private final long[] holders;
    private final long[] leavers;
    private final long phases;
    private final long lostSignal;
    private int parts;

    /**
     * Numbers them.
     *
     * @param programs all that may run, with what interrupts threads
     */
    SharedParts(Crew crew, Storage storage, List<Declaration> declarations, List<Program> programs) {
        this.storage = storage;
        this.declarations = declarations;
        for (Declaration declaration : declarations) {
            int copies = storage.copies(declaration);
            boolean isOwn = declaration.scope() == Scope.THREAD && !OthersUse.of(declaration, programs);
            bits.add(isOwn ? new long[copies] : several(copies));
            orders.add(several(declaration.kind() == Declaration.Kind.CONDITION ? copies : 0));
        }
        parks = several(crew.size());
        holders = several(crew.interpreters());
        leavers = several(crew.interpreters());
        phases = next();
        lostSignal = next();
    }

    private long[] several(int count) {
        long[] some = new long[count];
        for (int i = 0; i < count; i++) {
            some[i] = next();
        }
        return some;
    }

    private long next() {
        return 1L << (parts++ % Long.SIZE);
    }

    /** A thread's, an interpreter's or the process's copy, as the thread means it; nothing if nobody else ever uses it. */
    long own(Declaration declaration, int thread) {
        return bits.get(declarations.indexOf(declaration))[storage.ownCopy(declaration, thread)];
    }

    long all(Declaration declaration) {
        return union(bits.get(declarations.indexOf(declaration)));
    }

    /** The order in which threads sleep on a condition, as a thread means it. */
    long order(Declaration condition, int thread) {
        return orders.get(declarations.indexOf(condition))[storage.ownCopy(condition, thread)];
    }

    /** A thread's permit to return from park. */
    long park(int thread) {
        return parks[thread];
    }

    long allParks() {
        return union(parks);
    }

    /** Who has the GIL of an interpreter, and who wants it. */
    long holders(int interpreter) {
        return holders[interpreter];
    }

    /** Who has ceased to want the GIL of an interpreter without getting it. */
    long leavers(int interpreter) {
        return leavers[interpreter];
    }

    /** Where threads stand towards their GIL, for expressions that ask for it. */
    long phases() {
        return phases;
    }

    /** Whether the one signal that may be lost has been lost. */
    long lostSignal() {
        return lostSignal;
    }

    private static long union(long[] some) {
        long all = 0;
        for (long each : some) {
            all |= each;
        }
        return all;
    }
}
