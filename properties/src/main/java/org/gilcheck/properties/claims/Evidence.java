package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.FormulaSearch;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.jspecify.annotations.Nullable;

/** The verdicts and formulas that claims are judged by: each scenario is explored once, for all that is asked of it. */
final class Evidence {
    private final Limits limits;
    private final Map<Circumstances, Set<Question>> questions = new LinkedHashMap<>();
    private final Map<Circumstances, List<Verdict>> verdicts = new ConcurrentHashMap<>();
    private final Map<Question, Formula> formulas = new ConcurrentHashMap<>();

    Evidence(List<Claim> claims, Limits limits) {
        this.limits = limits;
        for (Claim claim : claims) {
            for (Question question : claim.expectation().questions()) {
                questions
                        .computeIfAbsent(question.where(), where -> new LinkedHashSet<>())
                        .add(question);
            }
        }
    }

    /** All scenarios that are asked about. */
    List<Circumstances> circumstances() {
        return new ArrayList<>(questions.keySet());
    }

    /** Explores one of them; several may be explored at a time. */
    void gather(Circumstances where) {
        Set<Question> asked = questions.getOrDefault(where, Set.of());
        List<Property> properties = asked.stream()
                .map(Question::property)
                .distinct()
                .map(Question::property)
                .toList();
        ScenarioCheck check = new ScenarioCheck(where.scenario(where.scale()), where.locks(), limits, Progress.SILENT);
        verdicts.put(where, check.verdicts(properties));
        List<Question> numbers =
                asked.stream().filter(question -> question.aspect() != null).toList();
        if (numbers.isEmpty()) {
            return;
        }
        List<Property> timed = numbers.stream()
                .map(Question::property)
                .distinct()
                .map(Question::property)
                .toList();
        FormulaSearch search = new FormulaSearch(where::scenario, where.scale(), timed, limits);
        for (Question question : numbers) {
            String aspect = question.aspect();
            Formula formula = aspect == null ? null : search.of(Question.property(question.property()), aspect);
            if (formula != null) {
                formulas.put(question, formula);
            }
        }
    }

    Verdict verdict(Circumstances where, String property) {
        for (Verdict verdict : verdicts.getOrDefault(where, List.of())) {
            if (verdict.property().id().equals(property)) {
                return verdict;
            }
        }
        throw new IllegalStateException(property + " was not asked for in " + where);
    }

    /** A number of a property; null if the property makes no sense there, or a limit was met. */
    @Nullable
    Bound bound(Circumstances where, String property, String aspect) {
        for (Bound bound : verdict(where, property).bounds()) {
            if (bound.aspect().equals(aspect)) {
                return bound;
            }
        }
        return null;
    }

    /** What a time stands for; null if it is unbounded, or no formula was recognised. */
    @Nullable
    Formula formula(Circumstances where, String property, String aspect) {
        return formulas.get(Question.ofFormula(where, property, aspect));
    }
}
