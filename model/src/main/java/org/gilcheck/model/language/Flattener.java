package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Node.Block;
import org.jspecify.annotations.Nullable;

/**
 * Turns recorded statements into program points, and follows the thread's phase towards the GIL through them.
 *
 * <p>Points are made in the order of the source. Between two of them lies a set of open edges, which the next point
 * closes; where they meet, the phases they carry must agree.
 */
final class Flattener {
    private final String policy;
    private final List<ProgramPoint> points = new ArrayList<>();
    private final List<String> routines = new ArrayList<>();
    private List<Edge> open = new ArrayList<>();
    private @Nullable List<Edge> exits;
    private List<Edge> returns = new ArrayList<>();
    private List<Edge> ended = new ArrayList<>();
    private boolean atomic;
    private boolean inSignalHandler;
    private int firstOfRoutine;
    private int entry = ProgramPoint.END;

    private Flattener(String policy) {
        this.policy = policy;
    }

    /** An edge whose end is not known yet; {@code from == null} is the entry. */
    private static final class Edge {
        final @Nullable ProgramPoint from;
        final boolean whenFalse;
        GilPhase phase;

        Edge(@Nullable ProgramPoint from, boolean whenFalse, GilPhase phase) {
            this.from = from;
            this.whenFalse = whenFalse;
            this.phase = phase;
        }
    }

    /**
     * @param policy for messages
     * @param name what the program is called
     * @param phase where the thread stands towards the GIL at the start
     */
    static Program flatten(String policy, String name, Block block, GilPhase phase) {
        Flattener flattener = new Flattener(policy);
        flattener.routines.add(name);
        return flattener.program(name, block, phase);
    }

    /** The routine that runs when a signal arrives, whatever the thread does: one step. */
    static Program flattenSignalHandler(String policy, String name, Block block) {
        Flattener flattener = new Flattener(policy);
        flattener.routines.add(name);
        flattener.atomic = true;
        flattener.inSignalHandler = true;
        return flattener.program(name, block, GilPhase.OUTSIDE);
    }

    private Program program(String name, Block block, GilPhase phase) {
        open.add(new Edge(null, false, phase));
        add(block);
        open.addAll(returns);
        GilPhase last = open.isEmpty() ? phase : agreedPhase(null);
        open.addAll(ended);
        for (Edge edge : open) {
            connect(edge, ProgramPoint.END);
        }
        return new Program(name, points.toArray(new ProgramPoint[0]), entry, last);
    }

    private void add(Block block) {
        for (Node node : block.nodes) {
            if (node instanceof Node.Do simple) {
                point(node, simple.action, null, null);
                if (simple.action.kind() == Action.Kind.EXIT_THREAD) {
                    ended.addAll(open);
                    open = new ArrayList<>();
                }
            } else if (node instanceof Node.If branch) {
                addIf(branch);
            } else if (node instanceof Node.Repeat repeat) {
                addLoop(repeat);
            } else if (node instanceof Node.ExitLoop) {
                addExit(node);
            } else if (node instanceof Node.Return) {
                forbidInAtomic(node, "returns");
                returns.addAll(open);
                open = new ArrayList<>();
            } else if (node instanceof Node.Atomic together) {
                addAtomic(together);
            } else if (node instanceof Node.Scoped scoped) {
                List<Edge> outer = returns;
                returns = new ArrayList<>();
                add(scoped.body);
                open.addAll(returns);
                returns = outer;
            } else if (node instanceof Node.Call call) {
                addCall(call);
            }
        }
    }

    private ProgramPoint point(
            Node node, @Nullable Action action, @Nullable BoolExpr condition, @Nullable Program atomicBody) {
        if (atomic && action != null) {
            forbidInAtomic(node, action);
        }
        if (inSignalHandler && condition != null) {
            SignalHandlerRules.check(condition).ifPresent(why -> require(node, false, why));
        }
        if (open.isEmpty()) {
            throw mistake(node, "this step can never be reached. Remove it, or the exit or return before it");
        }
        boolean forced = routines.contains(Routine.CHECKPOINT.routineName());
        StringBuilder path = new StringBuilder();
        for (String routine : routines) {
            path.append(path.length() == 0 ? "" : "/").append(routine);
        }
        ProgramPoint point = new ProgramPoint(action, condition, atomicBody, path.toString(), forced, node.location);
        point.id = points.size();
        point.phase = agreedPhase(node);
        if (routines.size() > 1) {
            point.numberInRoutine = point.id - firstOfRoutine;
        }
        points.add(point);
        for (Edge edge : open) {
            connect(edge, point.id);
        }
        open = new ArrayList<>();
        open.add(new Edge(point, false, point.phase));
        return point;
    }

    private void connect(Edge edge, int target) {
        if (edge.from == null) {
            entry = target;
        } else if (edge.whenFalse) {
            edge.from.otherwise = target;
        } else {
            edge.from.next = target;
        }
    }

    private GilPhase agreedPhase(@Nullable Node node) {
        GilPhase phase = open.get(0).phase;
        for (Edge edge : open) {
            if (edge.phase != phase) {
                throw mistake(
                        node,
                        "one way here holds the GIL and another does not. Every way through the routine must"
                                + " call acquire() and release() alike");
            }
        }
        return phase;
    }

    private void addIf(Node.If node) {
        ProgramPoint test = point(node, null, node.condition, null);
        add(node.then);
        List<Edge> afterThen = open;
        open = new ArrayList<>();
        open.add(new Edge(test, true, test.phase));
        if (node.otherwise != null) {
            add(node.otherwise);
        }
        open.addAll(afterThen);
    }

    private void addLoop(Node.Repeat node) {
        forbidInAtomic(node, "loops");
        List<Edge> outerExits = exits;
        List<Edge> myExits = new ArrayList<>();
        exits = myExits;
        int head = points.size();
        GilPhase phase = open.isEmpty() ? GilPhase.OUTSIDE : agreedPhase(node);
        List<Edge> whenFalse = new ArrayList<>();
        if (node.condition != null) {
            ProgramPoint test = point(node, null, node.condition, null);
            whenFalse.add(new Edge(test, true, test.phase));
        }
        add(node.body);
        if (!open.isEmpty()) {
            if (points.size() == head) {
                throw mistake(node, "a loop without a step never ends. Put steps or exitLoop() into it");
            }
            for (Edge edge : open) {
                if (edge.phase != phase) {
                    throw mistake(
                            node,
                            "the loop starts with the GIL "
                                    + (phase == GilPhase.HOLDS ? "held" : "not held")
                                    + " and ends otherwise. Every way through the loop must call acquire() and release() alike");
                }
                connect(edge, head);
            }
            points.get(head).spins = SpinLoops.mayRunWithoutTime(points, head);
        }
        exits = outerExits;
        open = whenFalse;
        open.addAll(myExits);
    }

    private void addExit(Node node) {
        if (exits == null) {
            throw mistake(node, "exitLoop() outside a loop");
        }
        exits.addAll(open);
        open = new ArrayList<>();
    }

    private void addAtomic(Node.Atomic node) {
        Flattener inner = new Flattener(policy);
        inner.atomic = true;
        inner.routines.addAll(routines);
        Program body = inner.program("atomic", node.body, agreedPhase(node));
        if (body.size() == 0) {
            throw mistake(node, "an atomic step without steps. Put steps into atomically(), or remove it");
        }
        point(node, null, null, body);
    }

    private void addCall(Node.Call node) {
        require(
                node,
                !atomic || node.routine == Routine.SIGNAL_ARRIVES,
                "an atomic step calls a routine. Only tests and stores may stand in " + atomicPlace());
        if (open.isEmpty() && node.routine == Routine.THREAD_EXIT) {
            return; // the workload goes on for ever
        }
        if (open.isEmpty()) {
            throw mistake(node, "this call can never be reached. Remove it, or the exit or return before it");
        }
        List<Edge> outerReturns = returns;
        List<Edge> outerExits = exits;
        returns = new ArrayList<>();
        exits = null;
        GilPhase before = agreedPhase(node);
        if (node.routine == Routine.ACQUIRE) {
            require(node, before == GilPhase.OUTSIDE, "calls acquire() where the thread already has or wants the GIL");
            enter(GilPhase.WANTS);
        } else if (node.routine == Routine.RELEASE) {
            require(node, before == GilPhase.HOLDS, "calls release() where the thread does not hold the GIL");
            enter(GilPhase.RELEASING);
        }
        int first = points.size();
        if (routines.size() == 1) {
            firstOfRoutine = first;
        }
        routines.add(node.routine.routineName());
        add(node.body);
        if (points.size() == first && (node.routine == Routine.ACQUIRE || node.routine == Routine.RELEASE)) {
            point(node, Action.of(Action.Kind.SKIP), null, null);
        }
        open.addAll(returns);
        routines.remove(routines.size() - 1);
        if (node.routine == Routine.ACQUIRE) {
            enter(GilPhase.HOLDS);
        } else if (node.routine == Routine.RELEASE) {
            enter(GilPhase.OUTSIDE);
        }
        returns = outerReturns;
        exits = outerExits;
    }

    private void enter(GilPhase phase) {
        List<Edge> entered = new ArrayList<>();
        for (Edge edge : open) {
            entered.add(new Edge(edge.from, edge.whenFalse, phase));
        }
        open = entered;
    }

    private void require(Node node, boolean holds, String otherwise) {
        if (!holds) {
            throw mistake(node, otherwise);
        }
    }

    private void forbidInAtomic(Node node, String what) {
        require(node, !atomic, "an atomic step " + what + ". Only tests and stores may stand in " + atomicPlace());
    }

    private void forbidInAtomic(Node node, Action action) {
        String advice = ", which an atomic step cannot. Move it out of " + atomicPlace();
        require(node, !action.isBusy(), "'" + action + "' takes time" + advice);
        require(node, !action.maySleep(), "'" + action + "' may sleep" + advice);
        require(node, action.kind() != Action.Kind.EXIT_THREAD, "'" + action + "' leaves the step" + advice);
        if (inSignalHandler) {
            SignalHandlerRules.check(action).ifPresent(why -> require(node, false, why));
        }
    }

    private String atomicPlace() {
        return inSignalHandler ? Routine.SIGNAL_ARRIVES.routineName() + ", which interrupts a thread" : "atomically()";
    }

    private PolicyException mistake(@Nullable Node node, String what) {
        String where = policy + ", routine " + routines.get(routines.size() - 1) + ", step " + points.size();
        return new PolicyException(
                where + (node == null || node.location.isEmpty() ? "" : " (" + node.location + ")") + ": " + what);
    }
}
