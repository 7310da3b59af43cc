package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.claims.Circumstances;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.gilcheck.properties.claims.ClaimCheck;
import org.gilcheck.properties.claims.Claims;
import org.gilcheck.properties.claims.JudgedClaim;
import org.gilcheck.properties.simulation.JudgedExperiment;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.simulation.ExperimentsJson;
import org.gilcheck.reports.simulation.ExperimentsMarkdown;
import org.gilcheck.reports.simulation.ExperimentsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck claims}: what is published of real GILs, beside what the models say. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Puts the published figures and verdicts of real GILs to the test.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim is as the table has it: it agrees, or it is known why not",
            "1:some claim is not: the model has changed, or the table is wrong",
            "2:wrong usage",
            "4:a defect of gilcheck"
        },
        footer = {
            "",
            "Examples:",
            "  gilcheck claims                       all of them",
            "  gilcheck claims cpython-3.2 queue     those about a policy, or of a name",
            "  gilcheck claims --disagreeing         only those with which the model disagrees",
            "  gilcheck claims --simulate            published measurements, beside simulated ones"
        })
final class ClaimsCommand implements Callable<Integer> {
    private static final int USUAL_RUNS = 5;
    private static final int MOST_RUNS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "A policy, or the name of a claim. Default: all")
    private List<String> names = new ArrayList<>();

    @Option(names = "--disagreeing", description = "Prints only those with which the model disagrees.")
    private boolean disagreeing;

    @Option(
            names = "--simulate",
            description =
                    "Simulates published measurements with the constants of a real machine. NAME: an experiment, or a"
                            + " family of them.")
    private boolean simulate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With --simulate: from which all chances follow. Default: 1")
    private @Nullable String seed;

    @Option(names = "--runs", paramLabel = "N", description = "With --simulate: runs of each experiment. Default: 5")
    private @Nullable String runs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "With --simulate: text, json, markdown. Default: text")
    private @Nullable String format;

    @Mixin
    private MachineFile machine = new MachineFile();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (simulate) {
            return simulated();
        }
        refuseOptionsOfSimulations();
        List<Claim> claims = chosen();
        ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
        List<JudgedClaim> judged = judge(claims, progress);
        List<JudgedClaim> shown = judged.stream()
                .filter(each -> !disagreeing || each.agreement() == Agreement.DISAGREES)
                .toList();
        spec.commandLine().getOut().print(ClaimsText.of(shown, judged));
        spec.commandLine().getOut().flush();
        return judged.stream().allMatch(JudgedClaim::isAsRecorded) ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private int simulated() {
        String chosenFormat =
                Choice.of("format", format == null ? "text" : format, List.of("text", "json", "markdown"));
        long number = seed == null ? 1 : Amounts.number("--seed", seed, 0, Long.MAX_VALUE);
        int count = runs == null ? USUAL_RUNS : Amounts.count("--runs", runs, 1, MOST_RUNS);
        ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
        List<JudgedExperiment> judged = SimulatedClaims.judge(
                SimulatedClaims.chosen(names), machine.profile(), number, count, limits.workers(), progress);
        progress.clear();
        List<JudgedExperiment> shown =
                judged.stream().filter(each -> !disagreeing || !each.agrees()).toList();
        String text = switch (chosenFormat) {
            case "json" -> ExperimentsJson.of(number, count, shown);
            case "markdown" -> ExperimentsMarkdown.of(shown);
            default -> ExperimentsText.of(shown);
        };
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return judged.stream().allMatch(JudgedExperiment::isAsRecorded) ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private void refuseOptionsOfSimulations() {
        if (machine.isGiven()) {
            throw new UsageException("--machine is for --simulate. What is computed exactly needs no machine");
        }
        if (seed != null || runs != null || format != null) {
            throw new UsageException((seed != null ? "--seed" : runs != null ? "--runs" : "--format")
                    + " is for --simulate. What is computed exactly needs no chance");
        }
    }

    private List<JudgedClaim> judge(List<Claim> claims, ProgressLine progress) {
        int workers = limits.workers();
        ClaimCheck check = new ClaimCheck(
                claims, limits.limits().withBytes(Math.max(1, limits.limits().bytes() / workers)));
        List<Circumstances> all = check.circumstances();
        try {
            new Workers(workers)
                    .each(
                            all,
                            all,
                            where -> {
                                check.explore(where);
                                return where;
                            },
                            done -> progress.finished(done, all.size()));
        } finally {
            progress.clear();
        }
        return check.judge();
    }

    private List<Claim> chosen() {
        List<Claim> all = Claims.all();
        if (names.isEmpty()) {
            return all;
        }
        List<Claim> chosen = new ArrayList<>();
        for (String name : names) {
            List<Claim> found = all.stream()
                    .filter(claim -> claim.policy().equals(name)
                            || claim.id().equals(name)
                            || claim.id().startsWith(name + " "))
                    .toList();
            if (found.isEmpty()) {
                throw new UsageException(Suggestion.unknown("policy or claim", name, known(all)));
            }
            found.stream().filter(claim -> !chosen.contains(claim)).forEach(chosen::add);
        }
        return chosen;
    }

    private static List<String> known(List<Claim> claims) {
        List<String> known = new ArrayList<>();
        claims.stream().map(Claim::policy).distinct().forEach(known::add);
        claims.stream().map(Claim::id).filter(id -> !id.contains(" ")).forEach(known::add);
        return known;
    }
}
