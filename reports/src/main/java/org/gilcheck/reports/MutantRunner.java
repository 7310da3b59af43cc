package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.mutants.JudgedMutant;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.gilcheck.properties.mutants.MutantCheck;

/** Judges the mutants of policies side by side; the results come in the order of the policies and their routines. */
final class MutantRunner {
    private final Limits limits;
    private final int workers;
    private final ProgressLine progress;

    /** @param limits for each scenario; the memory is shared by the mutants that are judged at a time */
    MutantRunner(Limits limits, int workers, ProgressLine progress) {
        this.limits = limits.withBytes(Math.max(1, limits.bytes() / workers));
        this.workers = workers;
        this.progress = progress;
    }

    /** A mutant and who judges it. */
    private record Task(MutantCheck check, Mutant mutant) {}

    /** Makes the mutants of each policy for the first of its operating systems, and judges them. */
    List<JudgedPolicy> judge(List<PolicySource> policies) {
        List<Task> tasks = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (PolicySource policy : policies) {
            MutantCheck check = new MutantCheck(policy.maker(), policy.systems().get(0), limits);
            Definition.within(Job.DEFINITION_LIMIT, policy.name(), check::mutants)
                    .forEach(mutant -> tasks.add(new Task(check, mutant)));
            ends.add(tasks.size());
        }
        List<JudgedMutant> judged = judged(tasks);
        List<JudgedPolicy> byPolicy = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < policies.size(); i++) {
            byPolicy.add(new JudgedPolicy(policies.get(i).name(), judged.subList(first, ends.get(i))));
            first = ends.get(i);
        }
        return byPolicy;
    }

    private List<JudgedMutant> judged(List<Task> tasks) {
        try {
            return new Workers(workers)
                    .each(
                            tasks,
                            tasks,
                            task -> task.check().judge(task.mutant()),
                            done -> progress.judged(done, tasks.size()));
        } finally {
            progress.clear();
        }
    }
}
