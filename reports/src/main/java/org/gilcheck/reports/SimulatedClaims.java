package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.simulation.Experiment;
import org.gilcheck.properties.simulation.Experiments;
import org.gilcheck.properties.simulation.JudgedExperiment;
import org.gilcheck.properties.simulation.Laboratory;
import org.gilcheck.properties.simulation.Profile;

/** The part of {@code gilcheck claims} that simulates published measurements. */
final class SimulatedClaims {
    private SimulatedClaims() {}

    /** The experiments of some names, of themselves or of their families; all for none. */
    static List<Experiment> chosen(List<String> names) {
        List<Experiment> all = Experiments.all();
        if (names.isEmpty()) {
            return all;
        }
        List<Experiment> chosen = new ArrayList<>();
        for (String name : names) {
            List<Experiment> found = all.stream()
                    .filter(each -> each.id().equals(name) || each.family().equals(name))
                    .toList();
            if (found.isEmpty()) {
                throw new UsageException(Suggestion.unknown("experiment", name, known(all)));
            }
            found.stream().filter(each -> !chosen.contains(each)).forEach(chosen::add);
        }
        return chosen;
    }

    private static List<String> known(List<Experiment> all) {
        List<String> known = new ArrayList<>();
        all.stream().map(Experiment::family).distinct().forEach(known::add);
        all.stream().map(Experiment::id).filter(id -> !known.contains(id)).forEach(known::add);
        return known;
    }

    /** Simulates them, some families at a time. */
    static List<JudgedExperiment> judge(
            List<Experiment> experiments, Profile machine, long seed, int runs, int workers, ProgressLine progress) {
        Map<String, List<Experiment>> families = new LinkedHashMap<>();
        experiments.forEach(each -> families.computeIfAbsent(each.family(), family -> new ArrayList<>())
                .add(each));
        List<List<Experiment>> tasks = new ArrayList<>(families.values());
        List<List<JudgedExperiment>> judged = new Workers(workers)
                .each(
                        tasks,
                        tasks,
                        family -> {
                            Laboratory laboratory = new Laboratory(machine, seed, runs);
                            return family.stream()
                                    .map(each -> JudgedExperiment.of(each, laboratory))
                                    .toList();
                        },
                        done -> progress.finished(done, tasks.size()));
        return judged.stream().flatMap(List::stream).toList();
    }
}
