package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.diagram.DiagramFiles;
import org.gilcheck.reports.diagram.DiagramFormat;
import org.gilcheck.reports.diagram.PolicyRoutines;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck diagram}: the state machines of policies as pictures, or as text for other programs. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = {
            "Draws the state machines of policies.",
            "",
            "Every step of a routine is a box in the colour of where its thread stands towards the GIL. Routines that"
                    + " do the same are drawn once. With --out, there is a file for every policy and one for every"
                    + " routine; without a POLICY, for all that come with gilcheck."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  gilcheck diagram cpython-3.2 > cpython.svg",
            "  gilcheck diagram MyGil.java --routine checkpoint --format mermaid",
            "  gilcheck diagram ruby-1.9.3 ruby-2.6 --out diagrams"
        })
final class DiagramCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "svg: a picture for browsers; dot: for Graphviz; mermaid: for Markdown that is shown with Mermaid",
                "Default: svg"
            })
    private String format = "svg";

    @Option(names = "--routine", paramLabel = "NAME", description = "Only this routine or daemon.")
    private @Nullable String routine;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes files into this folder, and prints their names. Without it the diagram is printed.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        DiagramFormat chosen = DiagramFormat.of(format);
        OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
        try (PolicyLoader loader = policies.loader()) {
            List<PolicyRoutines> all = new ArrayList<>();
            for (PolicySource source : policies.sources(loader, entry -> true)) {
                all.add(routines(source));
            }
            if (directory == null) {
                print(chosen, all);
            } else {
                Map<String, String> files = DiagramFiles.of(chosen, all, routine == null);
                directory.writeTexts(files);
                files.keySet().forEach(file -> spec.commandLine().getOut().print(file + "\n"));
            }
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
    }

    private PolicyRoutines routines(PolicySource source) {
        PolicyRoutines all = PolicyRoutines.of(
                Definition.within(Job.DEFINITION_LIMIT, source.name(), () -> StateMachine.of(source.create())));
        if (routine == null) {
            return all;
        }
        PolicyRoutines one = all.only(routine);
        if (one.parts().isEmpty()) {
            throw new UsageException(source.name() + ": " + Suggestion.unknown("routine", routine, all.names()));
        }
        return one;
    }

    private void print(DiagramFormat chosen, List<PolicyRoutines> all) {
        if (all.size() > 1 && !chosen.canBeJoined()) {
            throw new UsageException(all.size() + " policies cannot be printed as one " + chosen.id()
                    + ". Name one of them, or give a folder with --out");
        }
        for (PolicyRoutines each : all) {
            String text = routine == null
                    ? chosen.policy(each)
                    : chosen.routine(each, Objects.requireNonNull(each.parts().get(0)));
            spec.commandLine().getOut().print(text);
        }
    }
}
