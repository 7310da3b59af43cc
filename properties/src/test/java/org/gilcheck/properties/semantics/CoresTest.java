package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.semantics.Scenarios.isEver;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every state of the timed clock: cores, time and delays are what the machine says. */
class CoresTest {
    private static final List<Os> SYSTEMS = List.of(OsProfiles.LINUX, OsProfiles.ADVERSARIAL);

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "1,1", "1,2"})
    void noMoreThreadsRunThanThereAreCores(int os, int cores) {
        Scenario scenario = scenario(os, cores);

        assertThat(isEver(scenario, state -> running(scenario, state) > cores)).isFalse();
        assertThat(isEver(scenario, state -> running(scenario, state) == cores)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "1,1", "1,2"})
    void noCoreIsIdleWhileAThreadIsReady(int os, int cores) {
        Scenario scenario = scenario(os, cores);

        assertThat(isEver(scenario, state -> statuses(scenario, state).contains("ready")))
                .isTrue();
        assertThat(isEver(
                        scenario,
                        state -> statuses(scenario, state).contains("ready") && running(scenario, state) < cores))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "1,1", "1,2"})
    void timePassesOnlyWhenNoThreadCanStep(int os, int cores) {
        Scenario scenario = scenario(os, cores);

        assertThat(isEver(scenario, state -> moves(scenario, state).contains(Move.TIME)))
                .isTrue();
        assertThat(isEver(scenario, state -> {
                    List<Move> moves = moves(scenario, state);
                    return moves.contains(Move.TIME)
                            && (moves.contains(Move.STEP)
                                    || moves.contains(Move.TIMER)
                                    || moves.contains(Move.ARRIVAL)
                                    || moves.contains(Move.SLICE_END));
                }))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,2", "1,2"}) // one core is never idle
    void aWokenThreadArrivesWithinTwoWakeDelays(int os, int cores) {
        Scenario scenario = scenario(os, cores);

        assertThat(isEver(scenario, state -> statuses(scenario, state).contains("waking in 2")))
                .isTrue();
        assertThat(isEver(
                        scenario,
                        state -> statuses(scenario, state).stream()
                                .anyMatch(status -> status.startsWith("waking") && !status.matches("waking in [012]"))))
                .isFalse();
    }

    private static Scenario scenario(int os, int cores) {
        return Scenarios.timed(new BareMutex(), SYSTEMS.get(os), cores, 2, 2, 1);
    }

    private static long running(Scenario scenario, long[] state) {
        long running = 0;
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            if (scenario.isOnCore(state, 0, thread)) {
                running++;
            }
        }
        return running;
    }

    private static List<String> statuses(Scenario scenario, long[] state) {
        List<String> statuses = new ArrayList<>();
        for (int thread = 0; thread < scenario.threadCount(); thread++) {
            statuses.add(scenario.osStatus(state, 0, thread));
        }
        return statuses;
    }

    private static List<Move> moves(Scenario scenario, long[] state) {
        List<Move> moves = new ArrayList<>();
        StateSink sink = (words, label) -> moves.add(Label.move(label));
        scenario.successors(state, 0, sink);
        return moves;
    }
}
