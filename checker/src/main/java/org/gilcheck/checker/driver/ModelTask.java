package org.gilcheck.checker.driver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.TransitionSystem;

/**
 * A model for Java PathFinder to explore.
 *
 * @param model its class, with a constructor without arguments
 * @param arguments what it is to read
 * @param system the same transition system as {@link DrivenModel#system} gives there
 * @param questions how many questions it asks
 * @param classPath where the classes are that it needs
 * @param classes class files of it that are in no folder and no jar, by the names of their classes
 * @param heapBytes of the Java that runs Java PathFinder
 * @param timeout for all runs of Java PathFinder together
 */
public record ModelTask(
        Class<? extends DrivenModel> model,
        List<String> arguments,
        TransitionSystem system,
        int questions,
        List<Path> classPath,
        Map<String, byte[]> classes,
        long heapBytes,
        Duration timeout) {

    /** Keeps collections of its own. */
    public ModelTask {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
        classes = Map.copyOf(classes);
    }
}
