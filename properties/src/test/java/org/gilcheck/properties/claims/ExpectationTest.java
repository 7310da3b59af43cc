package org.gilcheck.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.junit.jupiter.api.Test;

/** Every kind of expectation is met by one model, and not met by another. */
class ExpectationTest {
    private static final Circumstances FIFO = Circumstances.timed("strict-fifo", OsProfiles.LINUX, "2 cpu", 2);
    private static final Circumstances CPYTHON = Circumstances.timed("cpython-3.2", OsProfiles.LINUX, "1 cpu, 1 io", 2);
    private static final Circumstances RUBY = Circumstances.timed("ruby-1.9.2", OsProfiles.LINUX, "2 cpu", 2);

    @Test
    void aPropertyHoldsOrDoesNot() {
        List<Circumstances> scenarios = List.of(RUBY.on(1), RUBY);
        assertThat(judge(Holds.everywhere("yield-switches", List.of(RUBY.on(1))))
                        .agreement())
                .isEqualTo(Agreement.AGREES);
        JudgedClaim violated = judge(Holds.everywhere("yield-switches", scenarios));
        assertThat(violated.agreement()).isEqualTo(Agreement.DISAGREES);
        assertThat(violated.ours()).isEqualTo("violated in 1 of 2, such as 2 cpu, timed, 2 cores @ linux");
        assertThat(judge(Holds.notEverywhere("yield-switches", scenarios)).agreement())
                .isEqualTo(Agreement.AGREES);
        JudgedClaim holds = judge(Holds.notEverywhere("mutual-exclusion", scenarios));
        assertThat(holds.agreement()).isEqualTo(Agreement.DISAGREES);
        assertThat(holds.ours()).isEqualTo("holds in all 2");
    }

    @Test
    void whatWasNotExploredToTheEndAgreesWithNothing() {
        List<Circumstances> scenarios = List.of(FIFO);
        Limits few = Limits.defaults().withStates(10);
        assertThat(judge(Holds.everywhere("deadlock", scenarios), few).agreement())
                .isEqualTo(Agreement.DISAGREES);
        assertThat(judge(Holds.notEverywhere("deadlock", scenarios), few).agreement())
                .isEqualTo(Agreement.DISAGREES);
        assertThat(judge(NumberIs.unbounded("bypass", "", FIFO), few).agreement())
                .isEqualTo(Agreement.DISAGREES);
        assertThat(judge(MoreCores.makeNothingWorse(List.of("efficiency"), FIFO, 2, 4), few)
                        .agreement())
                .isEqualTo(Agreement.DISAGREES);
        assertThat(judge(new Waits("wait", "", FIFO, 0, "quantum"), few).agreement())
                .isEqualTo(Agreement.DISAGREES);
    }

    @Test
    void aNumberIsWhatItIs() {
        assertAgrees(NumberIs.exactly("bypass", "", FIFO, Fraction.of(1, 1)));
        assertDisagrees(NumberIs.exactly("bypass", "", FIFO, Fraction.of(2, 1)), "1");
        assertAgrees(NumberIs.atMost("bypass", "", FIFO, Fraction.of(1, 1)));
        assertDisagrees(NumberIs.atMost("bypass", "", FIFO, Fraction.of(0, 1)), "1");
        assertDisagrees(NumberIs.atMost("bypass", "", RUBY, Fraction.of(99, 1)), "unbounded");
        assertAgrees(NumberIs.atLeast("bypass", "", RUBY, Fraction.of(99, 1)));
        assertDisagrees(NumberIs.atLeast("bypass", "", FIFO, Fraction.of(2, 1)), "1");
        assertAgrees(NumberIs.unbounded("bypass", "", RUBY));
        assertDisagrees(NumberIs.unbounded("bypass", "", FIFO), "1");
    }

    @Test
    void aTimeIsSoManyTimesADuration() {
        assertAgrees(new Waits("io-latency", "per call", CPYTHON, 1, "switch interval"));
        assertDisagrees(
                new Waits("io-latency", "per call", CPYTHON, 2, "switch interval"),
                "switch interval + 8 x wake delay = 5.4 ms; waiting for 1000: 1000 x switch interval = 5 s");
        assertAgrees(new Waits("wait", "", FIFO.with("1 cpu, 1 c-released"), 0, "C call"));
        assertThatIllegalStateException()
                .as("a claim about nothing")
                .isThrownBy(() -> judge(new Waits("wait", "", FIFO, 0, "switch interval")))
                .withMessage("strict-fifo, 2 cpu, timed, 2 cores @ linux, has no switch interval");
        assertDisagrees(new Waits("wait", "", RUBY, 0, "timer period"), "unbounded, of which no formula is known");
        assertAgrees(new Slope("io-latency", "per call", CPYTHON, 1, "switch interval", 8, 4));
        assertDisagrees(
                new Slope("io-latency", "per call", CPYTHON, 2, "switch interval", 8, 4),
                "16 units, then 20 units: 1 x switch interval");
    }

    @Test
    void aTimeIsSoManyTimesLongerThanAnother() {
        Circumstances alone = CPYTHON.with("1 io");
        assertAgrees(new TimesSlower("io-latency", "per message", CPYTHON, alone, 40));
        assertThat(judge(new TimesSlower("io-latency", "per message", CPYTHON, alone, 4))
                        .agreement())
                .isEqualTo(Agreement.DISAGREES);
        assertThat(judge(new TimesSlower("io-latency", "per message", CPYTHON, alone, 400))
                        .agreement())
                .isEqualTo(Agreement.DISAGREES);
    }

    @Test
    void moreCoresMakeItWorseOrNot() {
        List<String> battle = List.of("gil-battle");
        assertAgrees(MoreCores.makeWorse(battle, RUBY, 1, 2));
        assertDisagrees(
                MoreCores.makeNothingWorse(battle, RUBY, 1, 2), "gil-battle per request 0 on 1, unbounded on 2");
        assertAgrees(MoreCores.makeNothingWorse(battle, FIFO, 1, 2));
        assertDisagrees(MoreCores.makeWorse(battle, FIFO, 1, 2), "nothing is worse");
    }

    @Test
    void aNumberStandsInARelationToAnother() {
        Circumstances apart = FIFO.with("1 cpu, 1 cpu in 1");
        assertAgrees(Relation.atLeast("efficiency", "", apart, 2, FIFO.with("1 cpu")));
        assertDisagrees(Relation.atLeast("efficiency", "", apart, 3, FIFO.with("1 cpu")), "2 against 1");
        assertAgrees(Relation.lessThan("efficiency", "", FIFO, 1, apart));
        assertDisagrees(Relation.lessThan("efficiency", "", apart, 4, FIFO), "2 against 1/2");
    }

    @Test
    void whatHasNoBoundIsMoreThanAnyNumber() {
        assertAgrees(Relation.atLeast("bypass", "", RUBY, 1000, FIFO));
        assertDisagrees(Relation.atLeast("bypass", "", FIFO, 1, RUBY), "1 against unbounded");
        assertAgrees(Relation.lessThan("bypass", "", FIFO, 1, RUBY));
        assertDisagrees(Relation.lessThan("bypass", "", RUBY, 1000, FIFO), "unbounded against 1");
    }

    @Test
    void bothMustBeMet() {
        Expectation once = NumberIs.exactly("bypass", "", FIFO, Fraction.of(1, 1));
        Expectation twice = NumberIs.exactly("bypass", "", FIFO.with("3 cpu"), Fraction.of(2, 1));
        assertAgrees(new Both(once, twice));
        assertDisagrees(new Both(once, NumberIs.unbounded("bypass", "", FIFO.with("3 cpu"))), "1; 2");
    }

    @Test
    void whatTheTableHasWrongIsFoundOut() {
        Claim agrees = claim(NumberIs.unbounded("bypass", "", RUBY), "");
        Claim disagrees = claim(NumberIs.unbounded("bypass", "", RUBY), "because");
        assertThat(judge(agrees, Limits.defaults()).isAsRecorded()).isTrue();
        assertThat(judge(disagrees, Limits.defaults()).isAsRecorded()).isFalse();
        assertThat(judge(claim(new NotComparable(), "because"), Limits.defaults()))
                .returns(Agreement.NOT_COMPARABLE, JudgedClaim::agreement)
                .returns(true, JudgedClaim::isAsRecorded);
    }

    @Test
    void circumstancesAreSaidAsOnTheCommandLine() {
        assertThat(FIFO.where()).isEqualTo("2 cpu, timed, 2 cores @ linux");
        assertThat(FIFO.on(0).under(LockFairness.STRONG).where()).isEqualTo("2 cpu, untimed @ linux, strong locks");
        assertThat(FIFO.on(1).scaled("quantum", 3).where()).isEqualTo("2 cpu, timed, 1 core @ linux, quantum = 3");
    }

    private static void assertAgrees(Expectation expectation) {
        JudgedClaim judged = judge(expectation);
        assertThat(judged.agreement()).as(judged.ours()).isEqualTo(Agreement.AGREES);
    }

    private static void assertDisagrees(Expectation expectation, String ours) {
        JudgedClaim judged = judge(expectation);
        assertThat(judged.agreement()).isEqualTo(Agreement.DISAGREES);
        assertThat(judged.ours()).isEqualTo(ours);
    }

    private static JudgedClaim judge(Expectation expectation) {
        return judge(expectation, Limits.defaults());
    }

    private static JudgedClaim judge(Expectation expectation, Limits limits) {
        return judge(claim(expectation, ""), limits);
    }

    private static JudgedClaim judge(Claim claim, Limits limits) {
        ClaimCheck check = new ClaimCheck(List.of(claim), limits);
        check.circumstances().forEach(check::explore);
        return check.judge().get(0);
    }

    private static Claim claim(Expectation expectation, String remark) {
        return new Claim("id", "policy", "statement", "source", "published", expectation, remark);
    }
}
