package org.gilcheck.properties.pathfinder;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.driver.DrivenModel;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.SourceLines;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunQuestions;
import org.jspecify.annotations.Nullable;

/** A scenario, and properties of it that need the same memory, as Java PathFinder is to explore them. */
public final class DrivenScenario implements DrivenModel {
    private final List<RunQuestions> asked = new ArrayList<>();
    private @Nullable TransitionSystem system;

    @Override
    public void begin() {
        SourceLines.leaveOut();
    }

    @Override
    public void read(String[] arguments) {
        ScenarioReader reader = new ScenarioReader(arguments);
        Scenario scenario = reader.scenario();
        int properties = reader.number();
        for (int i = 0; i < properties; i++) {
            asked.add(new RunQuestions(scenario, LockFairness.WEAK, (Property) reader.object()));
        }
        system = asked.isEmpty() ? scenario : asked.get(0).system();
    }

    @Override
    public TransitionSystem system() {
        if (system == null) {
            throw new IllegalStateException("nothing has been read");
        }
        return system;
    }

    @Override
    public Question[] questions() {
        Question[] questions = new Question[asked.size()];
        for (int i = 0; i < questions.length; i++) {
            Question question = asked.get(i).question();
            if (question == null) {
                throw new IllegalStateException(asked.get(i).property() + " asks nothing of single states and steps");
            }
            questions[i] = question;
        }
        return questions;
    }
}
