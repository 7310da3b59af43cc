package org.gilcheck.reports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.gilcheck.reports.results.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(names = "--surviving", description = "Prints only those that nothing catches.")
    private boolean surviving;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown. Default: text")
    private String format = "text";

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("format", format, List.of("text", "markdown"));
        try (PolicyLoader loader = policies.loader()) {
            ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
            List<JudgedPolicy> judged = new MutantRunner(limits.limits(), limits.workers(), progress)
                    .judge(policies.sources(loader, MutantsCommand::isShipped));
            spec.commandLine()
                    .getOut()
                    .print(format.equals("text") ? MutantsText.of(judged, surviving) : MutantsMarkdown.of(judged));
            spec.commandLine().getOut().flush();
            boolean complete = judged.stream().allMatch(each -> each.count(Fate.UNDECIDED) == 0);
            return complete ? ExitCode.OK : ExitCode.INCOMPLETE;
        }
    }

    /** The policies of interpreters and the references; the others are wrong already, or the same with little changed. */
    static boolean isShipped(Catalogue.Entry entry) {
        return entry.kind() == Catalogue.Kind.DOCUMENTED || entry.kind() == Catalogue.Kind.REFERENCE;
    }
}
