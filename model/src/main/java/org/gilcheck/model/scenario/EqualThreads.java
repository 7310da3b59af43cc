package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.Workload;

/** Which threads of a program could be each other: same code, same priority, same interpreter. */
final class EqualThreads {
    private final Crew crew;
    private final List<Program> programs;
    private final List<List<Integer>> classes = new ArrayList<>();

    EqualThreads(Crew crew, List<Program> programs) {
        this.crew = crew;
        this.programs = programs;
        for (int thread = 0; thread < crew.programThreads(); thread++) {
            classOf(thread).add(thread);
        }
    }

    /** The classes of more than one thread, each in the order of the threads' numbers. */
    List<List<Integer>> classes() {
        List<List<Integer>> several = new ArrayList<>();
        for (List<Integer> each : classes) {
            if (each.size() > 1) {
                several.add(each);
            }
        }
        return several;
    }

    private List<Integer> classOf(int thread) {
        for (List<Integer> each : classes) {
            if (areEqual(each.get(0), thread)) {
                return each;
            }
        }
        List<Integer> alone = new ArrayList<>();
        classes.add(alone);
        return alone;
    }

    private boolean areEqual(int left, int right) {
        return crew.priorities()[left] == crew.priorities()[right]
                && crew.interpreter(left) == crew.interpreter(right)
                && haveCounterparts(left, right)
                && new SameCode(declarations(left), declarations(right))
                        .isSame(programs.get(left), programs.get(right));
    }

    /** True unless one of them has a variable that it shares with a third thread, and not with the other. */
    private boolean haveCounterparts(int left, int right) {
        List<Declaration> ofLeft = declarations(left);
        List<Declaration> ofRight = declarations(right);
        for (int i = 0; i < Math.min(ofLeft.size(), ofRight.size()); i++) {
            Declaration one = ofLeft.get(i);
            Declaration other = ofRight.get(i);
            if (one != other && (ownerOf(one) != left || ownerOf(other) != right)) {
                return false;
            }
        }
        return true;
    }

    private List<Declaration> declarations(int thread) {
        Workload workload = crew.workload(thread);
        return workload == null ? new ArrayList<>() : workload.declarations();
    }

    /**
     * The thread that alone has a workload with a variable; {@link FieldRoles#SHARED} for a variable of the policy or of
     * several workloads.
     */
    int ownerOf(Declaration declaration) {
        int owner = FieldRoles.SHARED;
        for (int thread = 0; thread < crew.programThreads(); thread++) {
            if (declarations(thread).contains(declaration)) {
                if (owner != FieldRoles.SHARED) {
                    return FieldRoles.SHARED;
                }
                owner = thread;
            }
        }
        return owner;
    }
}
