package org.gilcheck.properties.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.jobs.Job;
import org.junit.jupiter.api.Test;

/** Several engines on one scenario, and what becomes of one that breaks down. */
class CrosscheckTest {
    private static final Job JOB = EnginesTest.job("cpython-3.2", Clock.UNTIMED, "mutual-exclusion", "starvation");

    private record Broken(RuntimeException thrown) implements Engine {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public EngineAnswer check(Job job, Limits limits) {
            throw thrown;
        }
    }

    private static Crosscheck with(Engine engine) {
        return Crosscheck.of(JOB, List.of(NativeEngine.usual(), engine), Limits.defaults());
    }

    @Test
    void enginesThatSayTheSameDoNotDisagree() {
        Crosscheck check = with(new ReferenceEngine());

        assertThat(check.disagreements()).isEmpty();
        assertThat(check.results()).extracting(EngineResult::engine).containsExactly("native", "reference");
    }

    @Test
    void anEngineThatIsAbsentContradictsNobody() {
        Crosscheck check = with(new AbsentEngine("absent", "not there", ""));

        assertThat(check.disagreements()).isEmpty();
        assertThat(check.results().get(1).answer().status()).isEqualTo(Status.SKIPPED);
        assertThat(check.results().get(1).answer().note()).isEqualTo("not there");
    }

    @Test
    void anEngineThatBreaksDownIsADefectAndHidesNothingOfTheOthers() {
        Crosscheck check = with(new Broken(new IllegalStateException("the run does not replay")));

        assertThat(check.results().get(0).answer().states()).isEqualTo(513);
        assertThat(check.results().get(1).answer().status()).isEqualTo(Status.DEFECT);
        assertThat(check.differs("broken")).isTrue();
        assertThat(check.differs("native")).isFalse();
        assertThat(check.disagreements()).singleElement().satisfies(disagreement -> {
            assertThat(disagreement.subject()).isEqualTo("defect");
            assertThat(disagreement.said().get(0).text()).contains("the run does not replay", "CrosscheckTest");
        });
    }

    @Test
    void aWrongPolicyIsNoDefectOfAnEngine() {
        PolicyException mistake = new PolicyException("a counter leaves its range");

        assertThatThrownBy(() -> with(new Broken(mistake))).isSameAs(mistake);
    }
}
