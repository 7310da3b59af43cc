package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.language.Node.Block;

/**
 * A policy as a value: its variables, and each of its routines and daemons as program points, guards and actions.
 *
 * <p>To make one is to check the policy: whatever can be found wrong without exploring it is found here.
 */
public final class StateMachine {
    private final GilPolicy policy;
    private final List<Program> routines;
    private final List<Program> daemons;

    private StateMachine(GilPolicy policy, List<Program> routines, List<Program> daemons) {
        this.policy = policy;
        this.routines = routines;
        this.daemons = daemons;
    }

    /**
     * Runs the routines of a policy once each and records them.
     *
     * @throws PolicyException if something is wrong with the policy, naming the routine and the step
     */
    public static StateMachine of(GilPolicy policy) {
        List<Program> routines = new ArrayList<>();
        GilPhase phase = GilPhase.OUTSIDE;
        for (Routine routine : Routine.values()) {
            phase = phaseBefore(routine, phase);
            Program program = record(policy, routine, phase);
            checkThatItEnds(policy, program);
            routines.add(program);
            phase = program.lastPhase();
        }
        List<Program> daemons = new ArrayList<>();
        for (int i = 0; i < policy.daemonNames().size(); i++) {
            daemons.add(daemon(policy, i));
        }
        MutexUse.check(policy.name(), thread(policy, new Client()));
        StateMachine machine = new StateMachine(policy, routines, daemons);
        machine.checkNamedNumbers();
        return machine;
    }

    /** A scale knows them by their names only. */
    private void checkNamedNumbers() {
        for (NamedNumber number : namedNumbers()) {
            for (NamedNumber other : namedNumbers()) {
                if (number.name().equals(other.name()) && !number.isSameAs(other)) {
                    throw new PolicyException(policy.name() + ": '" + number.name()
                            + "' is the name of two different durations or constants. Give one of them another name");
                }
            }
        }
    }

    /** All that a thread with this workload does under the policy, from its start to its exit. */
    public static Program thread(GilPolicy policy, Workload workload) {
        Recorder recorder = new Recorder(policy.name());
        workload.attach(policy);
        policy.recordInto(recorder);
        workload.recordInto(recorder);
        try {
            Block block = recorder.record(workload.name(), () -> {
                policy.defineRoutine(Routine.THREAD_START);
                workload.body();
                policy.defineRoutine(Routine.THREAD_EXIT);
            });
            return Flattener.flatten(policy.name(), workload.name(), block, GilPhase.OUTSIDE);
        } finally {
            policy.recordInto(null);
            workload.recordInto(null);
        }
    }

    /** All that one of the runtime's own threads does. */
    public static Program daemon(GilPolicy policy, int index) {
        String name = policy.daemonNames().get(index);
        Recorder recorder = new Recorder(policy.name());
        policy.recordInto(recorder);
        try {
            Block block = recorder.record(name, () -> policy.defineDaemon(index));
            return Flattener.flatten(policy.name(), name, policy.rewritten(name, block), GilPhase.OUTSIDE);
        } finally {
            policy.recordInto(null);
        }
    }

    public GilPolicy policy() {
        return policy;
    }

    /** The routines in the order of {@link Routine}, those without steps included. */
    public List<Program> routines() {
        return new ArrayList<>(routines);
    }

    /** What a signal does to the policy's variables, as the body of one step. */
    public Program signalHandler() {
        return routines.get(routines.size() - 1);
    }

    /** The runtime's own threads. */
    public List<Program> daemons() {
        return new ArrayList<>(daemons);
    }

    /** False if no routine of the policy tests or does anything, so that there is no lock. */
    public boolean doesAnything() {
        for (Program routine : routines) {
            if (routine.doesAnything()) {
                return true;
            }
        }
        return !daemons.isEmpty();
    }

    /** The durations and constants that its steps use, which a scale may set; in the order of the steps. */
    public List<NamedNumber> namedNumbers() {
        List<Program> all = routines();
        all.addAll(daemons);
        return NamedNumbers.in(all);
    }

    /** The durations and constants that some programs use, each once, in the order of the steps. */
    public static List<NamedNumber> namedNumbers(List<Program> programs) {
        return NamedNumbers.in(programs);
    }

    /** Variables, routines and daemons as text: one line a variable and one line a program point. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(policy.name()).append('\n');
        for (Declaration declaration : policy.declarations()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-24s %s, one per %s\n",
                    declaration.name(),
                    lower(declaration.kind()),
                    lower(declaration.scope())));
        }
        for (Program program : routines) {
            if (program.size() > 0) {
                text.append('\n').append(program);
            }
        }
        for (Program program : daemons) {
            text.append("\ndaemon ").append(program);
        }
        return text.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Program record(GilPolicy policy, Routine routine, GilPhase before) {
        Recorder recorder = new Recorder(policy.name());
        policy.recordInto(recorder);
        try {
            Block block = recorder.record(policy.name(), () -> policy.defineRoutine(routine));
            if (routine == Routine.SIGNAL_ARRIVES) {
                return Flattener.flattenSignalHandler(policy.name(), routine.routineName(), block);
            }
            return Flattener.flatten(policy.name(), routine.routineName(), block, before);
        } finally {
            policy.recordInto(null);
        }
    }

    private static GilPhase phaseBefore(Routine routine, GilPhase phaseOfPrevious) {
        if (routine == Routine.ACQUIRE || routine == Routine.THREAD_START) {
            return GilPhase.OUTSIDE;
        }
        return routine == Routine.LEAVE_BLOCKING ? phaseOfPrevious : GilPhase.HOLDS;
    }

    private static void checkThatItEnds(GilPolicy policy, Program program) {
        boolean[] ends = new boolean[program.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < ends.length; i++) {
                ProgramPoint point = program.point(i);
                boolean now = reachesEnd(ends, point.next())
                        || (point.condition() != null && reachesEnd(ends, point.otherwise()));
                if (now && !ends[i]) {
                    ends[i] = true;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < ends.length; i++) {
            if (!ends[i]) {
                ProgramPoint point = program.point(i);
                throw new PolicyException(policy.name() + ", routine " + program.name() + ", step " + i + " ("
                        + point.location() + "): from '" + point
                        + "' on the routine never ends. Leave the loop with exitLoop() or leaveRoutine()");
            }
        }
    }

    private static boolean reachesEnd(boolean[] ends, int id) {
        return id == ProgramPoint.END || ends[id];
    }

    /** Calls every routine that a program can make the interpreter call, in every order that the phases allow. */
    private static final class Client extends Workload {
        @Override
        public String name() {
            return "any thread";
        }

        @Override
        protected void defineBody() {
            loop(() -> {
                when(succeeded(), this::exitLoop);
                checkpoint();
                finalizeInterpreter();
                enterBlocking();
                awaitMessage();
                leaveBlocking();
            });
        }
    }
}
