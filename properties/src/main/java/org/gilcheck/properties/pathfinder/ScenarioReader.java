package org.gilcheck.properties.pathfinder;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.QueueEnd;
import org.gilcheck.model.workloads.WorkloadCatalogue;
import org.jspecify.annotations.Nullable;

/** Reads a scenario from words, inside Java PathFinder: plain code on purpose. {@link ScenarioWords} writes the words. */
final class ScenarioReader {
    private final String[] words;
    private int next;

    ScenarioReader(String[] words) {
        this.words = words;
    }

    Scenario scenario() {
        GilPolicy policy = (GilPolicy) object();
        Os os = os(word());
        boolean fifoLocks = number() == 1;
        Machine machine = new Machine(number(), fifoLocks ? os.withFifoLocks() : os, Costs.defaults());
        Clock clock = number() == 1 ? Clock.TIMED : Clock.UNTIMED;
        return new Scenario(policy, threads(), machine, clock, scale());
    }

    private Scale scale() {
        Scale scale = Scale.defaults();
        int names = number();
        for (int i = 0; i < names; i++) {
            String name = word();
            scale = scale.with(name, number());
        }
        return scale;
    }

    private List<ThreadSpec> threads() {
        List<ThreadSpec> threads = new ArrayList<>();
        int count = number();
        QueueEnd queue = null;
        for (int i = 0; i < count; i++) {
            Workload workload = workload(word(), queue);
            if (queue == null && workload instanceof QueueEnd end) {
                queue = end;
            }
            threads.add(ThreadSpec.of(workload).withPriority(number()).inInterpreter(number()));
        }
        return threads;
    }

    private Workload workload(String name, @Nullable QueueEnd queue) {
        int[] numbers = new int[number()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        for (WorkloadCatalogue.Entry entry : WorkloadCatalogue.entries()) {
            if (entry.name().equals(name)) {
                return entry.create(numbers, queue);
            }
        }
        throw new IllegalArgumentException("there is no workload " + name);
    }

    private static Os os(String name) {
        for (Os os : OsProfiles.all()) {
            if (os.name().equals(name)) {
                return os;
            }
        }
        throw new IllegalArgumentException("there is no operating system " + name);
    }

    /** A new object of the class that is named next. */
    Object object() {
        String name = word();
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalArgumentException("no " + name + " can be made", wrong);
        }
    }

    int number() {
        return Integer.parseInt(word());
    }

    private String word() {
        return words[next++];
    }
}
