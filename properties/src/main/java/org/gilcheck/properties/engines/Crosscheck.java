package org.gilcheck.properties.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.engines.Disagreement.Said;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * What several engines say of one scenario.
 *
 * @param results one for each engine, in the order in which they were asked
 * @param disagreements what they contradict each other about
 */
public record Crosscheck(Job job, List<EngineResult> results, List<Disagreement> disagreements) {

    /** Keeps lists of its own. */
    public Crosscheck {
        results = List.copyOf(results);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Asks them one after the other.
     *
     * @throws PolicyException if the policy does something meaningless on some run
     */
    public static Crosscheck of(Job job, List<Engine> engines, Limits limits) {
        List<EngineResult> results = new ArrayList<>();
        for (Engine engine : engines) {
            results.add(new EngineResult(engine.name(), answer(engine, job, limits)));
        }
        List<Disagreement> found = new ArrayList<>();
        addDefects(results, found);
        List<EngineResult> given =
                results.stream().filter(each -> each.answer().isGiven()).toList();
        add(
                "states",
                null,
                given,
                (one, other) -> Agreement.onStates(one.answer(), other.answer()),
                each -> number(each.answer().states()),
                found);
        add(
                "steps",
                null,
                given,
                (one, other) -> Agreement.onSteps(one.answer(), other.answer()),
                each -> number(each.answer().steps()),
                found);
        for (Property property : job.properties()) {
            add(
                    property.id(),
                    property,
                    given,
                    (one, other) -> Agreement.on(
                            one.answer().reach(),
                            one.answer().opinion(property),
                            other.answer().reach(),
                            other.answer().opinion(property)),
                    each -> text(each.answer().opinion(property)),
                    found);
        }
        return new Crosscheck(job, results, found);
    }

    /** Whatever an engine stumbles over is to be told with the scenario, and must not hide what the others say. */
    private static EngineAnswer answer(Engine engine, Job job, Limits limits) {
        try {
            return engine.check(job, limits);
        } catch (PolicyException | UsageException mistake) {
            throw mistake;
        } catch (RuntimeException | StackOverflowError defect) {
            StackTraceElement[] trace = defect.getStackTrace();
            return EngineAnswer.without(Status.DEFECT, defect + (trace.length == 0 ? "" : " at " + trace[0]));
        } catch (OutOfMemoryError full) {
            return EngineAnswer.tooLarge("out of memory");
        }
    }

    private static void addDefects(List<EngineResult> results, List<Disagreement> found) {
        for (EngineResult each : results) {
            if (each.answer().status() == Status.DEFECT) {
                Said said = new Said(each.engine(), each.answer().note());
                found.add(new Disagreement("defect", null, List.of(each.engine()), List.of(said)));
            }
        }
    }

    private static String number(long number) {
        return number == EngineAnswer.UNKNOWN ? "" : Long.toString(number);
    }

    private static String text(Opinion opinion) {
        return opinion.kind() == Kind.UNKNOWN && opinion.reason().isEmpty() ? "" : opinion.toString();
    }

    private static void add(
            String subject,
            @Nullable Property property,
            List<EngineResult> given,
            BiPredicate<EngineResult, EngineResult> agree,
            Function<EngineResult, String> says,
            List<Disagreement> found) {
        List<String> differing = given.stream()
                .filter(each -> given.stream().anyMatch(other -> !agree.test(each, other)))
                .map(EngineResult::engine)
                .toList();
        if (!differing.isEmpty()) {
            List<Said> said = given.stream()
                    .filter(each -> !says.apply(each).isEmpty())
                    .map(each -> new Said(each.engine(), says.apply(each)))
                    .toList();
            found.add(new Disagreement(subject, property, differing, said));
        }
    }

    /** True if an engine is one of those that contradict each other. */
    public boolean differs(String engine) {
        return disagreements.stream().anyMatch(each -> each.engines().contains(engine));
    }
}
