package org.gilcheck.properties.contract;

import org.gilcheck.model.language.GilPolicy;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class for a policy. With nothing but this the usual properties are tested in the usual scenarios;
 * {@link GilContract} on the class says otherwise.
 */
@TestInstance(Lifecycle.PER_CLASS)
public interface GilUnderTest {

    /** A fresh object of the policy, at every call. */
    GilPolicy policy();

    /** One test for each property and scenario, for JUnit to call. */
    @TestTemplate
    @ExtendWith(ContractExtension.class)
    default void contract(ContractTest test) {
        test.run();
    }
}
