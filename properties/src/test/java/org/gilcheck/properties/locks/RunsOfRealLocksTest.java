package org.gilcheck.properties.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.machine.WakeOrder;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.locks.OneAtATime.Taken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever real threads do, statement by statement, must be a run of the model. */
class RunsOfRealLocksTest {
    private static final Os ANY_WAKE_ORDER =
            Os.named("any wake order").wakeOrder(WakeOrder.ANY).build();
    private static final int STEPS = 400;

    /** All that take any steps. */
    static Stream<String> policies() {
        return Catalogue.entries().stream().map(Catalogue.Entry::name).filter(name -> !name.equals("no-gil"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theStepsOfARealLockAreARunOfTheModel(String policy) throws InterruptedException {
        follow(policy, threads(policy), 0);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("policies")
    void theStepsOfOtherRunsAreToo(String policy) throws InterruptedException {
        for (int seed = 1; seed < 8; seed++) {
            follow(policy, threads(policy), seed);
        }
    }

    private static String threads(String policy) {
        return policy.contains("gh-96387") ? "1 finalizer, 2 cpu" : "2 cpu, 1 io";
    }

    private static void follow(String policy, String threads, int seed) throws InterruptedException {
        List<ThreadSpec> specs = ThreadMix.parse(threads);
        RealLockCode code = RealLockCode.of(Catalogue.entry(policy).create(), specs);
        SourceLines lines = new SourceLines(code);
        OneAtATime schedule = new OneAtATime(code.priorities(), code.daemons(), seed, STEPS);
        code.program(schedule.memory()).start();
        List<Taken> steps = schedule.awaitEnd();
        ModelRuns runs = new ModelRuns(new Scenario(
                        Catalogue.entry(policy).create(),
                        ThreadMix.parse(threads),
                        new Machine(1, ANY_WAKE_ORDER, Costs.defaults()),
                        Clock.UNTIMED,
                        Scale.defaults())
                .reducedBy(List.of()));
        int number = 0;
        for (Taken step : steps) {
            number++;
            List<String> before = runs.texts();
            String what = step.expires() ? "patience is over" : lines.of(step.type(), step.line());
            boolean possible = step.expires() ? runs.expires(step.thread()) : runs.begins(step.thread(), what);
            assertThat(possible)
                    .as(
                            "%s, seed %d, step %d: T%d %s; the model may be at %s",
                            policy, seed, number, step.thread(), what, before)
                    .isTrue();
        }
        assertThat(steps).hasSizeGreaterThan(3);
    }
}
