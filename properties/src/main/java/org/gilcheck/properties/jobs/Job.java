package org.gilcheck.properties.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;

/**
 * One scenario to check, and for what.
 *
 * @param threads the program's threads in the syntax of the command line
 * @param cores how many cores; 1 under the untimed clock, where they do not matter
 */
public record Job(
        PolicySource policy,
        Os os,
        Locks locks,
        String threads,
        Clock clock,
        int cores,
        Scale scale,
        List<Property> properties) {
    /** No honest routine takes longer to be recorded. */
    public static final Duration DEFINITION_LIMIT = Duration.ofSeconds(10);

    /** A fresh scenario, with a policy object of its own. */
    public Scenario scenario() {
        return Definition.within(DEFINITION_LIMIT, policy.name(), () -> {
            try {
                return new Scenario(
                        policy.create(),
                        ThreadMix.parse(threads),
                        new Machine(cores, locks.of(os), Costs.defaults()),
                        clock,
                        scale);
            } catch (IllegalArgumentException mistake) {
                throw new UsageException(policy.name() + " with " + threads + ": " + mistake.getMessage());
            }
        });
    }

    /** The same under another scale. */
    public Job with(Scale other) {
        return new Job(policy, os, locks, threads, clock, cores, other, properties);
    }

    /** The durations and constants of the policy, the threads and the operating system, which a scale may set. */
    List<NamedNumber> namedNumbers() {
        List<NamedNumber> numbers = new ArrayList<>(Definition.within(DEFINITION_LIMIT, policy.name(), () -> {
            GilPolicy object = policy.create();
            List<NamedNumber> found = StateMachine.of(object).namedNumbers();
            List<Program> programs = ThreadMix.parse(threads).stream()
                    .map(thread -> StateMachine.thread(object, thread.workload()))
                    .toList();
            found.addAll(StateMachine.namedNumbers(programs));
            return found;
        }));
        os.durations().forEach(duration -> numbers.add(NamedNumber.of(duration)));
        return numbers;
    }

    /** The policy, the operating system and its locks: a row of the verdict matrix. */
    public String row() {
        return policy.name() + " @ " + os.name() + locks.suffix();
    }

    /** The rest: which scenario of the row it is. */
    public String where() {
        return threads + ", "
                + (clock == Clock.UNTIMED ? "untimed" : "timed, " + cores + (cores == 1 ? " core" : " cores"));
    }
}
