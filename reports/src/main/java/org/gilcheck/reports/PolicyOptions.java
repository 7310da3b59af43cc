package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.jobs.PolicySource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any number of policies, and where to find those that are classes. */
final class PolicyOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    /** To be closed when the policies are no longer used. */
    PolicyLoader loader() {
        return PolicyLoader.of(classPath);
    }

    /**
     * The policies that were given, each once; if there are none, some that come with gilcheck.
     *
     * @param usual which
     */
    List<PolicySource> sources(PolicyLoader loader, Predicate<Catalogue.Entry> usual) {
        return policies.isEmpty()
                ? Catalogue.entries().stream()
                        .filter(usual)
                        .map(PolicySource::of)
                        .toList()
                : policies.stream().distinct().map(loader::load).toList();
    }
}
