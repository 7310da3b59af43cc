package org.gilcheck.reports;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.disk.DiskException;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.pathfinder.PathFinderFailure;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "gilcheck",
        mixinStandardHelpOptions = true,
        version = Gilcheck.VERSION,
        description = "Checks Global Interpreter Lock designs over all interleavings and core counts.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all properties hold in all states, and all thresholds are met",
            "1:a property is violated, or a threshold is missed",
            "2:wrong usage, a wrong policy, or a file that cannot be read or written",
            "3:incomplete: a limit was met, or a property was never put to the test",
            "4:a defect of gilcheck, or engines that contradict each other"
        },
        footer = {
            "",
            "Examples:",
            "  gilcheck check                        all policies that come with gilcheck",
            "  gilcheck check MyGil.java             a policy of your own",
            "  gilcheck check ruby-1.9.2 --threads \"2 cpu, 1 io\" --cores 1,2",
            "  gilcheck check MyGil.java --at-most wait=20 --at-least efficiency=1/2",
            "  gilcheck compare ruby-1.9.3 ruby-2.0  policies side by side",
            "  gilcheck list                         what there is to check"
        })
public final class Gilcheck implements Runnable {
    /** The name and version of the tool. */
    static final String VERSION = "gilcheck 0.1.0";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Gilcheck() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // pictures are written, never shown
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command with its output to the given writers; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Gilcheck());
        Subcommands.add(line, arguments.length == 0 ? "" : arguments[0]);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((mistake, args) -> wrongUsage(mistake, err))
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, err));
        int code = execute(line, err, arguments);
        out.flush();
        if (out.checkError() && code != ExitCode.USAGE) {
            err.println("gilcheck: standard output could not be written: it was closed, or its disk is full.");
            return ExitCode.USAGE;
        }
        return code;
    }

    private static int execute(CommandLine line, PrintWriter err, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error serious) { // picocli handles exceptions only
            return failed(serious, err);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    private static int wrongUsage(ParameterException mistake, PrintWriter err) {
        CommandLine command = mistake.getCommandLine();
        String what = mistake instanceof UnmatchedArgumentException unmatched
                ? unknown(command, unmatched.getUnmatched().get(0))
                : oneLine(mistake.getMessage()) + ".";
        err.println("gilcheck: " + what + " See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String unknown(CommandLine command, String argument) {
        boolean option = argument.startsWith("-");
        Collection<String> names = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        List<String> known = names.stream()
                .filter(name -> !option || name.startsWith("--"))
                .sorted()
                .toList();
        return known.isEmpty()
                ? "Unexpected argument \"" + argument + "\"."
                : Suggestion.unknown(option ? "option" : "command", argument, known);
    }

    private static int failed(Throwable failure, PrintWriter err) {
        if (failure instanceof UsageException
                || failure instanceof PolicyException
                || failure instanceof DiskException) {
            err.println("gilcheck: " + oneLine(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof PathFinderFailure) {
            err.println("gilcheck: " + oneLine(failure.getMessage()));
            return ExitCode.INTERNAL;
        }
        err.println("gilcheck: internal error: " + oneLine(failure.toString()) + origin(failure)
                + ". This is a defect of gilcheck; please report it with the command that led to it.");
        return ExitCode.INTERNAL;
    }

    private static String origin(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : String.format(Locale.ROOT, " (at %s)", trace[0]);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.replaceAll("\\s*\\R\\s*", " ").trim();
    }
}
