package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
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
            ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
            List<JudgedPolicy> judged =
                    new MutantRunner(limits.limits(), limits.workers(), progress).judge(sources(loader));
            spec.commandLine()
                    .getOut()
                    .print(format.equals("text") ? MutantsText.of(judged, surviving) : MutantsMarkdown.of(judged));
            spec.commandLine().getOut().flush();
            boolean complete = judged.stream().allMatch(each -> each.count(Fate.UNDECIDED) == 0);
            return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
        }
    }

    private List<PolicySource> sources(PolicyLoader loader) {
        return policies.isEmpty()
                ? shipped(loader)
                : policies.stream().distinct().map(loader::load).toList();
    }

    /** The policies of interpreters and the references; the others are wrong already, or the same with little changed. */
    static List<PolicySource> shipped(PolicyLoader loader) {
        return Catalogue.entries().stream()
                .filter(entry -> entry.kind() == Catalogue.Kind.DOCUMENTED || entry.kind() == Catalogue.Kind.REFERENCE)
                .map(entry -> loader.load(entry.name()))
                .toList();
    }
}
