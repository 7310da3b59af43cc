package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.reports.benchmark.Model;
import org.gilcheck.reports.benchmark.PetersonModel;
import org.gilcheck.reports.benchmark.ScenarioModel;
import org.gilcheck.reports.results.Asked;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which graphs are explored for their own sake. */
final class ModelOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, a class on --classpath; or peterson.2 to"
                    + " peterson.4, the protocol with so many processes.")
    private List<String> policies = new ArrayList<>();

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Option(names = "--unreduced", description = "Without gilcheck's own reductions: more states, the same verdicts.")
    private boolean unreduced;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    /** To be closed when the models are no longer used. */
    PolicyLoader loader() {
        return PolicyLoader.of(classPath);
    }

    /**
     * All that were named; each policy in every scenario of its own.
     *
     * @param usual those without any, each with its mixes of threads
     */
    List<Model> models(PolicyLoader loader, Map<String, List<String>> usual) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        policies.forEach(name -> named.put(name, List.of("2 cpu")));
        List<Model> models = new ArrayList<>();
        (named.isEmpty() ? usual : named).forEach((name, threads) -> {
            if (PetersonModel.isName(name)) {
                models.add(PetersonModel.of(name));
                return;
            }
            List<Job> jobs = scenarios
                    .plan(
                            List.of(loader.load(name).onFirstSystem()),
                            threads,
                            List.of(1),
                            List.of(Clock.UNTIMED),
                            Asked.of(List.of(), List.of()))
                    .jobs();
            for (Job job : jobs) {
                models.add(new ScenarioModel(job, unreduced, classPath));
            }
        });
        if (models.isEmpty()) {
            throw new UsageException("name a policy. 'gilcheck list' has those that come with gilcheck");
        }
        return models;
    }
}
