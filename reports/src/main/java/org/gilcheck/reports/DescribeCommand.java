package org.gilcheck.reports;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gilcheck.model.language.StateMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck describe}: a policy's state machine as text. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Prints a policy's variables, and its routines as program points, tests and actions.",
        footer = {"", "Examples:", "  gilcheck describe cpython-3.2", "  gilcheck describe MyGil.java"})
final class DescribeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private String policy = "";

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Override
    public Integer call() throws IOException {
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            PolicySource source = Job.load(loader, policy);
            String text = Definition.within(
                    Job.DEFINITION_LIMIT,
                    source.name(),
                    () -> StateMachine.of(source.create()).toString());
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
    }
}
