package org.gilcheck.properties.jqwik;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What becomes of a user's jqwik properties when they are run, without a word on the console. */
final class JqwikRun implements TestExecutionListener {
    private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final List<String> reports = new ArrayList<>();

    private JqwikRun() {}

    static JqwikRun of(Class<?> type) {
        return of(selectClass(type));
    }

    static JqwikRun of(Class<?> type, String method) {
        return of(selectMethod(type.getName() + "#" + method + "(org.gilcheck.properties.sampling.SampledRun)"));
    }

    private static JqwikRun of(DiscoverySelector selector) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-users")
                .build();
        JqwikRun run = new JqwikRun();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            results.put(test.getDisplayName(), result);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.put(test.getDisplayName(), reason);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        reports.addAll(entry.getKeyValuePairs().values());
    }

    /** The message with which a property failed; empty if it passed. */
    String failure(String name) {
        TestExecutionResult result = results.get(name);
        if (result == null) {
            throw new AssertionError(name + " was not run; these were: " + results.keySet() + ", skipped: " + skipped);
        }
        return result.getThrowable()
                .map(thrown -> String.valueOf(thrown.getMessage()))
                .orElse("");
    }

    /** The names of the properties that passed. */
    List<String> passed() {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().getStatus() == TestExecutionResult.Status.SUCCESSFUL)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why properties were skipped, by their names. */
    Map<String, String> skipped() {
        return skipped;
    }

    /** All that was reported. */
    List<String> reports() {
        return reports;
    }
}
