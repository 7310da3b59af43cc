package org.gilcheck.reports.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.promela.Claim;

/**
 * Peterson's protocol: no policy, but a model whose numbers of states are published.
 *
 * @param processes from 2 to 4
 */
public record PetersonModel(int processes) implements Model {
    private static final Pattern NAME = Pattern.compile("peterson\\.([0-9]+)");

    private static final String PREFIX = "peterson.";

    /** True for a name such as {@code peterson.4}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * The model of a name.
     *
     * @throws UsageException if there are too few processes, or too many for one word
     */
    public static PetersonModel of(String name) {
        Matcher matcher = NAME.matcher(name);
        String number = matcher.matches() ? matcher.group(1) : "";
        if (!number.matches("[2-4]")) {
            throw new UsageException(name + ": give " + PREFIX + "2 to " + PREFIX + "4, by the number of processes");
        }
        return new PetersonModel(Integer.parseInt(number));
    }

    @Override
    public String name() {
        return PREFIX + processes;
    }

    @Override
    public List<String> arguments() {
        return List.of(name());
    }

    @Override
    public List<String> checkArguments() {
        throw new UsageException(name() + " is only explored; --property is for policies");
    }

    @Override
    public TransitionSystem system() {
        return new Peterson(processes);
    }

    @Override
    public Set<Claim> decidable(Set<Claim> claims) {
        return Set.of();
    }

    @Override
    public String promela(Set<Claim> claims) {
        return "#define N " + processes + "\n" + resource("peterson.pml");
    }

    static String resource(String name) {
        try (InputStream stream = PetersonModel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from gilcheck's own files");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
