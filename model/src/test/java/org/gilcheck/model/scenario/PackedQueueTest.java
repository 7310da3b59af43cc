package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A packed queue is a list of threads, beside which nothing changes. */
class PackedQueueTest {

    @Property(tries = 200)
    void itBehavesAsAListDoes(@ForAll @IntRange(min = 1, max = 16) int threads, @ForAll long seed) {
        Random random = new Random(seed);
        Layout layout = new Layout();
        Field before = layout.allocate(0, 1023);
        PackedQueue queue = new PackedQueue(layout, threads);
        Field after = layout.allocate(0, 1023);
        long[] state = random.longs(layout.words()).toArray();
        before.set(state, 341);
        after.set(state, 682);
        queue.clear(state);
        List<Integer> expected = new ArrayList<>();

        for (int change = 0; change < 60; change++) {
            Integer thread = random.nextInt(threads);
            if (random.nextInt(20) == 0) {
                queue.clear(state);
                expected.clear();
            } else if (expected.contains(thread) || random.nextInt(4) == 0) {
                queue.remove(state, thread);
                expected.remove(thread);
            } else {
                queue.add(state, thread);
                expected.add(thread);
            }
            assertThat(contents(queue, state)).isEqualTo(expected);
            assertThat(queue.size(state)).isEqualTo(expected.size());
            assertThat(queue.isEmpty(state)).isEqualTo(expected.isEmpty());
            assertThat(queue.last(state))
                    .isEqualTo(expected.isEmpty() ? PackedQueue.NONE : expected.get(expected.size() - 1));
            for (int other = 0; other < threads; other++) {
                assertThat(queue.contains(state, other)).isEqualTo(expected.contains(other));
            }
            assertThat(before.get(state)).isEqualTo(341);
            assertThat(after.get(state)).isEqualTo(682);
        }
    }

    @Test
    void emptySlotsHoldNobody() {
        Layout layout = new Layout();
        PackedQueue queue = new PackedQueue(layout, 3);
        long[] state = new long[layout.words()];
        queue.clear(state);
        queue.add(state, 2);

        assertThat(queue.at(state, 0)).isEqualTo(2);
        assertThat(queue.at(state, 1)).isEqualTo(PackedQueue.NONE);
        assertThat(queue.at(state, 3)).as("past the end").isEqualTo(PackedQueue.NONE);
        assertThat(queue.capacity()).isEqualTo(3);
    }

    @Test
    void takingNobodyOutChangesNothing() {
        Layout layout = new Layout();
        PackedQueue queue = new PackedQueue(layout, 3);
        long[] state = new long[layout.words()];
        queue.clear(state);
        queue.add(state, 1);
        queue.add(state, 0);
        long[] copy = state.clone();

        queue.remove(state, PackedQueue.NONE);
        queue.remove(state, 2);

        assertThat(state).isEqualTo(copy);
    }

    @Test
    void equalQueuesAreEqualBits() {
        Layout layout = new Layout();
        PackedQueue queue = new PackedQueue(layout, 4);
        long[] one = new long[layout.words()];
        long[] two = new long[layout.words()];
        queue.clear(one);
        queue.clear(two);

        queue.add(one, 3);
        for (int thread = 0; thread < 4; thread++) {
            queue.add(two, thread);
        }
        for (int thread = 0; thread < 3; thread++) {
            queue.remove(two, thread);
        }

        assertThat(one).isEqualTo(two);
    }

    private static List<Integer> contents(PackedQueue queue, long[] state) {
        List<Integer> contents = new ArrayList<>();
        for (int place = 0; queue.at(state, place) != PackedQueue.NONE; place++) {
            contents.add(queue.at(state, place));
        }
        return contents;
    }
}
