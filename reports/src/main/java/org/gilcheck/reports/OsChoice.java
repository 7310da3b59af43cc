package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;

/** Operating system profiles by name. */
final class OsChoice {
    private OsChoice() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Os os : OsProfiles.all()) {
            names.add(os.name());
        }
        return names;
    }

    static Os of(String name) {
        return OsProfiles.all().get(names().indexOf(Choice.of("operating system profile", name, names())));
    }

    /** The profiles of some names; empty for none. */
    static List<Os> all(List<String> given) {
        List<Os> chosen = new ArrayList<>();
        for (String name : given) {
            chosen.add(of(name));
        }
        return chosen;
    }
}
