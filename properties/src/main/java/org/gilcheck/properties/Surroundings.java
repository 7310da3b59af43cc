package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.gilcheck.checker.Monitored;
import org.gilcheck.checker.StepKind;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property.MemoryKind;
import org.jspecify.annotations.Nullable;

/** A scenario beside what is remembered of its past: what is explored. */
final class Surroundings {
    private final Scenario scenario;
    private final TransitionSystem steps;
    private final MemoryKind kind;
    private final LockFairness locks;
    private final Memory memory;

    Surroundings(Scenario scenario, MemoryKind kind, LockFairness locks) {
        this(scenario, scenario, kind, locks);
    }

    /** @param steps the scenario's states and steps, as somebody says that they are */
    Surroundings(Scenario scenario, TransitionSystem steps, MemoryKind kind, LockFairness locks) {
        this.scenario = scenario;
        this.steps = steps;
        this.kind = kind;
        this.locks = locks;
        this.memory = switch (kind) {
            case NOTHING -> Memory.NOTHING;
            case HISTORY -> new History(scenario);
            case CONVOY -> new ConvoyClock(scenario);
        };
    }

    Scenario scenario() {
        return scenario;
    }

    /** Why equal threads cannot be taken for each other when single states and steps are judged; empty if they can. */
    String whyNotSymmetric() {
        if (!scenario.reductions().contains(Reduction.THREAD_SYMMETRY)) {
            return Savings.SWITCHED_OFF;
        }
        if (steps != scenario) {
            return Savings.OTHER_STEPS;
        }
        return kind == MemoryKind.NOTHING ? scenario.whyNotSymmetric() : Savings.REMEMBERS;
    }

    /** Why orders of steps cannot be left out where nothing is asked that depends on them; empty if they can. */
    String whyNotPartialOrder() {
        if (!scenario.reductions().contains(Reduction.PARTIAL_ORDER)) {
            return Savings.SWITCHED_OFF;
        }
        if (steps != scenario) {
            return Savings.OTHER_STEPS;
        }
        return kind == MemoryKind.NOTHING ? scenario.whyNotPartialOrder() : Savings.REMEMBERS_ORDER;
    }

    LockFairness locks() {
        return locks;
    }

    TransitionSystem system() {
        return kind == MemoryKind.NOTHING ? steps : new Monitored(steps, memory);
    }

    StepKind kinds() {
        return new StepKinds(scenario, memory);
    }

    /** True unless a faulty step has led here. */
    boolean isSound(long[] states, int offset) {
        return scenario.fault(states, offset) == Fault.NONE;
    }

    /** True if a thread wants the GIL. */
    boolean wants(long[] states, int offset, int thread) {
        return scenario.phase(states, offset, thread) == GilPhase.WANTS && isSound(states, offset);
    }

    /** True if a thread has a message to deal with. */
    boolean serves(long[] states, int offset, int thread) {
        return scenario.isServing(states, offset, thread) && isSound(states, offset);
    }

    /** True if nobody has the GIL of an interpreter although some thread wants it. */
    boolean isFreeAndWanted(long[] states, int offset, int interpreter) {
        boolean wanted = false;
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (scenario.interpreter(thread) == interpreter) {
                if (scenario.phase(states, offset, thread) == GilPhase.HOLDS) {
                    return false;
                }
                wanted |= wants(states, offset, thread);
            }
        }
        return wanted;
    }

    /** One for each thread of the program for which there is one. */
    <T> List<T> ofEachThread(IntFunction<@Nullable T> ofThread) {
        List<T> all = new ArrayList<>();
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            T one = ofThread.apply(thread);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    History history() {
        if (memory instanceof History history) {
            return history;
        }
        throw new IllegalStateException("nothing of the past is remembered here");
    }

    /** True if another worker can have a {@link #fork}. */
    boolean canFork() {
        return steps == scenario;
    }

    /** The same with a scenario of its own, and that one's steps. */
    Surroundings fork() {
        return new Surroundings((Scenario) scenario.fork(), kind, locks);
    }
}
