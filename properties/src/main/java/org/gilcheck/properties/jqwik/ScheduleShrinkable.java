package org.gilcheck.properties.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.gilcheck.properties.sampling.Schedule;

/** A schedule that shrinks by leaving out what a thread does, then blocks of steps, large ones first. */
record ScheduleShrinkable(Schedule value, int threads) implements Shrinkable<Schedule> {

    @Override
    public Stream<Shrinkable<Schedule>> shrink() {
        List<Schedule> shorter = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            shorter.add(value.withoutThread(thread, 0));
        }
        for (int size = value.length() / 2; size >= 1; size /= 2) {
            for (int to = value.length(); to >= size; to -= size) {
                shorter.add(value.without(to - size, to));
            }
        }
        return shorter.stream()
                .filter(schedule -> schedule.length() < value.length())
                .map(schedule -> new ScheduleShrinkable(schedule, threads));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length());
    }
}
