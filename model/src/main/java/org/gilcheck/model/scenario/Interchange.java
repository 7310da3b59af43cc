package org.gilcheck.model.scenario;

import java.util.List;

/** Whether some threads of a scenario can stand for each other, and how. */
final class Interchange {
    private final Crew crew;
    private final Layout layout;
    private final FieldRoles roles;
    private final EqualThreads equal;
    private final Asymmetry asymmetry;

    Interchange(Crew crew, Layout layout, FieldRoles roles, EqualThreads equal, Asymmetry asymmetry) {
        this.crew = crew;
        this.layout = layout;
        this.roles = roles;
        this.equal = equal;
        this.asymmetry = asymmetry;
    }

    /** Why none can; empty if some can. */
    String whyNot() {
        List<List<Integer>> classes = equal.classes();
        if (classes.isEmpty()) {
            return "no two threads have the same workload, priority and interpreter";
        }
        String reason = asymmetry.reason();
        if (!reason.isEmpty()) {
            return reason;
        }
        if (roles.bits() != layout.bits() || !areAlike(classes)) {
            return "it is not known of all of the state to which thread it belongs";
        }
        return symmetry().hasTooManyOrders()
                ? "more than " + ThreadSymmetry.MOST_ORDERS
                        + " orders of equal threads, and variables of their own that name others"
                : "";
    }

    private boolean areAlike(List<List<Integer>> classes) {
        for (List<Integer> members : classes) {
            for (int member : members) {
                if (!haveSameBits(roles.numbers(member), roles.numbers(members.get(0)))
                        || !haveSameBits(roles.names(member), roles.names(members.get(0)))
                        || !haveSameBits(roles.sets(member), roles.sets(members.get(0)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean haveSameBits(List<Field> left, List<Field> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).bits() != right.get(i).bits()) {
                return false;
            }
        }
        return true;
    }

    /** A renumbering of its own for each who asks. */
    ThreadSymmetry symmetry() {
        return new ThreadSymmetry(roles, equal.classes(), crew.size());
    }
}
