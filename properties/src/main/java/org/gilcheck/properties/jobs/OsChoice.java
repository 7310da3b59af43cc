package org.gilcheck.properties.jobs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.Choice;

/** Operating system profiles by name. */
public final class OsChoice {
    private OsChoice() {}

    /** The names of all. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Os os : OsProfiles.all()) {
            names.add(os.name());
        }
        return names;
    }

    /**
     * The profile of a name.
     *
     * @throws org.gilcheck.properties.UsageException if there is none
     */
    public static Os of(String name) {
        return OsProfiles.all().get(names().indexOf(Choice.of("operating system profile", name, names())));
    }

    /** The profiles of some names; empty for none. */
    public static List<Os> all(List<String> given) {
        List<Os> chosen = new ArrayList<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        return chosen;
    }
}
