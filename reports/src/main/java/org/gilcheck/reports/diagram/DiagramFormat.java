package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** What a diagram can be written as. */
public interface DiagramFormat {
    /** All formats: pictures, the language of Graphviz, and Mermaid, which many Markdown viewers draw. */
    static List<DiagramFormat> all() {
        return List.of(new SvgFormat(), new DotFormat(), new MermaidFormat());
    }

    /**
     * The format of a name.
     *
     * @throws UsageException if there is none
     */
    static DiagramFormat of(String id) {
        for (DiagramFormat format : all()) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        throw new UsageException(Suggestion.unknown(
                "--format", id, all().stream().map(DiagramFormat::id).toList()));
    }

    /** How the command line calls it. */
    String id();

    /** How the name of a file with a routine ends. */
    String suffix();

    /** How the name of a file with a whole policy ends. */
    default String policySuffix() {
        return suffix();
    }

    /** One routine. */
    String routine(PolicyRoutines policy, Part part);

    /** All routines of a policy. */
    String policy(PolicyRoutines policy);

    /** True if several diagrams of policies, one after the other, are a document again. */
    default boolean canBeJoined() {
        return true;
    }
}
