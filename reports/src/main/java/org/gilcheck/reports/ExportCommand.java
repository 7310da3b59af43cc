package org.gilcheck.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.properties.promela.PromelaExport;
import org.gilcheck.reports.files.OutputFile;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck export}: a scenario in the language of another model checker. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a scenario down in the language of another model checker, with the same states and steps.",
            "",
            "promela: for Spin. It finds as many states and transitions as gilcheck has states and steps, if its own"
                    + " optimisations are off: spin -a -o1 -o2 -o3, and -DNOREDUCE for pan.c. It counts the first state"
                    + " as one transition more. The timed clock cannot be exported."
        },
        sortOptions = false,
        footer = {
            "",
            "Defaults:",
            "  --threads  \"2 cpu\"",
            "  --clock    untimed",
            "  --os       the first one for which the policy is documented; else linux",
            "  --property mutual-exclusion,deadlock",
            "",
            "Examples:",
            "  gilcheck export cpython-3.2 --to promela --threads \"3 cpu\" --out cpython.pml",
            "  gilcheck export MyGil.java --to promela --property starvation > mygil.pml"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String PROMELA = "promela";
    private static final String NONE = "none";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private String policy = "";

    @Option(names = "--to", paramLabel = "LANGUAGE", required = true, description = "promela")
    private String language = PROMELA;

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Option(
            names = "--property",
            split = ",",
            paramLabel = "PROPERTY",
            description = {
                "What the other checker is to check: mutual-exclusion, lock-discipline, deadlock, starvation; or none.",
                "starvation: whenever the first thread wants the GIL it gets it, for 'pan -a -f'."
            })
    private List<String> properties = new ArrayList<>();

    @Option(names = "--unreduced", description = "Without gilcheck's own reductions: more states, the same verdicts.")
    private boolean unreduced;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Writes into this file. Default: standard output")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "The file may be there already; it is replaced.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        Choice.of("language", language, List.of(PROMELA));
        Set<Claim> claims = claims();
        OutputFile file = out == null ? null : OutputFile.at(out, overwrite);
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            Scenario scenario = job(loader).scenario();
            String text = PromelaExport.of(unreduced ? scenario.reducedBy(List.of()) : scenario, claims);
            if (file == null) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            } else {
                file.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return ExitCode.OK;
        }
    }

    private Set<Claim> claims() {
        if (properties.isEmpty()) {
            return EnumSet.of(Claim.MUTUAL_EXCLUSION, Claim.DEADLOCK);
        }
        if (properties.equals(List.of(NONE))) {
            return EnumSet.noneOf(Claim.class);
        }
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        List<String> known = Arrays.stream(Claim.values()).map(Claim::id).toList();
        for (String property : properties) {
            String id = Choice.of("property", property, known);
            Arrays.stream(Claim.values()).filter(each -> each.id().equals(id)).forEach(claims::add);
        }
        return claims;
    }

    private Job job(PolicyLoader loader) {
        List<Job> jobs = scenarios
                .plan(
                        List.of(loader.load(policy).onFirstSystem()),
                        List.of("2 cpu"),
                        List.of(1),
                        List.of(Clock.UNTIMED),
                        Asked.of(List.of(), List.of()))
                .jobs();
        if (jobs.size() != 1) {
            throw new UsageException("export writes one scenario, but these options name " + jobs.size()
                    + ". Give one of each: --threads, --os, --clock, --cores, --fairness");
        }
        return jobs.get(0);
    }
}
