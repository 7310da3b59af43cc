package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claims;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.text.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck describe}: all that is known of a policy, as text. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what is known of a policy: its history, verdicts, claims and state machine.",
            "",
            "The history is the comment before the class. Verdicts and bounds are those of \"2 cpu\" and \"1 cpu, 1 io\" on"
                    + " two cores. Claims are what is published of policies that come with gilcheck. The state machine"
                    + " has the variables, and the routines as program points, tests and actions."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  gilcheck describe cpython-3.2",
            "  gilcheck describe MyGil.java --no-check",
        })
final class DescribeCommand implements Callable<Integer> {
    private static final int WIDTH = 100 - Section.INDENT.length();

    /** So that it takes seconds whatever the policy is. */
    private static final long MOST_STATES = 250_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private String given = "";

    @Option(names = "--no-check", description = "Leaves out verdicts and bounds, which take some seconds.")
    private boolean noCheck;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    @Override
    public Integer call() throws IOException {
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            PolicySource policy = loader.load(given);
            List<String> machine = Definition.within(
                    Job.DEFINITION_LIMIT,
                    policy.name(),
                    () -> StateMachine.of(policy.create()).toString().lines().toList());
            List<Section> sections = new ArrayList<>();
            sections.add(new Section("History", PolicyHistory.of(policy, WIDTH)));
            if (!noCheck) {
                sections.add(Findings.of(policy, MOST_STATES, WIDTH));
            }
            sections.add(claims(policy));
            sections.add(new Section("State machine", machine.subList(1, machine.size())));
            spec.commandLine().getOut().print(head(policy) + "\n" + Section.text(sections));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
    }

    private static String head(PolicySource policy) {
        List<String> systems = policy.systems().stream().map(Os::name).toList();
        return policy.name() + "\n"
                + (policy.summary().isEmpty() ? "" : policy.summary() + "\n")
                + (systems.size() == 1 ? "operating system: " : "operating systems: ")
                + String.join(", ", systems) + "\n";
    }

    private static Section claims(PolicySource policy) {
        List<Claim> claims = Claims.all().stream()
                .filter(claim -> claim.policy().equals(policy.given()))
                .toList();
        return new Section(
                "Claims, as recorded; 'gilcheck claims " + policy.given() + "' puts them to the test",
                ClaimsText.recorded(claims, WIDTH));
    }
}
