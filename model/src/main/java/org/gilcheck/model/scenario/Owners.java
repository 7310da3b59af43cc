package org.gilcheck.model.scenario;

import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Scope;

/** Whose the copies of variables are. */
final class Owners {
    private final EqualThreads equal;
    private final Storage storage;

    Owners(EqualThreads equal, Storage storage) {
        this.equal = equal;
        this.storage = storage;
    }

    /** The only thread that has a copy of a variable; {@link FieldRoles#SHARED} if several have it, or none. */
    int of(Declaration declaration, int copy) {
        int owner = equal.ownerOf(declaration);
        if (owner == FieldRoles.SHARED) {
            return declaration.scope() == Scope.THREAD ? copy : FieldRoles.SHARED;
        }
        return storage.ownCopy(declaration, owner) == copy ? owner : FieldRoles.SHARED;
    }
}
