package org.gilcheck.properties.jqwik;

import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Step;

/** Takes one of the steps of some kind that are enabled. */
final class TakesStep implements Action.Dependent<RunningScenario> {
    private final BiPredicate<RunningScenario, Step> kind;

    private TakesStep(BiPredicate<RunningScenario, Step> kind) {
        this.kind = kind;
    }

    static TakesStep ofAnyThread() {
        return new TakesStep((running, step) -> true);
    }

    /** Most mistakes need few context switches. */
    static TakesStep ofSameThread() {
        return new TakesStep((running, step) -> step.thread() == running.lastThread());
    }

    @Override
    public boolean precondition(RunningScenario running) {
        return !steps(running).isEmpty();
    }

    @Override
    public Arbitrary<Transformer<RunningScenario>> transformer(RunningScenario running) {
        return Arbitraries.of(steps(running)).map(step -> {
            String text = step.toString();
            return Transformer.mutate(text, later -> later.take(step.choice()));
        });
    }

    private List<Step> steps(RunningScenario running) {
        return running.enabled().stream()
                .filter(step -> kind.test(running, step))
                .toList();
    }
}
