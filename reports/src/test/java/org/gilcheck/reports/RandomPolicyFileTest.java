package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import org.gilcheck.properties.jqwik.RandomPolicy;

/** A random policy that was found with jqwik can be kept: what it prints is a file that the command line checks. */
class RandomPolicyFileTest {
    private final Path folder;

    RandomPolicyFileTest() throws IOException {
        folder = Files.createTempDirectory("random-policies");
    }

    @Property(tries = 3)
    void whatItPrintsCanBeChecked(@ForAll RandomPolicy policy) throws IOException {
        Path file = folder.resolve(RandomPolicy.CLASS_NAME + ".java");
        Files.writeString(file, policy.toString());

        Outcome outcome =
                Outcome.check(file.toString(), "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock");

        assertThat(outcome.code()).isIn(0, 1);
        assertThat(outcome.out()).contains(RandomPolicy.CLASS_NAME + " @ linux");
        Files.delete(file);
    }

    @AfterProperty
    void removeTheFolder() throws IOException {
        Files.delete(folder);
    }
}
