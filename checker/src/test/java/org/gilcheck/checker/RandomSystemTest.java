package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random systems are fit to compare explorers with. */
class RandomSystemTest {

    @Test
    void aForkHasTheSameStatesAndLabels() {
        RandomSystem system = new RandomSystem(7);

        assertThat(walk(system.fork())).isEqualTo(walk(system)).isNotEmpty();
    }

    @Test
    void labelsOfOneStateDiffer() {
        for (long seed = 0; seed < 100; seed++) {
            RandomSystem system = new RandomSystem(seed);
            system.initialStates((words, number) -> {
                List<Long> labels = new ArrayList<>();
                system.successors(words, 0, (successor, label) -> labels.add(label));
                assertThat(labels).doesNotHaveDuplicates();
            });
        }
    }

    @Test
    void seedsCoverTheCasesThatExplorersGetWrong() {
        List<NaiveExplorer.Counts> counts = LongStream.range(0, 100)
                .mapToObj(RandomSystem::new)
                .map(system -> NaiveExplorer.explore(system, system::marked))
                .toList();

        assertThat(counts).anyMatch(count -> count.states() > 100);
        assertThat(counts).anyMatch(count -> count.deadlocks() == 0);
        assertThat(counts).anyMatch(count -> count.deadlocks() > 1);
        assertThat(counts).anyMatch(count -> count.shortest().isEmpty());
        assertThat(counts).anyMatch(count -> count.shortest().orElse(0) > 3);
    }

    @Test
    void statesHaveOneOrTwoWords() {
        assertThat(LongStream.range(0, 100).mapToObj(seed -> new RandomSystem(seed).words()))
                .contains(1, 2);
    }

    /** Every edge in breadth-first order, as text. */
    private static List<String> walk(RandomSystem system) {
        List<long[]> queue = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        HashSet<String> seen = new HashSet<>();
        system.initialStates((words, number) -> {
            if (seen.add(Arrays.toString(words))) {
                queue.add(words);
            }
        });
        for (int next = 0; next < queue.size(); next++) {
            long[] state = queue.get(next);
            system.successors(state, 0, (words, label) -> {
                edges.add(Arrays.toString(state) + " " + label + " " + Arrays.toString(words));
                if (seen.add(Arrays.toString(words))) {
                    queue.add(words.clone());
                }
            });
        }
        return edges;
    }
}
