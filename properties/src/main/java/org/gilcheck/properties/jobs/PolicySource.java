package org.gilcheck.properties.jobs;

import java.util.List;
import java.util.function.Supplier;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.policies.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Where policy objects come from: the catalogue, a source file, or a class on the class path.
 *
 * @param name what the policy calls itself
 * @param given what to type on the command line to get it again
 * @param summary what it is, in one line; empty if that is not known
 * @param systems the operating systems for which it is meant
 * @param broken true if it is wrong on purpose
 * @param type the class of the objects
 * @param maker makes the objects
 * @param options what else to type on the command line to get it again; empty for nothing, null if it cannot be had there
 */
public record PolicySource(
        String name,
        String given,
        String summary,
        List<Os> systems,
        boolean broken,
        Class<? extends GilPolicy> type,
        Supplier<GilPolicy> maker,
        @Nullable String options) {

    /** A policy of the catalogue. */
    public static PolicySource of(Catalogue.Entry entry) {
        return new PolicySource(
                entry.name(),
                entry.name(),
                entry.summary(),
                entry.systems(),
                entry.broken(),
                entry.type(),
                entry::create,
                "");
    }

    /** The same, meant for the first of its operating systems. */
    public PolicySource onFirstSystem() {
        return new PolicySource(name, given, summary, systems.subList(0, 1), broken, type, maker, options);
    }

    /** A fresh policy object. */
    public GilPolicy create() {
        return maker.get();
    }
}
