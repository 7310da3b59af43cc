package org.gilcheck.properties.jobs;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/** A policy that a test makes, and how the command line gets the same. */
public final class PolicyUnderTest {
    private PolicyUnderTest() {}

    /**
     * Where the objects of a test come from.
     *
     * @param policy makes a fresh policy each time
     * @throws UsageException if it makes none, or the same object or another policy the second time
     * @throws PolicyException if the policy cannot be recorded
     */
    public static PolicySource source(Supplier<GilPolicy> policy) {
        GilPolicy first = policy.get();
        GilPolicy second = policy.get();
        if (first == null || second == null || first == second) {
            throw new UsageException("policy() must return a new object at every call: return new MyGil()");
        }
        if (first.getClass() != second.getClass() || !isSame(first, second)) {
            throw new UsageException("policy() must return the same policy at every call: this one was first "
                    + first.name() + ", then another. Let it depend on nothing that changes");
        }
        Class<? extends GilPolicy> type = first.getClass();
        Optional<Catalogue.Entry> known = Catalogue.entries().stream()
                .filter(entry -> entry.type() == type)
                .findFirst();
        String given = known.map(Catalogue.Entry::name).orElse(type.getName());
        return new PolicySource(
                first.name(),
                given,
                "",
                known.map(Catalogue.Entry::systems).orElse(List.of(OsProfiles.LINUX)),
                false,
                type,
                policy,
                known.isPresent() ? "" : options(given, type, first));
    }

    /** Null if the command line, which calls the constructor without arguments, gets another policy or none. */
    private static @Nullable String options(String given, Class<? extends GilPolicy> type, GilPolicy wanted) {
        try {
            PolicySource made = PolicyClass.of(given, type).source("");
            return isSame(made.create(), wanted) ? "--classpath " + classPath(type) : null;
        } catch (UsageException | PolicyException cannot) {
            return null;
        }
    }

    private static boolean isSame(GilPolicy one, GilPolicy other) {
        return Definition.within(
                Job.DEFINITION_LIMIT,
                one.name(),
                () -> StateMachine.of(one)
                        .toString()
                        .equals(StateMachine.of(other).toString()));
    }

    /** Where the class was loaded from, seen from the directory in which the tests run. */
    private static String classPath(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return ".";
        }
        try {
            Path here = Path.of("").toAbsolutePath();
            Path location = Path.of(source.getLocation().toURI());
            Path shown = location.startsWith(here) ? here.relativize(location) : location;
            return shown.toString().replace(File.separatorChar, '/');
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return ".";
        }
    }
}
