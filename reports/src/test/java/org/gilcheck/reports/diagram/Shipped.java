package org.gilcheck.reports.diagram;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** All state machines that come with gilcheck, and some that are worse. */
final class Shipped {
    private Shipped() {}

    static List<StateMachine> machines() {
        List<StateMachine> machines = new ArrayList<>();
        Catalogue.entries().forEach(entry -> machines.add(StateMachine.of(entry.create())));
        machines.add(StateMachine.of(new StrangePolicy()));
        return machines;
    }

    /** Each but once. */
    static List<Program> programs() {
        return machines().stream()
                .flatMap(each -> PolicyRoutines.of(each).parts().stream())
                .map(Part::program)
                .toList();
    }

    /** Its arrows as {@code from>to}, with an answer behind them where the step is a test. */
    static List<String> arrows(Program program) {
        List<String> arrows = new ArrayList<>(List.of("-1>" + program.entry()));
        for (int i = 0; i < program.size(); i++) {
            ProgramPoint point = program.point(i);
            boolean test = point.condition() != null;
            arrows.add(i + ">" + point.next() + (test ? " true" : ""));
            if (test) {
                arrows.add(i + ">" + point.otherwise() + " false");
            }
        }
        return arrows;
    }
}
