package org.gilcheck.properties.contract;

/** One test of a contract. JUnit makes them; {@link GilUnderTest#contract} runs them. */
public abstract sealed class ContractTest permits ScenarioTest, PinnedTest {
    ContractTest() {}

    /** What is tested, such as {@code bypass at most 1: 2 cpu, untimed}. */
    public abstract String name();

    /**
     * Passes or not.
     *
     * @throws AssertionError if the policy does not do what it must, or that is not decided
     * @throws org.opentest4j.TestAbortedException if there is nothing to test
     * @throws org.gilcheck.model.language.PolicyException if the policy does something meaningless on some run
     */
    public abstract void run();

    @Override
    public final String toString() {
        return name();
    }
}
