package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.language.Workload;

/** The statements of a policy and of a program's threads, as they were recorded: forks of a scenario share them. */
final class Recorded {
    private final StateMachine policy;
    private final Crew crew;
    private final List<Program> programs = new ArrayList<>();

    Recorded(GilPolicy policy, List<ThreadSpec> program) {
        this.policy = StateMachine.of(policy);
        this.crew = new Crew(program, policy.daemonNames());
        if (program.isEmpty() || crew.size() > Scenario.MOST_THREADS) {
            throw new IllegalArgumentException(
                    program.isEmpty()
                            ? "a scenario without threads. Give at least one"
                            : crew.size() + " threads with the policy's own. Use at most " + Scenario.MOST_THREADS);
        }
        for (int thread = 0; thread < crew.size(); thread++) {
            Workload workload = crew.workload(thread);
            programs.add(
                    workload == null
                            ? this.policy.daemons().get(crew.daemonIndex(thread))
                            : StateMachine.thread(policy, workload));
        }
    }

    StateMachine policy() {
        return policy;
    }

    Crew crew() {
        return crew;
    }

    /** What each thread does, the daemons' last. */
    List<Program> programs() {
        return programs;
    }
}
