package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;

/** Runs of the policies that come with gilcheck, long or short, violating or not. */
final class Walk {
    private Walk() {}

    /** The job of checking a policy of the catalogue. */
    static Job job(String policy, String threads, Clock clock, int cores) {
        PolicySource source = PolicySource.of(Catalogue.entry(policy));
        return new Job(
                source,
                source.systems().get(0),
                Locks.WEAK,
                threads,
                clock,
                cores,
                Scale.defaults(),
                PropertyCatalogue.all());
    }

    /** Any policy of the catalogue under any clock, as the random numbers want it. */
    static Job job(Random random) {
        List<Catalogue.Entry> policies = Catalogue.entries();
        return job(
                policies.get(random.nextInt(policies.size())).name(),
                List.of("2 cpu", "1 cpu, 1 io", "3 cpu").get(random.nextInt(3)),
                random.nextBoolean() ? Clock.TIMED : Clock.UNTIMED,
                1 + random.nextInt(3));
    }

    /** Takes so many steps, or as many as there are. */
    static Run of(Scenario scenario, int steps, Random random) {
        List<Long> labels = new ArrayList<>();
        long[][] now = new long[1][];
        scenario.initialStates((state, number) -> {
            if (number == 0) {
                now[0] = state.clone();
            }
        });
        for (int step = 0; step < steps; step++) {
            List<long[]> targets = new ArrayList<>();
            List<Long> choices = new ArrayList<>();
            scenario.successors(now[0], 0, (state, label) -> {
                targets.add(state.clone());
                choices.add(label);
            });
            if (choices.isEmpty()) {
                break;
            }
            int choice = random.nextInt(choices.size());
            now[0] = targets.get(choice);
            labels.add(choices.get(choice));
        }
        return Replay.of(scenario, 0, labels.stream().mapToLong(Long::longValue).toArray());
    }

    static Trace trace(Job job, int steps, Random random) {
        Run run = of(job.scenario(), steps, random);
        return Trace.of(job.scenario(), new Lasso(run, run.length(), List.of()));
    }
}
