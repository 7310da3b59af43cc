package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gilcheck.checker.protocols.GuardedCommands;
import org.gilcheck.checker.protocols.Peterson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The explorer gives the published counts, agrees with the naive reference, and its runs are shortest and real. */
class ExplorerTest {

    @ParameterizedTest
    @MethodSource("org.gilcheck.checker.OracleInstance#all")
    void reproducesPublishedCounts(OracleInstance instance) {
        GuardedCommands system = instance.system().get();
        Exploration found = Explorer.exhaust(system, List.of(never(system::violated)), Limits.defaults());
        assertSoftly(softly -> {
            softly.assertThat(found.states()).as("states").isEqualTo(instance.states());
            if (instance.edges() != OracleInstance.UNPUBLISHED) {
                softly.assertThat(found.edges()).as("edges").isEqualTo(instance.edges());
            }
            if (instance.levels() != OracleInstance.UNPUBLISHED) {
                softly.assertThat(found.levels()).as("levels").isEqualTo(instance.levels());
            }
            softly.assertThat(found.deadEnds()).as("deadlocks").isEqualTo(instance.deadlocks());
            softly.assertThat(lengthOf(found.violation(0)))
                    .as("shortest violation")
                    .isEqualTo(instance.shortest());
        });
        Run run = found.violation(0);
        if (run != null) {
            Replay.confirm(instance.system().get(), run);
            assertThat(system.violated(run.state(run.length()), 0)).isTrue();
        }
    }

    @Property(tries = 2000)
    void agreesWithTheNaiveReference(@ForAll long seed) {
        RandomSystem system = new RandomSystem(seed);
        NaiveExplorer.Counts expected = NaiveExplorer.explore(system, system::marked);
        Exploration found = Explorer.exhaust(system, List.of(never(system::marked)), Limits.defaults());
        assertSoftly(softly -> {
            softly.assertThat(found.states()).as("states").isEqualTo(expected.states());
            softly.assertThat(found.edges()).as("edges").isEqualTo(expected.edges());
            softly.assertThat(found.levels()).as("levels").isEqualTo(expected.levels());
            softly.assertThat(found.deadEnds()).as("dead ends").isEqualTo(expected.deadlocks());
            softly.assertThat(lengthOf(found.violation(0))).as("shortest").isEqualTo(expected.shortest());
        });
        Run run = found.violation(0);
        if (run != null) {
            Replay.confirm(system.fork(), run);
        }
    }

    @Property(tries = 500)
    void amongShortestRunsTakesOneWithFewestSwitches(@ForAll long seed) {
        RandomSystem system = new RandomSystem(seed);
        Run run = Explorer.exhaust(system, List.of(never(system::marked)), Limits.defaults())
                .violation(0);
        if (run != null) {
            assertThat(FewestSwitches.switches(system, run))
                    .isEqualTo(FewestSwitches.bruteForce(system, system::marked, run.length()));
        }
    }

    @Test
    void endsWithALimitAndSaysWhich() {
        Peterson system = new Peterson(3, Peterson.Variant.CORRECT);
        Exploration byStates =
                Explorer.exhaust(system, List.of(), Limits.defaults().withStates(1000));
        assertThat(byStates.limit()).isEqualTo("limit of 1000 states");
        assertThat(byStates.states()).isBetween(1000L, 12_497L);
        assertThat(Explorer.exhaust(system, List.of(), Limits.defaults().withBytes(1 << 20))
                        .limit())
                .isNull();
        assertThat(Explorer.exhaust(
                                new Peterson(4, Peterson.Variant.CORRECT),
                                List.of(),
                                Limits.defaults().withBytes(1 << 20))
                        .limit())
                .isEqualTo("limit of 1 MiB for states");
        assertThat(Explorer.exhaust(system, List.of(), Limits.defaults().withTime(Duration.ofNanos(1)))
                        .limit())
                .isEqualTo("limit of 0.0 s");
    }

    @Test
    void stopsAsSoonAsAllQuestionsAreAnswered() {
        Peterson system = new Peterson(3, Peterson.Variant.PASSES_EQUALS);
        Exploration found =
                Explorer.answer(system, List.of(never(system::violated)), Limits.defaults(), Progress.SILENT);
        assertThat(lengthOf(found.violation(0))).hasValue(22);
        assertThat(found.states()).isLessThan(124_704);
        assertThat(found.limit()).isNull();
    }

    private static OptionalInt lengthOf(@org.jspecify.annotations.Nullable Run run) {
        return run == null ? OptionalInt.empty() : OptionalInt.of(run.length());
    }

    private static Question never(NaiveExplorer.Condition bad) {
        return new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset) {
                return bad.holds(states, offset);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };
    }
}
