package org.gilcheck.properties.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.runs.ReplayToken;

/** The tests that an annotation and a policy amount to, in a fixed order: scenario by scenario, then the pinned runs. */
final class Contract {
    private final List<ContractTest> tests = new ArrayList<>();
    private final PolicySource source;
    private final List<Job> jobs;
    private final List<Scenario> scenarios;
    private final Demands demands;

    private Contract(GilContract terms, PolicySource source, boolean isInCatalogue) {
        this.source = source;
        demands = new Demands(terms);
        jobs = jobs(terms);
        scenarios = jobs.stream().map(Job::scenario).toList();
        if (terms.maxStates() < 1 || terms.maxStates() > Limits.MOST_STATES) {
            throw new UsageException(
                    "maxStates \"" + terms.maxStates() + "\": give a whole number from 1 to " + Limits.MOST_STATES);
        }
        boolean severalRows = jobs.stream().map(Job::row).distinct().count() > 1;
        addScenarios(terms, new Terms(terms.allowIncomplete(), severalRows, new ReplayHint(source, isInCatalogue)));
        for (String token : terms.pinned()) {
            tests.add(pinned(ReplayToken.parse(token)));
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
        GilPolicy first = policy.get();
        if (first == null || first == policy.get()) {
            throw new UsageException("policy() must return a new object at every call: return new MyGil()");
        }
        Optional<PolicySource> known = Catalogue.entries().stream()
                .filter(entry -> entry.type() == first.getClass())
                .findFirst()
                .map(PolicySource::of);
        PolicySource source = new PolicySource(
                first.name(),
                known.map(PolicySource::given).orElse(first.getClass().getName()),
                "",
                known.map(PolicySource::systems).orElse(List.of(OsProfiles.LINUX)),
                false,
                first.getClass(),
                policy);
        return new Contract(terms, source, known.isPresent());
    }

    private List<Job> jobs(GilContract terms) {
        for (int cores : terms.cores()) {
            if (cores < 1 || cores > Machine.MOST_CORES) {
                throw new UsageException(
                        "cores \"" + cores + "\": give a whole number from 1 to " + Machine.MOST_CORES);
            }
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
            throw new UsageException(
                    "there is no scenario: give threads, clocks, fairness, and cores for the timed clock");
        }
        ScaleText.check(scale, all);
        return all;
    }

    private void addScenarios(GilContract terms, Terms common) {
        ScenarioResults results =
                new ScenarioResults(Limits.defaults().withStates(terms.maxStates()), demands.thresholds());
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

    private PinnedTest pinned(ReplayToken token) {
        return new PinnedTest(
                token,
                token.job(source),
                demands.thresholds().stream()
                        .filter(threshold ->
                                threshold.quantity().property().id().equals(token.property()))
                        .toList());
    }

    List<ContractTest> tests() {
        return tests;
    }
}
