package org.gilcheck.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Wrap;
import org.jspecify.annotations.Nullable;

/** What the source of a policy tells of it, and that of the policies it extends: the comments before their classes. */
final class PolicyHistory {
    /** Where the sources of gilcheck's own policies are, so that no compiler takes them for a user's. */
    private static final String OWN_SOURCES = "META-INF/sources/";

    private static final List<String> NO_SOURCE = List.of("Its source is not at hand.");

    private final PolicySource policy;
    private final int width;

    private PolicyHistory(PolicySource policy, int width) {
        this.policy = policy;
        this.width = width;
    }

    /** The lines; none if there are no comments. */
    static List<String> of(PolicySource policy, int width) {
        return new PolicyHistory(policy, width).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (source(policy.type()) == null) {
            lines.addAll(NO_SOURCE);
        }
        for (Class<?> type = policy.type(); type != null && type != GilPolicy.class; type = type.getSuperclass()) {
            String source = source(type);
            List<String> paragraphs = source == null ? List.of() : DocComment.before(type.getSimpleName(), source);
            if (type != policy.type() && !paragraphs.isEmpty()) {
                add(lines, List.of("It extends " + type.getSimpleName() + ":"));
            }
            paragraphs.forEach(paragraph -> add(lines, Wrap.at(paragraph, width)));
        }
        return lines;
    }

    private static void add(List<String> lines, List<String> paragraph) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(paragraph);
    }

    /** The file that a class was compiled from; null if it is not at hand. */
    private @Nullable String source(Class<?> type) {
        try {
            if (type.getClassLoader() instanceof CompiledClasses) {
                return Files.readString(Path.of(policy.given()));
            }
            String path = type.getNestHost().getName().replace('.', '/') + ".java";
            String own = resource(type, OWN_SOURCES + path);
            return own == null ? resource(type, path) : own;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable String resource(Class<?> type, String path) throws IOException {
        ClassLoader loader = type.getClassLoader();
        try (InputStream stream = loader == null ? null : loader.getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
