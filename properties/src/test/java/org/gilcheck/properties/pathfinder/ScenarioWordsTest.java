package org.gilcheck.properties.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that go to Java PathFinder describe the scenario that is meant. */
class ScenarioWordsTest {
    private static final Limits SOME = Limits.defaults().withStates(3_000);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            cpython-3.2    ; linux       ; WEAK ; 2 cpu                                         ; UNTIMED ; 1
            cpython-3.2    ; adversarial ; WEAK ; 1 cpu, 1 io                                   ; TIMED   ; 2
            ruby-1.9.2     ; macos-2011  ; WEAK ; 1 io(2,3), 1 udp, 1 mixed(4)                  ; TIMED   ; 3
            ruby-1.9.2     ; linux       ; FIFO ; 1 cpued, 1 event-loop, 1 c-held, 1 c-released ; UNTIMED ; 1
            priority-gil   ; linux       ; WEAK ; 1 cpu priority 3, 1 io(4) priority -2         ; TIMED   ; 1
            cpython-3.12   ; windows     ; WEAK ; 2 cpu, 1 cpu in 1, 1 finalizer in 1           ; UNTIMED ; 1
            cpython-3.13   ; linux       ; WEAK ; 1 put, 2 get                                  ; TIMED   ; 2
            ruby-2.0       ; linux       ; WEAK ; 1 send, 1 receive                             ; TIMED   ; 2
            cpython-2-linux; freertos    ; WEAK ; 1 signals, 1 cpu                              ; TIMED   ; 2
            """)
    void theScenarioReadIsTheOneThatWasWritten(
            String policy, String os, Locks locks, String threads, Clock clock, int cores) {
        Job job = job(policy, os, locks, threads, clock, cores, Scale.defaults(), List.of());

        assertSame(job);
    }

    @Test
    void scalesAreTold() {
        Scale scale = Scale.defaults().with("switch interval", 7).with("wake delay", 2);
        Job job = job("cpython-3.2", "linux", Locks.WEAK, "2 cpu", Clock.TIMED, 2, scale, List.of());

        assertSame(job);
        assertThat(ScenarioWords.of(job, List.of())).contains("switch interval", "7", "wake delay", "2");
    }

    @Test
    void propertiesAreMadeByTheirClasses() {
        List<Property> asked = PropertyCatalogue.all().subList(0, 3);
        Job job = job("strict-fifo", "linux", Locks.WEAK, "2 cpu", Clock.UNTIMED, 1, Scale.defaults(), asked);
        DrivenScenario driven = new DrivenScenario();

        driven.read(ScenarioWords.of(job, asked).toArray(new String[0]));

        assertThat(driven.questions()).hasSize(3);
        assertThat(driven.questions()[0]).isNotSameAs(driven.questions()[0]);
        assertThat(driven.system()).isSameAs(driven.system());
    }

    private static void assertSame(Job job) {
        Scenario expected = job.scenario();
        Scenario read = new ScenarioReader(ScenarioWords.of(job, List.of()).toArray(new String[0])).scenario();

        assertThat(read.variableNames()).isEqualTo(expected.variableNames());
        assertThat(read.bits()).isEqualTo(expected.bits());
        for (int thread = 0; thread < expected.threadCount(); thread++) {
            assertThat(read.threadName(thread)).isEqualTo(expected.threadName(thread));
            assertThat(read.interpreter(thread)).isEqualTo(expected.interpreter(thread));
        }
        Exploration all = Explorer.exhaust(expected, List.of(), SOME);
        Exploration found = Explorer.exhaust(read, List.of(), SOME);
        assertThat(found.states()).isEqualTo(all.states());
        assertThat(found.edges()).isEqualTo(all.edges());
        assertThat(found.levels()).isEqualTo(all.levels());
    }

    private static Job job(
            String policy,
            String os,
            Locks locks,
            String threads,
            Clock clock,
            int cores,
            Scale scale,
            List<Property> properties) {
        PolicySource source = Catalogue.entries().stream()
                .filter(entry -> entry.name().equals(policy))
                .map(PolicySource::of)
                .findFirst()
                .orElseThrow();
        return new Job(
                source,
                OsProfiles.all().stream()
                        .filter(each -> each.name().equals(os))
                        .findFirst()
                        .orElseThrow(),
                locks,
                threads,
                clock,
                cores,
                scale,
                properties);
    }
}
