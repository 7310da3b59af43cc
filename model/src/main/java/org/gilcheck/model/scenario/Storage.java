package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Scope;
import org.gilcheck.model.machine.Scale;

/** Where the variables of the policy and the workloads lie in the packed state: one copy per owner. */
final class Storage {
    private final Crew crew;
    private final Scale scale;
    private final Layout layout;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Field[]> fields = new ArrayList<>();
    private final List<PackedQueue[]> queues = new ArrayList<>();

    Storage(Crew crew, Scale scale, Layout layout) {
        this.crew = crew;
        this.scale = scale;
        this.layout = layout;
    }

    /** Makes room for a variable; locks, conditions, semaphores and events make their own. */
    void allocate(Declaration declaration) {
        requireRoom(declaration);
        int copies = copies(declaration);
        Field[] own = new Field[0];
        PackedQueue[] ownQueues = new PackedQueue[0];
        switch (declaration.kind()) {
            case FLAG -> own = allocate(copies, 0, 1);
            case COUNTER -> own = allocate(copies, declaration.minimum(), maximum(declaration));
            case THREAD -> own = allocate(copies, PackedQueue.NONE, crew.size() - 1);
            case SET -> own = allocate(copies, 0, (1 << crew.size()) - 1);
            case QUEUE -> {
                ownQueues = new PackedQueue[copies];
                for (int i = 0; i < copies; i++) {
                    ownQueues[i] = new PackedQueue(layout, crew.size());
                }
            }
            default -> {
                return;
            }
        }
        declarations.add(declaration);
        fields.add(own);
        queues.add(ownQueues);
    }

    private void requireRoom(Declaration declaration) {
        if (declaration.kind() == Declaration.Kind.COUNTER
                && (initial(declaration) > maximum(declaration) || declaration.minimum() > maximum(declaration))) {
            throw new PolicyException(declaration.owner() + ": counter '" + declaration.name() + "' ranges from "
                    + declaration.minimum() + " to " + maximum(declaration) + " in this scenario and starts at "
                    + initial(declaration) + ". Widen the range, or use more threads or a larger scale");
        }
    }

    private Field[] allocate(int copies, int minimum, int maximum) {
        Field[] result = new Field[copies];
        for (int i = 0; i < copies; i++) {
            result[i] = layout.allocate(minimum, maximum);
        }
        return result;
    }

    /** All copies of a flag, counter, thread or set. */
    Field[] fields(Declaration declaration) {
        return fields.get(declarations.indexOf(declaration));
    }

    /** All copies of a queue. */
    PackedQueue[] queues(Declaration declaration) {
        return queues.get(declarations.indexOf(declaration));
    }

    /** Tells of the copies of a flag, counter, thread, set or queue. */
    void addTo(FieldRoles roles, Declaration declaration, Owners owners) {
        int index = declarations.indexOf(declaration);
        if (index < 0) {
            return;
        }
        for (int copy = 0; copy < fields.get(index).length; copy++) {
            int owner = owners.of(declaration, copy);
            Field field = fields.get(index)[copy];
            if (declaration.kind() == Declaration.Kind.THREAD) {
                roles.addName(owner, field);
            } else if (declaration.kind() == Declaration.Kind.SET) {
                roles.addSet(owner, field);
            } else {
                roles.addNumber(owner, field);
            }
        }
        for (int copy = 0; copy < queues.get(index).length; copy++) {
            roles.addQueue(owners.of(declaration, copy), queues.get(index)[copy]);
        }
    }

    void initialise(long[] state) {
        for (int i = 0; i < declarations.size(); i++) {
            for (Field field : fields.get(i)) {
                field.set(state, initial(declarations.get(i)));
            }
            for (PackedQueue queue : queues.get(i)) {
                queue.clear(state);
            }
        }
    }

    int initial(Declaration declaration) {
        return switch (declaration.kind()) {
            case THREAD -> PackedQueue.NONE;
            case COUNTER -> declaration.scaledMaximum() == null ? declaration.initial() : maximum(declaration);
            default -> declaration.initial();
        };
    }

    int maximum(Declaration declaration) {
        Constant scaled = declaration.scaledMaximum();
        if (scaled != null) {
            return scale.number(scaled);
        }
        return declaration.maximum() == Integer.MAX_VALUE ? crew.size() : declaration.maximum();
    }

    int copies(Declaration declaration) {
        return switch (declaration.scope()) {
            case INTERPRETER -> crew.interpreters();
            case THREAD -> crew.programThreads();
            case PROCESS -> 1;
        };
    }

    /** Which copy a thread means when it names the variable without an owner. */
    int ownCopy(Declaration declaration, int thread) {
        if (declaration.scope() == Scope.THREAD && thread >= crew.programThreads()) {
            throw new PolicyException(declaration.owner() + ", daemon " + crew.name(thread) + ": '" + declaration.name()
                    + "' is per thread, and a daemon has none of its own. Name a thread with of(...)");
        }
        return switch (declaration.scope()) {
            case INTERPRETER -> crew.interpreter(thread);
            case THREAD -> thread;
            case PROCESS -> 0;
        };
    }
}
