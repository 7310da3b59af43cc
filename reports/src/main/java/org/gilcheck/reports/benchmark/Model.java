package org.gilcheck.reports.benchmark;

import java.util.List;
import org.gilcheck.model.TransitionSystem;

/** Something that both explore: the same states and steps, said in two languages. */
public interface Model {

    /** What it is called in reports, such as {@code cpython-3.2 @ linux, 3 cpu}. */
    String name();

    /** The words after {@code gilcheck count} that mean it. */
    List<String> arguments();

    /** For gilcheck; fresh at every call. */
    TransitionSystem system();

    /** For Spin. */
    String promela();
}
