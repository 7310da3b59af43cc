package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.mutants.Explanation;
import org.gilcheck.properties.mutants.JudgedMutant;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.gilcheck.properties.runs.Wrap;
import org.gilcheck.reports.text.Table;

/** What has become of mutants as text: a line for each, and a sum for each policy. */
final class MutantsText {
    private static final int MOST_PROPERTIES = 3;
    private static final int WIDTH = 150;

    private final StringBuilder text = new StringBuilder();

    private MutantsText() {}

    /** @param survivors whether to leave out those that are caught or equivalent */
    static String of(List<JudgedPolicy> policies, boolean survivors) {
        MutantsText writer = new MutantsText();
        for (JudgedPolicy policy : policies) {
            writer.add(policy, survivors);
            if (policies.size() > 1) {
                writer.text.append('\n');
            }
        }
        if (policies.size() > 1) {
            writer.addSum(JudgedPolicy.sum("all policies", policies));
        }
        return writer.text.toString();
    }

    private void add(JudgedPolicy policy, boolean survivors) {
        List<JudgedMutant> shown = policy.mutants().stream()
                .filter(each -> !survivors || each.fate() == Fate.SURVIVES || each.fate() == Fate.UNDECIDED)
                .toList();
        Table table = new Table();
        for (JudgedMutant each : shown) {
            table.line(List.of(
                    each.fate().text(),
                    properties(each),
                    each.where(),
                    each.mutant().toString()));
        }
        List<String> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            String why = why(policy.policy(), shown.get(i));
            if (!why.isEmpty()) {
                Wrap.at(why, WIDTH)
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        addSum(policy);
    }

    private static String properties(JudgedMutant mutant) {
        List<String> all = mutant.properties();
        List<String> first = all.subList(0, Math.min(all.size(), MOST_PROPERTIES));
        return String.join(", ", first) + (first.size() == all.size() ? "" : " +" + (all.size() - first.size()));
    }

    static String why(String policy, JudgedMutant mutant) {
        if (mutant.fate() != Fate.SURVIVES && mutant.fate() != Fate.UNDECIDED) {
            return mutant.note();
        }
        return Explanation.of(policy, mutant.mutant()).map(Explanation::why).orElse("");
    }

    private void addSum(JudgedPolicy policy) {
        List<String> counts = new ArrayList<>();
        counts.add(policy.count(Fate.REFUSED) + " refused at definition");
        counts.add(policy.count(Fate.CAUGHT) + " caught");
        counts.add(policy.count(Fate.EQUIVALENT) + " equivalent");
        counts.add(policy.count(Fate.SURVIVES) + " survive");
        if (policy.count(Fate.UNDECIDED) > 0) {
            counts.add(policy.count(Fate.UNDECIDED) + " undecided, where a limit was met");
        }
        text.append(policy.policy())
                .append(": ")
                .append(policy.mutants().size())
                .append(" mutants: ")
                .append(String.join(", ", counts))
                .append("; ")
                .append(policy.share())
                .append(" of those that are not equivalent are caught.\n");
    }
}
