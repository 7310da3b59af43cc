package org.gilcheck.checker.driver;

import java.util.Arrays;
import org.gilcheck.checker.Question;
import org.gilcheck.model.TransitionSystem;

/**
 * The program that Java PathFinder runs to explore a transition system: it holds one state, and lets Java PathFinder choose
 * among the steps. Whenever it asks for a choice, nothing on the heap differs from the time before but that state; so what
 * Java PathFinder takes for the same state is the same state.
 *
 * <p>Each step is printed when it is taken. A violated question ends the run with {@link ViolatedQuestion}.
 */
public final class ModelDriver {
    private final DrivenModel model;
    private final TransitionSystem system;
    private final Chooser chooser;
    private final ProgressSearch progress;
    private final boolean[] leftOut;
    private final long[] state;

    ModelDriver(DrivenModel model, Chooser chooser) {
        this.model = model;
        this.system = model.system();
        this.chooser = chooser;
        this.progress = new ProgressSearch(system);
        this.leftOut = new boolean[model.questions().length];
        this.state = new long[system.words()];
    }

    /**
     * Runs for ever.
     *
     * @param arguments how many steps to warm up; how many questions not to ask, and which; the class of the
     *     {@link DrivenModel}, and what that is to read
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int first = 2 + Integer.parseInt(arguments[1]);
        DrivenModel model = Class.forName(arguments[first])
                .asSubclass(DrivenModel.class)
                .getDeclaredConstructor()
                .newInstance();
        model.begin();
        model.read(Arrays.copyOfRange(arguments, first + 1, arguments.length));
        ModelDriver driver = new ModelDriver(model, new Chooser.OfPathFinder());
        for (int i = 2; i < first; i++) {
            driver.leaveOut(Integer.parseInt(arguments[i]));
        }
        driver.warmUp(Integer.parseInt(arguments[0]));
        driver.explore();
    }

    /** Asks a question no more. */
    void leaveOut(int question) {
        leftOut[question] = true;
    }

    /**
     * Among how many Java PathFinder is to choose where there are so many steps: it takes no note of a state where there is but one
     * choice. What is chosen beyond the last step means to stay.
     */
    static int choicesFor(int count) {
        return count < 2 ? 2 : count;
    }

    void explore() {
        chooseInitialState();
        while (true) {
            insist(questionThatStateViolates());
            chooseStep();
        }
    }

    private void chooseInitialState() {
        int count = initialStates(-1);
        initialStates(count == 1 ? 0 : chooser.below(count));
    }

    private void chooseStep() {
        int count = countSteps();
        system.clear();
        int choice = chooser.below(choicesFor(count));
        if (choice < count) {
            insist(take(choice));
        }
    }

    /**
     * Walks at random. Java loads classes and makes the objects of lambdas when they are first used, and they stay: that must
     * happen before the first choice, or states would differ that are the same.
     */
    void warmUp(int steps) {
        int initial = initialStates(-1);
        int seed = 12345;
        for (int start = 0; start < initial; start++) {
            initialStates(start);
            for (int i = 0; i < steps; i++) {
                questionThatStateViolates();
                int count = countSteps();
                if (count == 0) {
                    initialStates(start);
                } else {
                    seed = seed * 1103515245 + 12345;
                    take((seed >>> 8) % count);
                }
            }
        }
        for (int i = 0; i < state.length; i++) {
            state[i] = 0;
        }
        system.clear();
        System.out.println(StepLine.begin());
    }

    private static void insist(int violated) {
        if (violated >= 0) {
            throw new ViolatedQuestion(violated);
        }
    }

    /** How many there are; one of them becomes the state, unless -1 is wanted. */
    private int initialStates(int wanted) {
        TakenStep taken = new TakenStep(wanted, state.length);
        system.initialStates(taken);
        if (wanted >= 0) {
            System.arraycopy(taken.state(), 0, state, 0, state.length);
            System.out.println(StepLine.initial(taken.label(), state));
        }
        return taken.count();
    }

    private int countSteps() {
        TakenStep none = new TakenStep(-1, 0);
        system.successors(state, 0, none);
        return none.count();
    }

    /** Takes a step; gives the question that it violates, or -1. */
    private int take(int step) {
        TakenStep taken = new TakenStep(step, state.length);
        system.successors(state, 0, taken);
        System.out.println(StepLine.step(step, taken.label(), state, taken.state()));
        Question[] questions = model.questions();
        int violated = -1;
        for (int i = 0; i < questions.length; i++) {
            if (!leftOut[i] && questions[i].isViolatedBy(state, 0, taken.label(), taken.state(), 0)) {
                violated = i;
            }
        }
        System.arraycopy(taken.state(), 0, state, 0, state.length);
        return violated;
    }

    private int questionThatStateViolates() {
        Question[] questions = model.questions();
        for (int i = 0; i < questions.length; i++) {
            if (!leftOut[i] && (questions[i].isViolatedBy(state, 0) || isStuck(questions[i]))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isStuck(Question question) {
        for (int part = 0; part < question.parts(); part++) {
            if (question.mustNotBeStuck(part, state, 0) && progress.isStuck(question, part, state)) {
                return true;
            }
        }
        return false;
    }
}
