package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.mutants.JudgedMutant;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.gilcheck.properties.mutants.MutantCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck mutants}: policies with a mistake in them, and which properties catch it. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description = "Makes mistakes in policies, one at a time, and tells which properties catch them.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every mutant is judged, whatever became of it",
            "2:wrong usage, or a wrong policy",
            "3:incomplete: where some mutants are neither caught nor known, a limit was met",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Without a POLICY: those of interpreters and the references, which takes some minutes.",
            "",
            "Examples:",
            "  gilcheck mutants cpython-3.2               what would go unnoticed in CPython's GIL?",
            "  gilcheck mutants MyGil.java --surviving    which mistakes are not caught?"
        })
final class MutantsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--surviving", description = "Prints only those that nothing catches.")
    private boolean surviving;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown. Default: text")
    private String format = "text";

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("format", format, List.of("text", "markdown"));
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            List<JudgedPolicy> judged = judge(tasks(loader));
            spec.commandLine()
                    .getOut()
                    .print(format.equals("text") ? MutantsText.of(judged, surviving) : MutantsMarkdown.of(judged));
            spec.commandLine().getOut().flush();
            boolean complete = judged.stream().allMatch(each -> each.count(Fate.UNDECIDED) == 0);
            return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
        }
    }

    /** A mutant and who judges it. */
    private record Task(String policy, MutantCheck check, Mutant mutant) {}

    private List<Task> tasks(PolicyLoader loader) {
        int workers = limits.workers();
        Limits each = limits.limits().withBytes(Math.max(1, limits.limits().bytes() / workers));
        List<Task> tasks = new ArrayList<>();
        for (String given : given()) {
            PolicySource source = loader.load(given);
            MutantCheck check = new MutantCheck(source.maker(), source.systems().get(0), each);
            Definition.within(Job.DEFINITION_LIMIT, source.name(), check::mutants)
                    .forEach(mutant -> tasks.add(new Task(source.name(), check, mutant)));
        }
        return tasks;
    }

    private List<String> given() {
        if (!policies.isEmpty()) {
            return policies.stream().distinct().toList();
        }
        return Catalogue.entries().stream()
                .filter(entry -> entry.kind() == Catalogue.Kind.DOCUMENTED || entry.kind() == Catalogue.Kind.REFERENCE)
                .map(Catalogue.Entry::name)
                .toList();
    }

    private List<JudgedPolicy> judge(List<Task> tasks) {
        ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
        List<JudgedMutant> judged;
        try {
            judged = new Workers(limits.workers())
                    .each(
                            tasks,
                            tasks,
                            task -> task.check().judge(task.mutant()),
                            done -> progress.judged(done, tasks.size()));
        } finally {
            progress.clear();
        }
        List<JudgedPolicy> byPolicy = new ArrayList<>();
        for (String policy : tasks.stream().map(Task::policy).distinct().toList()) {
            List<JudgedMutant> own = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                if (tasks.get(i).policy().equals(policy)) {
                    own.add(judged.get(i));
                }
            }
            byPolicy.add(new JudgedPolicy(policy, own));
        }
        return byPolicy;
    }
}
