package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.machine.Machine;

/**
 * What a scenario is made of: the programs of its threads, its variables with their copies and ranges, and what its
 * reductions leave out. Whoever knows this and what the statements of the language mean can write the scenario down in
 * another notation, with the same states and steps.
 */
public final class Outline {
    private final Recorded recorded;
    private final Machine machine;
    private final List<Reduction> reductions;
    private final List<Declaration> declarations;
    private final Storage storage;
    private final List<Declaration> locals;
    private final List<Liveness> liveness = new ArrayList<>();
    private final List<LocalTests> localTests = new ArrayList<>();

    Outline(
            Recorded recorded,
            Machine machine,
            List<Reduction> reductions,
            List<Declaration> declarations,
            Storage storage) {
        this.recorded = recorded;
        this.machine = machine;
        this.reductions = new ArrayList<>(reductions);
        this.declarations = new ArrayList<>(declarations);
        this.storage = storage;
        this.locals = Places.locals(declarations, recorded.programs(), signalHandler());
        for (Program program : recorded.programs()) {
            liveness.add(new Liveness(program, locals));
            localTests.add(new LocalTests(program, locals));
        }
    }

    // ---- threads

    /** The reductions that it takes into account. */
    public List<Reduction> reductions() {
        return new ArrayList<>(reductions);
    }

    /** How many threads there are, the program's first, then the daemons. */
    public int threads() {
        return recorded.crew().size();
    }

    /** How many of them are the program's. */
    public int programThreads() {
        return recorded.crew().programThreads();
    }

    /** Number and workload, such as {@code T0 cpu}, or a daemon's name. */
    public String threadName(int thread) {
        return recorded.crew().name(thread);
    }

    /** The interpreter in which a thread runs, from 0. */
    public int interpreter(int thread) {
        return recorded.crew().interpreter(thread);
    }

    /** How many interpreters there are. */
    public int interpreters() {
        return recorded.crew().interpreters();
    }

    /** The priority of a thread; larger is more urgent. */
    public int priority(int thread) {
        return recorded.crew().priorities()[thread];
    }

    /** All that a thread does. */
    public Program program(int thread) {
        return recorded.programs().get(thread);
    }

    /** What the arrival of a signal does besides, as the body of one step of the thread to which it comes. */
    public Program signalHandler() {
        return recorded.policy().signalHandler();
    }

    // ---- variables

    /** All variables, locks and conditions, those of the policy first. */
    public List<Declaration> declarations() {
        return new ArrayList<>(declarations);
    }

    /** How many copies there are: one for each thread of the program, for each interpreter, or one. */
    public int copies(Declaration declaration) {
        return storage.copies(declaration);
    }

    /** Which copy a thread means when it names the variable without an owner. */
    public int ownCopy(Declaration declaration, int thread) {
        return storage.ownCopy(declaration, thread);
    }

    /** The first value of a flag, counter or semaphore. */
    public int initial(Declaration declaration) {
        return declaration.kind() == Declaration.Kind.SEMAPHORE ? declaration.initial() : storage.initial(declaration);
    }

    /** The largest value of a counter or semaphore in this scenario. */
    public int maximum(Declaration declaration) {
        return storage.maximum(declaration);
    }

    /** Who gets this mutex or semaphore when it is freed while threads sleep on it. */
    public HandOff handOff(Declaration declaration) {
        return SyncObjects.handOff(declaration, machine.os());
    }

    /** True for a variable of threads that nobody but its thread uses, and that only at its own steps. */
    public boolean isLocal(Declaration declaration) {
        return locals.contains(declaration);
    }

    // ---- what takes no step, and what is forgotten

    /** True for a test that is made together with the step before it. */
    public boolean takesNoStep(int thread, int point) {
        LocalTests tests = localTests.get(thread);
        return reductions.contains(Reduction.LOCAL_TESTS) ? tests.contains(point) : tests.decides(point);
    }

    /** True if a thread ever asks whether it has timed out; else that is not part of the state. */
    public boolean asksForTimeOut(int thread) {
        return liveness.get(thread).anywhere(Liveness.TIMED_OUT);
    }

    /** True if a thread ever asks whether it has succeeded; else that is not part of the state. */
    public boolean asksForSuccess(int thread) {
        return liveness.get(thread).anywhere(Liveness.SUCCEEDED);
    }

    /**
     * What of a thread's own matters where it stands; the rest has its first value there.
     *
     * @param point the statement, or {@link org.gilcheck.model.language.ProgramPoint#END}
     * @param inside whether the thread is in the middle of the statement, asleep or awake again
     */
    public Memory memory(int thread, int point, boolean inside) {
        if (!reductions.contains(Reduction.DEAD_LOCALS)) {
            return new Memory(locals, -1);
        }
        Liveness own = liveness.get(thread);
        return new Memory(locals, point < 0 ? 0 : inside ? own.after(point) : own.before(point));
    }

    /** What of a thread's own matters at a place. */
    public static final class Memory {
        private final List<Declaration> locals;
        private final int live;

        private Memory(List<Declaration> locals, int live) {
            this.locals = locals;
            this.live = live;
        }

        /** Whether it has timed out. */
        public boolean keepsTimeOut() {
            return (live & Liveness.TIMED_OUT) != 0;
        }

        /** Whether it has succeeded. */
        public boolean keepsSuccess() {
            return (live & Liveness.SUCCEEDED) != 0;
        }

        /** The value of a local variable. */
        public boolean keeps(Declaration local) {
            int index = locals.indexOf(local);
            return index < 0 || (live & (1 << (Liveness.FIRST_DECLARED + index))) != 0;
        }
    }
}
