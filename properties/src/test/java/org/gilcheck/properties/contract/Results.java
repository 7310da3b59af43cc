package org.gilcheck.properties.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Names and outcomes of the tests of a class, in the order in which they ran. */
record Results(List<String> passed, Map<String, String> failed, List<String> skipped) {

    static Results of(Class<?> type) {
        Results results = new Results(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute().allEvents().finished().stream()
                .forEach(results::add);
        return results;
    }

    private void add(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        String name = event.getTestDescriptor().getDisplayName();
        String message = result.getThrowable().map(Throwable::getMessage).orElse("");
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed.put(name, message);
        } else if (event.getTestDescriptor().isTest()) {
            (result.getStatus() == TestExecutionResult.Status.ABORTED ? skipped : passed).add(name);
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(passed);
        all.addAll(failed.keySet());
        all.addAll(skipped);
        return all;
    }
}
