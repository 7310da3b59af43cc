package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GilPropertiesTest {
    @Test
    void tryOut() {
        long t = System.nanoTime();
        JqwikRun run = JqwikRun.of(TestThenSetProperties.class);
        System.out.println((System.nanoTime() - t) / 1000000 + " ms passed " + run.passed() + "\nskipped "
                + run.skipped() + "\nreports " + run.reports().size());
        for (String each : java.util.List.of("mutualExclusion", "starvation"))
            System.out.println(each + " FAILURE\n" + run.failure(each));
        assertThat(run.passed()).isNotEmpty();
    }
}
