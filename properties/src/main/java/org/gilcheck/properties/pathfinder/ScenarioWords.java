package org.gilcheck.properties.pathfinder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.WorkloadCatalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;

/** A job as words on a command line, from which {@link ScenarioReader} makes the same scenario elsewhere. */
final class ScenarioWords {
    private static final Pattern WORKLOAD = Pattern.compile("([a-z-]+)(?:\\(([0-9,]+)\\))?");

    private final List<String> words = new ArrayList<>();

    private ScenarioWords() {}

    static List<String> of(Job job, List<Property> properties) {
        ScenarioWords text = new ScenarioWords();
        text.add(job.policy().type().getName());
        text.add(job.os().name());
        text.add(job.locks() == Locks.FIFO ? 1 : 0);
        text.add(job.cores());
        text.add(job.clock() == Clock.TIMED ? 1 : 0);
        text.addThreads(ThreadMix.parse(job.threads()));
        text.addScale(job.scale());
        text.add(properties.size());
        properties.forEach(property -> text.add(property.getClass().getName()));
        return text.words;
    }

    private void addThreads(List<ThreadSpec> threads) {
        add(threads.size());
        for (ThreadSpec thread : threads) {
            Matcher workload = WORKLOAD.matcher(thread.workload().name());
            if (!workload.matches()) {
                throw new IllegalArgumentException(thread.workload().name() + " is no name of a workload");
            }
            addWorkload(workload.group(1), workload.group(2) == null ? "" : workload.group(2));
            add(thread.priority());
            add(thread.interpreter());
        }
    }

    /** A workload that tells no numbers has the usual ones. */
    private void addWorkload(String name, String numbers) {
        WorkloadCatalogue.Entry entry = WorkloadCatalogue.entries().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workload " + name));
        List<String> given = numbers.isEmpty() ? List.of() : List.of(numbers.split(",", -1));
        add(name);
        add(entry.numbers().size());
        for (int i = 0; i < entry.numbers().size(); i++) {
            words.add(
                    i < given.size()
                            ? given.get(i)
                            : String.valueOf(entry.numbers().get(i).usual()));
        }
    }

    private void addScale(Scale scale) {
        add(scale.names().size());
        for (String name : scale.names()) {
            add(name);
            add(scale.value(name));
        }
    }

    private void add(Object word) {
        words.add(word.toString());
    }
}
