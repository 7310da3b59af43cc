package org.gilcheck.reports.results;

import java.util.List;
import org.gilcheck.properties.Choice;

/** Who explores the scenarios of a check. */
public enum EngineName {
    NATIVE("native", ""),
    JPF(
            "jpf",
            "Explored by Java PathFinder; except where bounded, it finds as many states and steps as gilcheck's own explorer.");

    private final String text;
    private final String note;

    EngineName(String text, String note) {
        this.text = text;
        this.note = note;
    }

    /** The name that the command line and reports use. */
    public String text() {
        return text;
    }

    /** What a report says of it; empty for the usual one. */
    public String note() {
        return note;
    }

    /**
     * The engine of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there is none
     */
    public static EngineName of(String name) {
        List<String> names = List.of(NATIVE.text, JPF.text);
        return values()[names.indexOf(Choice.of("engine", name, names))];
    }
}
