package org.gilcheck.properties.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.Mutant;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.mutants.Difference.Direction;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mistakes in a policy a contract would catch. */
class MutantCheckTest {

    private static MutantCheck check(String policy, Limits limits) {
        Catalogue.Entry entry = Catalogue.entry(policy);
        return new MutantCheck(entry::create, entry.systems().get(0), limits);
    }

    /** The first mutant with a change, judged. */
    private static JudgedMutant judged(String policy, String change) {
        MutantCheck check = check(policy, Limits.defaults());
        Mutant wanted = check.mutants().stream()
                .filter(mutant -> mutant.change().equals(change))
                .findFirst()
                .orElseThrow();
        return check.judge(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict-fifo", "cpython-2-linux"})
    void nearlyAllMistakesInASmallPolicyAreCaughtAndTheOthersExplained(String policy) {
        MutantCheck check = check(policy, Limits.defaults());
        List<JudgedMutant> judged =
                check.mutants().parallelStream().map(check::judge).toList();
        JudgedPolicy sum = new JudgedPolicy(policy, judged);

        assertThat(sum.count(Fate.values())).isEqualTo(judged.size()).isGreaterThan(20);
        assertThat(sum.count(Fate.UNDECIDED)).isZero();
        assertThat(sum.shareInTenths()).isGreaterThanOrEqualTo(900);
        assertThat(judged)
                .filteredOn(each -> each.fate() == Fate.SURVIVES)
                .allSatisfy(each ->
                        assertThat(Explanation.of(policy, each.mutant())).isPresent());
    }

    @Test
    void aWakeUpThatIsForgottenIsADeadlock() {
        JudgedMutant lost = judged("strict-fifo", "without 'unpark owner'");

        assertThat(lost.fate()).isEqualTo(Fate.CAUGHT);
        assertThat(lost.properties()).contains("deadlock", "lost-wakeup", "starvation");
        assertThat(lost.isWorse("deadlock")).isTrue();
        assertThat(lost.differences()).extracting(Difference::toString).contains("deadlock: violated, not holds");
        assertThat(lost.where()).isEqualTo("2 cpu, timed, 1 core @ linux");
    }

    @Test
    void aTestThatIsLeftOutLetsTwoIn() {
        JudgedMutant together = judged("strict-fifo", "'while (false)' instead of 'while (owner != self)'");

        assertThat(together.properties()).contains("mutual-exclusion");
    }

    @Test
    void aNumberThatIsBetterIsADifferenceToo() {
        JudgedMutant patient = judged("ticket-fifo", "'if (false)' instead of 'if (drop_request)'");

        assertThat(patient.fate()).isEqualTo(Fate.CAUGHT);
        assertThat(patient.differences())
                .anyMatch(each -> each.property().equals("switch-rate") && each.direction() == Direction.BETTER)
                .anyMatch(each -> each.direction() == Direction.WORSE);
    }

    @Test
    void whatTheLanguageRefusesIsSaidInItsWords() {
        JudgedMutant refused = judged("strict-fifo", "'acquire()' before 'release()'");

        assertThat(refused.fate()).isEqualTo(Fate.REFUSED);
        assertThat(refused.note()).contains("calls acquire() where the thread already has or wants the GIL");
    }

    @Test
    void aMistakeOfTheModelIsCaught() {
        JudgedMutant below = judged("strict-fifo", "without 'ticks_left = quantum'");

        assertThat(below.properties()).containsExactly(Difference.MODEL);
        assertThat(below.note()).contains("ticks_left");
    }

    @Test
    void aSwapThatNobodyCanSeeIsEquivalent() {
        assertThat(judged("strict-fifo", "'unpark owner' before 'dequeue the head of waiting'")
                        .fate())
                .isEqualTo(Fate.EQUIVALENT);
    }

    @Test
    void whatALimitHidesIsNotCalledEquivalent() {
        MutantCheck check = check("strict-fifo", Limits.defaults().withStates(10));
        List<Fate> fates = new ArrayList<>();
        for (Mutant mutant : check.mutants()) {
            fates.add(check.judge(mutant).fate());
        }

        assertThat(fates).containsOnly(Fate.UNDECIDED, Fate.REFUSED).contains(Fate.UNDECIDED);
    }

    @Test
    void theShareLeavesOutTheEquivalentAndCountsTheRefused() {
        Mutant mutant = check("strict-fifo", Limits.defaults()).mutants().get(0);
        List<JudgedMutant> judged = new ArrayList<>();
        for (Fate fate : List.of(Fate.REFUSED, Fate.CAUGHT, Fate.EQUIVALENT, Fate.SURVIVES)) {
            judged.add(new JudgedMutant(mutant, fate, "", List.of(), ""));
        }
        JudgedPolicy sum = new JudgedPolicy("all", judged);

        assertThat(sum.different()).isEqualTo(3);
        assertThat(sum.share()).isEqualTo("66.6 %");
        assertThat(JudgedPolicy.sum("both", List.of(sum, sum)).count(Fate.CAUGHT))
                .isEqualTo(2);
    }

    @Test
    void explanationsAreAboutMutantsThatThereAre() {
        List<Explanation> left = new ArrayList<>(Explanation.all());
        for (Catalogue.Entry entry : Catalogue.entries()) {
            List<Mutant> mutants = Mutant.of(entry::create);
            left.removeIf(each -> mutants.stream().anyMatch(mutant -> each.isAbout(entry.name(), mutant)));
        }

        assertThat(left).isEmpty();
    }
}
