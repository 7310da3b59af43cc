package org.gilcheck.reports.diagram;

import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** Pictures. */
final class SvgFormat implements DiagramFormat {
    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String suffix() {
        return ".svg";
    }

    @Override
    public String routine(PolicyRoutines policy, Part part) {
        return RoutineDiagram.svg(
                part.program(), part.note().isEmpty() ? policy.policy() : policy.policy() + "; " + part.note());
    }

    @Override
    public String policy(PolicyRoutines policy) {
        return PolicyDiagram.svg(policy);
    }

    @Override
    public boolean canBeJoined() {
        return false;
    }
}
