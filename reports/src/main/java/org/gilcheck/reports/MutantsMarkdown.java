package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gilcheck.model.language.Mutant.Kind;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.mutants.Difference;
import org.gilcheck.properties.mutants.JudgedMutant;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.gilcheck.properties.mutants.Trial;

/** What has become of mutants as a document: by policy, by kind, by property, and why the survivors survive. */
final class MutantsMarkdown {
    private static final String COUNTS = """
             | mutants | refused | caught | equivalent | survive | undecided | caught of those that differ |
            |---|---:|---:|---:|---:|---:|---:|---:|
            """;

    private static final String INTRODUCTION = """
            # Which mistakes are caught

            Written by `gilcheck mutants --format markdown`, and held to it by a test. A mutant is a policy with one mistake in it. It is

            * *refused* if the language does not take it as a policy;
            * *caught* if in some scenario a verdict or a number is not the original's, so that a contract that pins them goes red;
            * *equivalent* if none differs, and in no scenario can anybody who sees requests, grants, drops, work, messages, signals,
              wake-ups in vain and time tell the two apart: the graphs are branching bisimilar, or have the same runs and refusals;
            * a survivor otherwise.

            """;

    private final List<JudgedPolicy> policies;
    private final JudgedPolicy all;
    private final StringBuilder text = new StringBuilder();

    private MutantsMarkdown(List<JudgedPolicy> policies) {
        this.policies = policies;
        this.all = JudgedPolicy.sum("all", policies);
    }

    static String of(List<JudgedPolicy> policies) {
        MutantsMarkdown writer = new MutantsMarkdown(policies);
        writer.addIntroduction();
        writer.addPolicies();
        writer.addKinds();
        writer.addProperties();
        writer.addTrials();
        writer.addSurvivors();
        return writer.text.toString();
    }

    private void addIntroduction() {
        text.append(INTRODUCTION);
    }

    private void addPolicies() {
        text.append("| policy").append(COUNTS);
        policies.forEach(this::addCounts);
        addCounts(all);
    }

    private void addKinds() {
        text.append("\n## By kind of mistake\n\n| mistake").append(COUNTS);
        for (Kind kind : Kind.values()) {
            addCounts(new JudgedPolicy(kind.title(), those(each -> each.mutant().kind() == kind)));
        }
    }

    private List<JudgedMutant> those(Predicate<JudgedMutant> wanted) {
        return all.mutants().stream().filter(wanted).toList();
    }

    private void addCounts(JudgedPolicy policy) {
        List<String> cells = new ArrayList<>(
                List.of(policy.policy(), Integer.toString(policy.mutants().size())));
        for (Fate fate : Fate.values()) {
            cells.add(Integer.toString(policy.count(fate)));
        }
        cells.add(policy.share());
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void addProperties() {
        text.append(
                        "\n## By property\n\nA mutant is compared in one scenario after another, until one catches it; there")
                .append(
                        " several properties may differ.\n\n| property | mutants caught | by nothing else | worse | better or")
                .append(" otherwise different |\n|---|---:|---:|---:|---:|\n");
        List<String> ids = new ArrayList<>();
        PropertyCatalogue.all().stream()
                .filter(property -> !(property instanceof CoreScaling))
                .forEach(property -> ids.add(property.id()));
        ids.add(Difference.MODEL);
        for (String id : ids) {
            List<JudgedMutant> caught = those(each -> each.properties().contains(id));
            long worse = caught.stream().filter(each -> each.isWorse(id)).count();
            long alone = caught.stream()
                    .filter(each -> each.properties().size() == 1)
                    .count();
            text.append("| ").append(String.join(" | ", id, "" + caught.size(), "" + alone, "" + worse));
            text.append(" | ").append(caught.size() - worse).append(" |\n");
        }
    }

    private void addTrials() {
        text.append(
                        "\n## By scenario\n\nThe first that tells a mutant from its original; for each policy its own operating")
                .append(" system, unless one is named.\n\n| scenario | mutants caught |\n|---|---:|\n");
        for (Trial trial : Trial.all(OsProfiles.LINUX)) {
            boolean own = trial.os() == OsProfiles.LINUX;
            String name = own ? trial.where() : trial.toString();
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(those(each -> !each.where().isEmpty() && isIn(each, trial, own))
                            .size())
                    .append(" |\n");
        }
    }

    private static boolean isIn(JudgedMutant mutant, Trial trial, boolean own) {
        boolean any = mutant.where().endsWith("@ " + OsProfiles.ADVERSARIAL.name());
        return own
                ? !any && mutant.where().startsWith(trial.where() + " @")
                : mutant.where().equals(trial.toString());
    }

    private void addSurvivors() {
        text.append("\n## Those that survive, and why\n");
        for (JudgedPolicy policy : policies) {
            List<JudgedMutant> left = policy.mutants().stream()
                    .filter(each -> each.fate() == Fate.SURVIVES || each.fate() == Fate.UNDECIDED)
                    .toList();
            if (!left.isEmpty()) {
                text.append("\n**").append(policy.policy()).append("**\n\n");
                left.forEach(each -> text.append("* `")
                        .append(each.mutant().change())
                        .append("` (")
                        .append(each.mutant().routine())
                        .append("): ")
                        .append(MutantsText.why(policy.policy(), each))
                        .append('\n'));
            }
        }
    }
}
