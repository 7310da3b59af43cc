package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.CoreScaling.Worsening;
import org.gilcheck.properties.Verdict;

/** That more cores make some number worse, or none. */
final class MoreCores extends Expectation {
    private final List<String> properties;
    private final Circumstances where;
    private final List<Integer> cores;
    private final boolean worse;

    private MoreCores(List<String> properties, Circumstances where, List<Integer> cores, boolean worse) {
        this.properties = properties;
        this.where = where;
        this.cores = cores;
        this.worse = worse;
    }

    static MoreCores makeWorse(List<String> properties, Circumstances where, Integer... cores) {
        return new MoreCores(properties, where, List.of(cores), true);
    }

    static MoreCores makeNothingWorse(List<String> properties, Circumstances where, Integer... cores) {
        return new MoreCores(properties, where, List.of(cores), false);
    }

    @Override
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int count : cores) {
            properties.forEach(property -> questions.add(Question.of(where.on(count), property)));
        }
        return questions;
    }

    @Override
    String asked() {
        return String.join(", ", properties) + ": " + where.threads() + ", timed, "
                + String.join(", ", cores.stream().map(String::valueOf).toList()) + " cores @ "
                + where.os().name();
    }

    @Override
    Finding judge(Evidence evidence) {
        SortedMap<Integer, List<Verdict>> byCores = new TreeMap<>();
        boolean complete = true;
        for (int count : cores) {
            List<Verdict> verdicts = properties.stream()
                    .map(property -> evidence.verdict(where.on(count), property))
                    .toList();
            complete &= verdicts.stream().noneMatch(verdict -> verdict.bounds().isEmpty());
            byCores.put(count, verdicts);
        }
        List<Worsening> worsenings = CoreScaling.worsenings(byCores);
        if (worsenings.isEmpty()) {
            return new Finding(!worse && complete, complete ? "nothing is worse" : "not known everywhere");
        }
        Worsening first = worsenings.get(0);
        String aspect = first.after().aspect();
        return new Finding(
                worse,
                first.property().id() + (aspect.isEmpty() ? "" : " " + aspect) + " " + first.before() + " on "
                        + first.fewer() + ", " + first.after() + " on " + first.more());
    }
}
