package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;
import org.junit.jupiter.api.Test;

/** Expressions print as C would write them. */
class ExpressionTextTest extends SmallGil {
    private final Flag a = flag("a");
    private final Flag b = flag("b").perThread();
    private final Counter n = counter("n", 0, 9);
    private final Counter m = counter("m", 0, 9).perThread();
    private final Constant limit = constant("limit", 100).modelledAs(2);
    private final ThreadVar owner = thread("owner");
    private final ThreadQueue line = threadQueue("line");
    private final ThreadSet crowd = threadSet("crowd").perThread();
    private final Condition turn = condition("turn");

    @Test
    void truths() {
        assertThat(a.and(b.not()).or(timedOut())).hasToString("((a && !b) || timed out)");
        assertThat(a.or(succeeded()).not()).hasToString("!(a || succeeded)");
    }

    @Test
    void comparisonsOfNumbers() {
        assertThat(n.is(1).and(n.isNot(m))).hasToString("((n == 1) && (n != m))");
        assertThat(n.isLessThan(1)).hasToString("(n < 1)");
        assertThat(n.isAtMost(m)).hasToString("(n <= m)");
        assertThat(n.isMoreThan(2)).hasToString("(n > 2)");
        assertThat(n.isAtLeast(m)).hasToString("(n >= m)");
    }

    @Test
    void arithmetic() {
        assertThat(n.plus(1).times(3).minus(m)).hasToString("(((n + 1) * 3) - m)");
        assertThat(n.modulo(4)).hasToString("(n % 4)");
        assertThat(n.shiftedLeft(m).shiftedRight(n)).hasToString("((n << m) >> n)");
    }

    @Test
    void aNamedNumberIsPrintedByItsName() {
        assertThat(n.is(limit)).hasToString("(n == limit)");
    }

    @Test
    void threads() {
        assertThat(owner.is(self())).hasToString("(owner == self)");
        assertThat(owner.isNobody().or(holder().isSomebody())).hasToString("((owner == none) || (holder != none))");
        assertThat(owner.priority().isLessThan(line.highestPriority().priority()))
                .hasToString("(priority(owner) < priority(highest priority(line)))");
    }

    @Test
    void collectionsAndWaiters() {
        assertThat(line.contains(owner)).hasToString("line contains owner");
        assertThat(line.isEmpty()).hasToString("(size(line) == 0)");
        assertThat(line.head()).hasToString("head(line)");
        assertThat(line.tail()).hasToString("tail(line)");
        assertThat(turn.waiters().plus(threadsWanting())).hasToString("(waiters(turn) + threads wanting the GIL)");
    }

    @Test
    void copiesOfOtherThreads() {
        assertThat(b.of(owner)).hasToString("b.of(owner)");
        assertThat(m.of(line.head()).is(0)).hasToString("(m.of(head(line)) == 0)");
        assertThat(crowd.of(self()).size()).hasToString("size(crowd.of(self))");
    }
}
