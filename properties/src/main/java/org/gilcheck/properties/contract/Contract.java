package org.gilcheck.properties.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.PolicyUnderTest;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.thresholds.Threshold;

/** The tests that an annotation and a policy amount to, in a fixed order: scenario by scenario, then the pinned runs. */
final class Contract {
    private final List<ContractTest> tests = new ArrayList<>();
    private final PolicySource source;
    private final List<Job> jobs;
    private final List<Scenario> scenarios;
    private final Demands demands;

    private Contract(GilContract terms, PolicySource source) {
        this.source = source;
        demands = new Demands(terms);
        jobs = jobs(terms);
        scenarios = jobs.stream().map(Job::scenario).toList();
        if (terms.maxStates() < 1 || terms.maxStates() > Limits.MOST_STATES) {
            throw new UsageException(
                    "maxStates \"" + terms.maxStates() + "\": give a whole number from 1 to " + Limits.MOST_STATES);
        }
        boolean severalRows = jobs.stream().map(Job::row).distinct().count() > 1;
        Terms common = new Terms(terms.allowIncomplete(), severalRows);
        ScenarioResults results =
                new ScenarioResults(Limits.defaults().withStates(terms.maxStates()), demands.thresholds());
        addScenarios(terms, common, results);
        Map<String, Integer> pins = new HashMap<>();
        for (String token : new LinkedHashSet<>(List.of(terms.pinned()))) {
            ReplayToken run = ReplayToken.parse(token);
            Job job = run.job(source);
            int number = pins.merge(run.property() + ": " + job.where() + job.row(), 1, Integer::sum);
            tests.add(pinned(run, job, common, results, number));
        }
        if (tests.isEmpty()) {
            throw new UsageException("there is nothing to test: none of the properties makes sense in these scenarios");
        }
    }

    /**
     * The contract of a policy.
     *
     * @param policy makes a fresh policy each time
     * @throws UsageException if the annotation asks for something that makes no sense
     * @throws org.gilcheck.model.language.PolicyException if the policy cannot be recorded
     */
    static Contract of(GilContract terms, Supplier<GilPolicy> policy) {
        return new Contract(terms, PolicyUnderTest.source(policy));
    }

    private List<Job> jobs(GilContract terms) {
        for (int cores : terms.cores()) {
            if (cores < 1 || cores > Machine.MOST_CORES) {
                throw new UsageException(
                        "cores \"" + cores + "\": give a whole number from 1 to " + Machine.MOST_CORES);
            }
        }
        if (terms.cores().length == 0 && List.of(terms.clocks()).contains(Clock.TIMED)) {
            throw new UsageException("cores: the timed clock needs some. Give numbers from 1 to " + Machine.MOST_CORES
                    + ", or clocks = Clock.UNTIMED");
        }
        Scale scale = ScaleText.parse("scale", List.of(terms.scale()));
        List<Job> all = new CheckPlan(
                        List.of(source),
                        OsChoice.all(List.of(terms.os())),
                        List.of(terms.fairness()),
                        List.of(terms.threads()),
                        Arrays.stream(terms.cores()).boxed().toList(),
                        List.of(terms.clocks()),
                        scale,
                        demands.properties())
                .jobs();
        if (all.isEmpty()) {
            throw new UsageException("there is no scenario: give threads, clocks and fairness");
        }
        ScaleText.check(scale, all);
        return all;
    }

    private void addScenarios(GilContract terms, Terms common, ScenarioResults results) {
        Expectations expectations = new Expectations(terms.expected());
        Map<Demand, List<Job>> sensible = new LinkedHashMap<>();
        demands.all().forEach(demand -> sensible.put(demand, sensible(demand)));
        for (Job job : jobs) {
            sensible.forEach((demand, all) -> {
                if (all.contains(job)) {
                    tests.add(new ScenarioTest(demand, job, all, common, results, expectations.of(demand, job)));
                }
            });
        }
        expectations.requireAllUsed();
    }

    /** The scenarios in which a demand makes sense. */
    private List<Job> sensible(Demand demand) {
        List<Job> sensible = new ArrayList<>();
        String whyNot = "";
        for (int i = 0; i < jobs.size(); i++) {
            String why = ScenarioCheck.whyNot(scenarios.get(i), demand.property());
            if (why.isEmpty()) {
                sensible.add(jobs.get(i));
            } else {
                whyNot = why;
            }
        }
        if (sensible.isEmpty() && demands.isNamed(demand)) {
            throw new UsageException(demand.text() + " makes sense in none of the scenarios: " + whyNot);
        }
        return sensible;
    }

    private PinnedTest pinned(ReplayToken token, Job job, Terms common, ScenarioResults results, int number) {
        List<Threshold> thresholds = demands.thresholds().stream()
                .filter(threshold -> threshold.quantity().property().id().equals(token.property()))
                .toList();
        if (thresholds.isEmpty() && job.properties().get(0).isBound()) {
            throw new UsageException("pinned \"" + token.text() + "\": " + token.property()
                    + " is a number. Say what it may be: atMost = \"" + token.property()
                    + "=AMOUNT\", or remove the pin");
        }
        return new PinnedTest(token, job, thresholds, common, results, number);
    }

    List<ContractTest> tests() {
        return tests;
    }
}
