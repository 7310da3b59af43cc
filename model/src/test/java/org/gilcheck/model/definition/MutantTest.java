package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilcheck.model.language.TimeUnit.MILLISECONDS;

import java.util.List;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.model.language.Mutant.Kind;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.policies.Catalogue;
import org.junit.jupiter.api.Test;

/** A mutant is its original with one mistake in it, wherever the statement is inlined. */
class MutantTest {

    /** A policy with a statement of every kind that can be got wrong. */
    private static final class EveryKind extends SmallGil {
        private static final Duration INTERVAL = duration("interval", 5, MILLISECONDS);

        private final Flag locked = flag("locked");
        private final Flag asked = flag("asked");
        private final Counter count = counter("count", 0, 9);
        private final Counter old = counter("old", 0, 9).perThread();
        private final Mutex mutex = mutex("mutex");
        private final Condition free = condition("free");

        @Override
        protected void defineAcquire() {
            lock(mutex);
            whileTrue(locked, () -> {
                timedWait(free, mutex, INTERVAL);
                when(timedOut().and(locked), () -> set(asked));
            });
            set(locked);
            unlock(mutex);
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                clear(locked);
                broadcast(free);
            });
        }

        @Override
        protected void defineCheckpoint() {
            fetchAndAdd(count, 1, old);
            when(asked, () -> {
                release();
                acquire();
            });
            compareAndSet(asked, true, false);
        }
    }

    private static List<Mutant> mutants(Kind kind) {
        return Mutant.of(EveryKind::new).stream()
                .filter(mutant -> mutant.kind() == kind)
                .toList();
    }

    private static List<String> changes(Kind kind) {
        return mutants(kind).stream().map(Mutant::change).toList();
    }

    /** The lines of a routine's program that a mutant has and the original has not. */
    private static List<String> steps(Mutant mutant, int routine) {
        return StateMachine.of(mutant.policy())
                .routines()
                .get(routine)
                .toString()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("^ +[0-9]+ +| +-> .*| +true -> .*", ""))
                .toList();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(changes(Kind.DROP_WAKE)).containsExactly("without 'broadcast free'");
        assertThat(changes(Kind.DROP_UNLOCK)).containsExactly("without 'unlock mutex'");
        assertThat(changes(Kind.DROP_LOCK)).containsExactly("without 'lock mutex'");
        assertThat(changes(Kind.DROP_WAIT)).containsExactly("without 'wait on free with mutex for interval'");
        assertThat(changes(Kind.DROP_ASSIGNMENT))
                .containsExactly(
                        "without 'asked = true'",
                        "without 'locked = true'",
                        "without 'locked = false'",
                        "without 'old = count; count = count + 1'",
                        "without 'if (asked == true) asked = false'");
    }

    @Test
    void aStatementIsLeftOutAndNothingElse() {
        assertThat(steps(mutants(Kind.DROP_ASSIGNMENT).get(1), 0))
                .containsExactly(
                        "lock mutex",
                        "test locked",
                        "wait on free with mutex for interval",
                        "test timed out && locked",
                        "asked = true",
                        "unlock mutex");
    }

    @Test
    void aStatementThatIsInlinedInSeveralRoutinesIsWrongInAll() {
        StateMachine machine = StateMachine.of(mutants(Kind.DROP_WAKE).get(0).policy());

        assertThat(machine.toString()).contains("locked = false").doesNotContain("broadcast");
        assertThat(StateMachine.of(new EveryKind()).toString().split("broadcast free", -1))
                .as("release, checkpoint, enterBlocking and threadExit")
                .hasSize(5);
    }

    @Test
    void neighboursAreSwapped() {
        assertThat(changes(Kind.SWAP))
                .containsExactly(
                        "'if (timed out && locked)' before 'wait on free with mutex for interval'",
                        "'while (locked)' before 'lock mutex'",
                        "'locked = true' before 'while (locked)'",
                        "'unlock mutex' before 'locked = true'",
                        "'broadcast free' before 'locked = false'",
                        "'acquire()' before 'release()'",
                        "'if (asked)' before 'old = count; count = count + 1'",
                        "'if (asked == true) asked = false' before 'if (asked)'");
        assertThat(steps(mutants(Kind.SWAP).get(3), 0)).endsWith("unlock mutex", "locked = true");
    }

    @Test
    void conditionsAreNegatedMadeConstantAndCut() {
        assertThat(changes(Kind.NEGATE))
                .containsExactly(
                        "'if (!(timed out && locked))' instead of 'if (timed out && locked)'",
                        "'while (!locked)' instead of 'while (locked)'",
                        "'if (!asked)' instead of 'if (asked)'");
        assertThat(changes(Kind.CONSTANT))
                .hasSize(6)
                .contains("'if (true)' instead of 'if (asked)'", "'if (false)' instead of 'if (asked)'");
        assertThat(changes(Kind.DROP_OPERAND))
                .containsExactly(
                        "'if (timed out)' instead of 'if (timed out && locked)'",
                        "'if (locked)' instead of 'if (timed out && locked)'");
        assertThat(steps(mutants(Kind.DROP_OPERAND).get(1), 0)).contains("test locked", "asked = true");
    }

    @Test
    void aLoopBecomesATest() {
        Mutant mutant = mutants(Kind.IF_FOR_WHILE).get(0);

        assertThat(mutant.change()).isEqualTo("'if (locked)' instead of 'while (locked)'");
        assertThat(StateMachine.of(mutant.policy()).routines().get(0).point(4).next())
                .as("after the last step of the body")
                .isEqualTo(5);
        assertThat(StateMachine.of(new EveryKind()).routines().get(0).point(4).next())
                .isEqualTo(1);
    }

    @Test
    void whatIsOneStepBecomesSeveral() {
        List<Mutant> mutants = mutants(Kind.SPLIT_ATOMIC);

        assertThat(steps(mutants.get(0), 1)).containsExactly("locked = false", "broadcast free");
        assertThat(steps(mutants.get(1), 2)).startsWith("old = count", "count = old + 1", "test asked");
        assertThat(steps(mutants.get(2), 2))
                .endsWith("test asked", "if (asked == asked) asked = false", "if (asked == true) asked = false");
        assertThat(mutants).hasSize(3);
    }

    @Test
    void theMutexIsFreeForAMomentBeforeAWait() {
        assertThat(steps(mutants(Kind.SPLIT_WAIT).get(0), 0))
                .containsSubsequence(
                        "test locked", "unlock mutex", "lock mutex", "wait on free with mutex for interval");
    }

    @Test
    void oneIsWokenInsteadOfAll() {
        assertThat(changes(Kind.SIGNAL_FOR_BROADCAST)).containsExactly("'signal free' instead of 'broadcast free'");
    }

    @Test
    void everyKindIsThere() {
        assertThat(Mutant.of(EveryKind::new)).extracting(Mutant::kind).contains(Kind.values());
    }

    @Test
    void aMutantSaysWhereItIs() {
        Mutant mutant = mutants(Kind.DROP_WAKE).get(0);

        assertThat(mutant.routine()).isEqualTo("release");
        assertThat(mutant.location()).matches("MutantTest\\.java:[0-9]+");
        assertThat(mutant).hasToString(mutant.location() + ": without 'broadcast free'");
    }

    @Test
    void theSameMutantsAreMadeEachTimeAndTheOriginalStaysAsItIs() {
        for (String name : List.of("strict-fifo", "cpython-2-windows")) {
            Catalogue.Entry entry = Catalogue.entry(name);
            String original = StateMachine.of(entry.create()).toString();
            List<Mutant> mutants = Mutant.of(entry::create);
            List<Mutant> again = Mutant.of(entry::create);

            assertThat(again)
                    .extracting(Mutant::toString)
                    .isEqualTo(mutants.stream().map(Mutant::toString).toList());
            for (int i = 0; i < mutants.size(); i++) {
                assertThat(text(mutants.get(i))).as("%s", mutants.get(i)).isNotEqualTo(original);
                assertThat(text(mutants.get(i))).isEqualTo(text(again.get(i)));
            }
            assertThat(StateMachine.of(entry.create())).hasToString(original);
        }
    }

    @Test
    void noTwoMutantsOfAPolicyAreCalledTheSame() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            assertThat(Mutant.of(entry::create)).extracting(Mutant::toString).doesNotHaveDuplicates();
        }
    }

    @Test
    void daemonsHaveMutantsToo() {
        List<Mutant> ofTheTimer = Mutant.of(Catalogue.entry("ruby-3.3")::create).stream()
                .filter(mutant -> mutant.routine().equals("timer") && mutant.kind() == Kind.DROP_WAIT)
                .toList();

        assertThat(ofTheTimer)
                .extracting(Mutant::change)
                .containsExactly(
                        "without 'wait for event timer_th.comm_fds'",
                        "without 'wait for event timer_th.comm_fds for timer period'");
        assertThat(ofTheTimer)
                .extracting(mutant -> StateMachine.daemon(mutant.policy(), 0).size())
                .containsOnly(StateMachine.daemon(Catalogue.entry("ruby-3.3").create(), 0)
                                .size()
                        - 1);
    }

    @Test
    void aMutantThatIsNoPolicyIsRefusedWhereThePolicyIs() {
        Mutant swapped = mutants(Kind.SWAP).get(5);

        assertThatThrownBy(() -> StateMachine.of(swapped.policy()))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("calls acquire() where the thread already has or wants the GIL");
    }

    private static String text(Mutant mutant) {
        try {
            return StateMachine.of(mutant.policy()).toString();
        } catch (PolicyException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
