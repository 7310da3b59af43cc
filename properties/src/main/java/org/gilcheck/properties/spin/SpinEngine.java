package org.gilcheck.properties.spin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Deadlock;
import org.gilcheck.properties.LockDiscipline;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.Opinion;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.engines.Reach;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.promela.PromelaExport;

/** Spin beside other engines, breadth-first on the exported scenario. */
public final class SpinEngine implements Engine {
    /** The name of the engine, be it found or not. */
    public static final String NAME = "spin";

    private static final Duration TO_COMPILE = Duration.ofMinutes(2);

    private static final List<String> OPTIONS = List.of("-O1", "-DBFS", "-DSAFETY", "-DNOREDUCE", "-DNOBOUNDCHECK");

    /** All errors, however many; without the list of what was never reached. */
    private static final List<String> ALL = List.of("-c0", "-n");

    private final Spin spin;

    public SpinEngine(Spin spin) {
        this.spin = spin;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        if (job.clock() != Clock.UNTIMED) {
            return EngineAnswer.skipped("the timed clock cannot be exported");
        }
        Scenario scenario = job.scenario();
        String promela = PromelaExport.of(scenario, EnumSet.of(Claim.MUTUAL_EXCLUSION, Claim.LOCK_DISCIPLINE));
        long megabytes = Math.max(1, limits.bytes() >> 20);
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-DMEMLIM=" + megabytes);
        try (Verifier verifier = spin.verifier(promela, options, TO_COMPILE)) {
            PanReport report = verifier.run(ALL, limits.time());
            if (!report.limit().isEmpty()) {
                return EngineAnswer.tooLarge(report.limit());
            }
            if (report.states() > limits.states()) {
                return EngineAnswer.tooLarge("limit of " + limits.states() + " states");
            }
            return EngineAnswer.of(
                    Reach.NEAREST_FIRST,
                    report.states(),
                    report.steps(),
                    opinions(job, scenario, report.errors()),
                    List.of());
        } catch (SpinFailure failure) {
            return EngineAnswer.failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before Spin was done");
        }
    }

    private static Map<Property, Opinion> opinions(Job job, Scenario scenario, Map<String, Integer> errors) {
        Map<Property, Opinion> opinions = new LinkedHashMap<>();
        for (Property property : job.properties()) {
            if (property instanceof MutualExclusion) {
                opinions.put(property, opinion(PanReport.HOLDERS, errors));
            } else if (property instanceof LockDiscipline) {
                opinions.put(property, opinion(PanReport.FAULT, errors));
            } else if (property instanceof Deadlock) {
                opinions.put(property, onDeadlock(scenario, errors));
            }
        }
        return opinions;
    }

    private static Opinion opinion(String error, Map<String, Integer> errors) {
        // An assertion fails within a step, which Spin has not counted by then.
        int more = error.startsWith(PanReport.ASSERTION) ? 1 : 0;
        return errors.entrySet().stream()
                .filter(each -> each.getKey().startsWith(error))
                .map(each -> Opinion.violated(each.getValue() + more))
                .reduce((one, other) -> one.steps() <= other.steps() ? one : other)
                .orElse(Opinion.of(Kind.NOT_VIOLATED, ""));
    }

    /** True if Spin sees deadlocks: it knows states in which nothing at all can happen, not those in which only others move. */
    public static boolean seesDeadlocks(Scenario scenario) {
        boolean othersMove = scenario.interpreterCount() > 1
                || scenario.threadCount() > scenario.programThreadCount()
                || scenario.machine().os().spuriousWakeUps();
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            othersMove |= scenario.handlesSignals(thread) || scenario.servesMessages(thread);
        }
        return !othersMove;
    }

    private static Opinion onDeadlock(Scenario scenario, Map<String, Integer> errors) {
        boolean faulty = errors.keySet().stream().anyMatch(each -> each.startsWith(PanReport.FAULT));
        return !seesDeadlocks(scenario) || faulty ? Opinion.of(Kind.UNKNOWN, "") : opinion(PanReport.END_STATE, errors);
    }
}
