package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.Routine;
import org.gilcheck.model.language.StateMachine;

/**
 * The routines of a policy that are to be drawn.
 *
 * @param policy the policy's name, which may be anything
 * @param parts each routine that does something, those that do the same but once
 * @param doubles the others
 */
public record PolicyRoutines(String policy, List<Part> parts, List<Part> doubles) {

    /**
     * A routine or daemon, and others that do the same.
     *
     * @param program its steps
     * @param note what a reader should know of it, such as which routines do the same; may be empty
     */
    public record Part(Program program, String note) {
        /** The routine or daemon. */
        public String name() {
            return program.name();
        }
    }

    /** All that a policy does, in the order of its state machine. */
    public static PolicyRoutines of(StateMachine machine) {
        List<Part> parts = new ArrayList<>();
        List<Part> doubles = new ArrayList<>();
        List<Program> rest = new ArrayList<>(machine.routines());
        rest.removeIf(each -> each.size() == 0);
        while (!rest.isEmpty()) {
            Program first = rest.remove(0);
            List<Program> same =
                    rest.stream().filter(each -> isSame(first, each)).toList();
            rest.removeAll(same);
            parts.add(new Part(first, note(first, same)));
            same.forEach(each -> doubles.add(new Part(each, "does the same as " + first.name())));
        }
        machine.daemons().forEach(each -> parts.add(new Part(each, "a thread of the runtime itself")));
        return new PolicyRoutines(machine.policy().name(), parts, doubles);
    }

    /** The routine or daemon of a name; no part if there is none. */
    public PolicyRoutines only(String name) {
        return new PolicyRoutines(
                policy,
                Stream.concat(parts.stream(), doubles.stream())
                        .filter(each -> each.name().equals(name))
                        .limit(1)
                        .toList(),
                List.of());
    }

    /** All routines and daemons that do something. */
    public List<String> names() {
        return Stream.concat(parts.stream(), doubles.stream()).map(Part::name).toList();
    }

    private static String note(Program program, List<Program> same) {
        if (program.name().equals(Routine.SIGNAL_ARRIVES.routineName())) {
            return "all in one step, whatever the thread does";
        }
        String others = same.stream().map(Program::name).collect(Collectors.joining(", "));
        return same.isEmpty() ? "" : others + (same.size() == 1 ? " does" : " do") + " the same";
    }

    /** True if both do the same steps at the same places towards the GIL. */
    private static boolean isSame(Program one, Program other) {
        if (one.size() != other.size() || one.entry() != other.entry()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!isSame(one.point(i), other.point(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(ProgramPoint one, ProgramPoint other) {
        return one.next() == other.next()
                && one.otherwise() == other.otherwise()
                && one.phase() == other.phase()
                && Objects.equals(one.toString(), other.toString());
    }
}
