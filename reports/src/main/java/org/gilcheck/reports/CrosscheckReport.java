package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.Disagreement;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.engines.EngineResult;
import org.gilcheck.properties.engines.Opinion;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.ExitCode;

/**
 * What engines say of some scenarios.
 *
 * @param limits the options that limit how far engines go, as they were given
 * @param checks one for each scenario
 */
record CrosscheckReport(EngineChoice choice, Asked asked, List<String> limits, List<Crosscheck> checks) {

    /** A disagreement with its number in the report, from 1. */
    record Numbered(int number, Crosscheck check, Disagreement disagreement) {}

    /** All disagreements, in the order of the scenarios. */
    List<Numbered> disagreements() {
        List<Numbered> all = new ArrayList<>();
        for (Crosscheck check : checks) {
            check.disagreements().forEach(each -> all.add(new Numbered(all.size() + 1, check, each)));
        }
        return all;
    }

    int exitCode() {
        if (!disagreements().isEmpty()) {
            return ExitCode.INTERNAL;
        }
        return checks.stream().allMatch(this::isComplete) ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private boolean isComplete(Crosscheck check) {
        long answers =
                check.results().stream().filter(each -> each.answer().isGiven()).count();
        return answers >= 2
                && check.results().stream().noneMatch(each -> each.answer().status() == Status.FAILED)
                && (!choice.isNamed() || check.results().stream().allMatch(each -> hasAnswered(each.answer())));
    }

    /** False also if it does not know something for a reason that it tells. */
    private static boolean hasAnswered(EngineAnswer answer) {
        return answer.isGiven()
                && answer.opinions().values().stream()
                        .noneMatch(each ->
                                each.kind() == Kind.UNKNOWN && !each.reason().isEmpty());
    }

    /** How many numbers of states were compared with others. */
    long comparedStates() {
        return checks.stream()
                .mapToLong(check -> comparable(check.results().stream()
                        .filter(each -> each.answer().states() != EngineAnswer.UNKNOWN)
                        .count()))
                .sum();
    }

    /** How many verdicts were compared with others. */
    long comparedVerdicts() {
        return checks.stream()
                .mapToLong(check -> check.job().properties().stream()
                        .mapToLong(property -> comparedVerdicts(check, property))
                        .sum())
                .sum();
    }

    private static long comparedVerdicts(Crosscheck check, Property property) {
        List<Opinion> known = check.results().stream()
                .map(EngineResult::answer)
                .map(answer -> answer.opinion(property))
                .filter(opinion -> opinion.kind() != Kind.UNKNOWN)
                .toList();
        return known.stream().allMatch(opinion -> opinion.kind() == Kind.NOT_ASKED) ? 0 : comparable(known.size());
    }

    /** One alone is compared with nothing. */
    private static long comparable(long number) {
        return number < 2 ? 0 : number;
    }
}
