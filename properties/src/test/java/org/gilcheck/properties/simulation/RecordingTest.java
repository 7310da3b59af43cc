package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.StepCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.NotReplayableException;
import org.gilcheck.properties.runs.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final PolicySource CPYTHON = PolicySource.of(Catalogue.entry("cpython-3.2"));
    private static final Setup SETUP = Setup.of(
            CPYTHON, OsProfiles.LINUX, 1, "2 cpu, 1 io(4)", Profile.standard().with("tick", 20));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpython-2-macos",
                "cpython-2-windows",
                "cpython-3.13",
                "priority-gil",
                "ruby-2.0",
                "ruby-3.3",
                "ocaml-4.09"
            })
    void everyStepIsTakenAgainByTheScenarioAlone(String policy) {
        Setup setup = Setup.of(
                PolicySource.of(Catalogue.entry(policy)),
                OsProfiles.LINUX,
                1,
                "2 cpu, 1 io(4), 1 signals",
                Profile.standard());
        Recording recording = Recording.of(setup, 1, 2, 3_000_000, 3_000);
        assertThat(recording.run().length()).isEqualTo(3_000);
        assertThat(recording.begin()).isLessThan(3_000_000);
    }

    @Test
    void whatIsPossibleButNotWhatIsSaidIsRefused() {
        Recording recording = Recording.of(SETUP, 1, 1, 0, 200);
        StepCheck check = recording.scenario().stepCheck();
        int steps = recording.run().length();
        int wrong = 0;
        for (int step = 0; step < steps; step++) {
            long[] from = recording.run().state(step);
            long another = recording.run().label((step + 1) % steps);
            if (another != recording.run().label(step)
                    && check.after(from, another, recording.passed().get(step), new AnyChoices(1, 1)) == null) {
                wrong++;
            }
        }
        assertThat(wrong).isGreaterThan(100);
    }

    @Test
    void aTokenSaysAllFromWhichThePartFollows() {
        SimulationToken token = SimulationToken.of(SETUP, 5, 2, 1_000_000, 300);
        Recording recording = token.recording(CPYTHON);
        SimulationToken whole = token.of(recording);
        assertThat(SimulationToken.parse(whole.text())).isEqualTo(whole);
        assertThat(whole.text())
                .startsWith("sim1/cpython-3.2/linux/1/2+cpu%2C+1+io%284%29/100/tick%3D20/-/5/2/1000000/300/");
        Trace trace = SimulationToken.parse(whole.text()).recording(CPYTHON).trace();
        assertThat(trace.steps()).hasSize(300);
        assertThat(trace.timeUnit()).isEqualTo("ns");
        assertThat(trace.time(300)).isEqualTo(recording.duration());
    }

    @Test
    void anotherPolicyDoesNotPassForTheSame() {
        SimulationToken token = SimulationToken.of(SETUP, 5, 1, 0, 300);
        SimulationToken whole = token.of(token.recording(CPYTHON));
        assertThatThrownBy(() -> whole.recording(PolicySource.of(Catalogue.entry("priority-gil"))))
                .isInstanceOf(NotReplayableException.class)
                .hasMessageContaining("the states are others");
    }

    @Test
    void answersThatAreImpossibleAreRefused() {
        assertThatThrownBy(() -> new GivenAnswers(List.of(3)).among(3)).isInstanceOf(NotReplayableException.class);
        assertThatThrownBy(() -> new GivenAnswers(List.of()).wakeDelay(3)).isInstanceOf(NotReplayableException.class);
        assertThat(new GivenAnswers(List.of(2)).lateness(3)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim1/",
                "sim1/cpython-3.2/linux/0/2+cpu/100/-/-/1/1/0/10/-",
                "sim1/cpython-3.2/linux/1/2+cpu/100/-/-/1/1/0/1000000/-",
                "sim1/cpython-3.2/linux/1/2+cpu/100/tick/-/1/1/0/10/-",
                "sim1/cpython-3.2/linux/1/%zz/100/-/-/1/1/0/10/-",
                "sim1/cpython-3.2/linux/1/2+cpu/100/nonsense%3D3/-/1/1/0/10/-",
                "sim1/cpython-3.2/linux/1/2+nonsense/100/-/-/1/1/0/10/-",
                "sim1/cpython-3.2/solaris/1/2+cpu/100/-/-/1/1/0/10/-"
            })
    void whatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> SimulationToken.parse(text).recording(CPYTHON)).isInstanceOf(UsageException.class);
    }
}
