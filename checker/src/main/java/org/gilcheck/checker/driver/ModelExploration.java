package org.gilcheck.checker.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gilcheck.checker.Run;
import org.gilcheck.checker.pathfinder.Ending;
import org.gilcheck.checker.pathfinder.Outcome;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.checker.pathfinder.Statistics;
import org.gilcheck.checker.pathfinder.Task;
import org.gilcheck.checker.pathfinder.Violation;

/**
 * Lets Java PathFinder explore a model. It ends at the first violation, so it is started again without each question that
 * is answered, until it has explored everything.
 */
public final class ModelExploration {
    /** How long {@link ModelDriver} warms up, in steps: enough for most models. */
    private static final int SHORT_WARM_UP = 200;

    /** For models of which rare steps need classes that others do not. */
    private static final int LONG_WARM_UP = 10_000;

    private final PathFinder finder;
    private final ModelTask task;
    private final long deadline;
    private final ModelAnswer.Violations violations;

    private ModelExploration(PathFinder finder, ModelTask task, long deadline) {
        this.finder = finder;
        this.task = task;
        this.deadline = deadline;
        this.violations = new ModelAnswer.Violations(task.questions());
    }

    /**
     * Explores it.
     *
     * @param states how many states there should be; if Java PathFinder tells more apart, it is asked once more, more
     *     carefully, since it takes states for different when classes are loaded between them
     * @throws InterruptedException if this thread is interrupted
     * @throws IllegalStateException if what Java PathFinder has done is no run of the system
     */
    public static ModelAnswer of(PathFinder finder, ModelTask task, long states) throws InterruptedException {
        long deadline = System.nanoTime() + task.timeout().toNanos();
        ModelAnswer answer = new ModelExploration(finder, task, deadline).explore(SHORT_WARM_UP);
        return answer.isComplete() && answer.states() != states
                ? new ModelExploration(finder, task, deadline).explore(LONG_WARM_UP)
                : answer;
    }

    private ModelAnswer explore(int warmUp) throws InterruptedException {
        while (true) {
            RecordedSystem.Reader reader = new RecordedSystem.Reader(task.system());
            Outcome outcome = finder.run(run(warmUp, reader));
            Violation violation = outcome.violation();
            if (violation == null || !violation.type().equals(ViolatedQuestion.class.getName())) {
                return answer(outcome, reader);
            }
            violations.found(Integer.parseInt(violation.text().strip()), replayed(outcome));
        }
    }

    private Run replayed(Outcome outcome) {
        return ChosenRun.of(
                task.system(), IntStream.of(outcome.numbers()).boxed().toList());
    }

    private Task run(int warmUp, RecordedSystem.Reader reader) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(warmUp));
        List<Integer> answered = violations.questions();
        arguments.add(String.valueOf(answered.size()));
        answered.forEach(question -> arguments.add(question.toString()));
        arguments.add(task.model().getName());
        arguments.addAll(task.arguments());
        Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        return Task.of(ModelDriver.class.getName(), arguments, task.classPath())
                .withClasses(task.classes())
                .withSetting("search.class", "gov.nasa.jpf.search.heuristic.BFSHeuristic")
                .withHeap(task.heapBytes())
                .withTimeout(left)
                .withPrinted(reader::read);
    }

    private ModelAnswer answer(Outcome outcome, RecordedSystem.Reader reader) {
        Statistics statistics = outcome.statistics();
        if (outcome.ending() != Ending.NO_ERRORS || statistics == null) {
            Ending ending = outcome.ending() == Ending.VIOLATION || outcome.ending() == Ending.DEADLOCK
                    ? Ending.FAILED
                    : outcome.ending();
            return new ModelAnswer(ending, outcome.message(), 0, null, violations);
        }
        RecordedSystem steps = reader.system();
        long states = statistics.newStates() - (steps.initialStates() > 1 ? 1 : 0);
        return new ModelAnswer(outcome.ending(), outcome.message(), states, steps, violations);
    }
}
