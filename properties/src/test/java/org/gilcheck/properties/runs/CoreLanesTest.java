package org.gilcheck.properties.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Each running thread is drawn on a core of its own, and stays there. */
class CoreLanesTest {

    @Test
    void nobodyRunsAtFirst() {
        assertThat(new CoreLanes(2, 3).cores()).containsExactly(-1, -1, -1);
    }

    @Test
    void aThreadTakesTheFirstFreeCoreAndKeepsIt() {
        CoreLanes lanes = new CoreLanes(2, 3);

        lanes.update(new boolean[] {false, true, true});
        assertThat(lanes.cores()).containsExactly(-1, 0, 1);

        lanes.update(new boolean[] {true, false, true});
        assertThat(lanes.cores()).containsExactly(0, -1, 1);
    }

    @Test
    void moreThreadsThanCoresCannotRun() {
        assertThatThrownBy(() -> new CoreLanes(1, 2).update(new boolean[] {true, true}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property
    void threadsThatGoOnRunningNeverMove(@ForAll @Size(max = 20) List<@Size(4) List<Boolean>> history) {
        CoreLanes lanes = new CoreLanes(4, 4);
        List<Integer> before = lanes.cores();
        for (List<Boolean> now : history) {
            lanes.update(new boolean[] {now.get(0), now.get(1), now.get(2), now.get(3)});
            List<Integer> taken = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int core = lanes.cores().get(thread);
                assertThat(core >= 0).isEqualTo(now.get(thread));
                if (core >= 0) {
                    taken.add(core);
                    assertThat(before.get(thread)).isIn(core, -1);
                }
            }
            assertThat(taken).doesNotHaveDuplicates();
            before = lanes.cores();
        }
    }
}
