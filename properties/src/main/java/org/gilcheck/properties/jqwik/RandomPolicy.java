package org.gilcheck.properties.jqwik;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;

/**
 * A small policy as a value: a few statements for each of acquire, release and checkpoint.
 *
 * <p>It prints itself as a Java file with which the command line and tests make the same policy, so that one which was
 * found at random can be kept. Two with the same statements are equal.
 */
public final class RandomPolicy {
    /** The name of every random policy and, unless told otherwise, of the class in its source. */
    public static final String CLASS_NAME = "RandomGil";

    private final List<Statement> acquire;
    private final List<Statement> release;
    private final List<Statement> checkpoint;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    RandomPolicy(List<Statement> acquire, List<Statement> release, List<Statement> checkpoint) {
        this.acquire = List.copyOf(acquire);
        this.release = List.copyOf(release);
        this.checkpoint = List.copyOf(checkpoint);
        for (List<Statement> each : routines()) {
            Statement.addParts(each, parts);
        }
    }

    /** A fresh policy that does what this one says. */
    public GilPolicy create() {
        return new RandomGil(this);
    }

    /** How many statements there are. */
    public int size() {
        return routines().stream().mapToInt(Statement::size).sum();
    }

    /**
     * The policy as the text of a Java file without a package.
     *
     * @param className what to call the class, and so the policy
     */
    public String source(String className) {
        StringBuilder text = new StringBuilder();
        Set<String> types = new TreeSet<>(List.of("GilPolicy"));
        parts.forEach(part -> types.add(part.type()));
        if (has(Part.INTERVAL)) {
            types.add("TimeUnit");
        }
        types.forEach(type ->
                text.append("import org.gilcheck.model.language.").append(type).append(";\n"));
        text.append("\npublic final class ").append(className).append(" extends GilPolicy {\n");
        parts.forEach(part -> text.append("    ").append(part.java()).append('\n'));
        print("Acquire", acquire, text);
        print("Release", release, text);
        print("Checkpoint", checkpoint, text);
        return text.append("}\n").toString();
    }

    private static void print(String routine, List<Statement> statements, StringBuilder text) {
        text.append("\n    @Override\n    protected void define")
                .append(routine)
                .append("() {\n");
        Statement.print(statements, "        ", text);
        text.append("    }\n");
    }

    List<Statement> acquire() {
        return acquire;
    }

    List<Statement> release() {
        return release;
    }

    List<Statement> checkpoint() {
        return checkpoint;
    }

    List<List<Statement>> routines() {
        return List.of(acquire, release, checkpoint);
    }

    /** The same with other statements in one routine, by its place in {@link #routines}. */
    RandomPolicy with(int routine, List<Statement> statements) {
        return new RandomPolicy(
                routine == 0 ? statements : acquire,
                routine == 1 ? statements : release,
                routine == 2 ? statements : checkpoint);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** True if nothing can be found wrong with it without exploring. */
    boolean isWellDefined() {
        try {
            return StateMachine.of(create()).doesAnything();
        } catch (PolicyException mistake) {
            return false;
        }
    }

    /** The source. */
    @Override
    public String toString() {
        return source(CLASS_NAME);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomPolicy policy && routines().equals(policy.routines());
    }

    @Override
    public int hashCode() {
        return routines().hashCode();
    }

    /** The policies that are simpler by one change, the greatest changes first; not all are well defined. */
    Set<RandomPolicy> simpler() {
        Set<RandomPolicy> simpler = new LinkedHashSet<>();
        for (int routine = 0; routine < routines().size(); routine++) {
            List<Statement> statements = routines().get(routine);
            for (int number = 0; number < Statement.size(statements); number++) {
                simpler.add(with(routine, Statement.replace(statements, number, gone -> List.of())));
            }
        }
        for (int routine = 0; routine < routines().size(); routine++) {
            List<Statement> statements = routines().get(routine);
            for (int number = 0; number < Statement.size(statements); number++) {
                simpler.add(with(routine, Statement.replace(statements, number, Statement::body)));
            }
        }
        return simpler;
    }
}
