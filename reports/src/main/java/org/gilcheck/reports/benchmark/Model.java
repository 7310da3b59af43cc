package org.gilcheck.reports.benchmark;

import java.util.List;
import java.util.Set;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.promela.Claim;

/** Something that both explore: the same states and steps, said in two languages. */
public interface Model {

    /** What it is called in reports, such as {@code cpython-3.2 @ linux, 3 cpu}. */
    String name();

    /** The words after {@code gilcheck count} that mean it. */
    List<String> arguments();

    /**
     * The words after {@code gilcheck check} that mean it.
     *
     * @throws UsageException if there is nothing to check
     */
    List<String> checkArguments();

    /** For gilcheck; fresh at every call. */
    TransitionSystem system();

    /** Those of these claims that Spin can decide. */
    Set<Claim> decidable(Set<Claim> claims);

    /**
     * For Spin.
     *
     * @param claims what it is to check
     */
    String promela(Set<Claim> claims);
}
