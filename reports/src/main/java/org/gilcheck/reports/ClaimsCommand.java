package org.gilcheck.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.claims.Circumstances;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.gilcheck.properties.claims.ClaimCheck;
import org.gilcheck.properties.claims.Claims;
import org.gilcheck.properties.claims.JudgedClaim;
import org.gilcheck.reports.results.ExitCode;
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
            "  gilcheck claims --disagreeing         only those with which the model disagrees"
        })
final class ClaimsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "A policy, or the name of a claim. Default: all")
    private List<String> names = new ArrayList<>();

    @Option(names = "--disagreeing", description = "Prints only those with which the model disagrees.")
    private boolean disagreeing;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
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
