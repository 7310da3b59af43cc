package org.gilcheck.reports;

import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Os;

/**
 * Where policy objects come from: the catalogue, a source file, or a class on the class path.
 *
 * @param name what the policy calls itself
 * @param given what to type on the command line to get it again
 * @param systems the operating systems for which it is meant
 * @param broken true if it is wrong on purpose
 * @param maker makes the objects
 */
record PolicySource(String name, String given, List<Os> systems, boolean broken, Supplier<GilPolicy> maker) {

    /** A fresh policy object. */
    GilPolicy create() {
        return maker.get();
    }
}
