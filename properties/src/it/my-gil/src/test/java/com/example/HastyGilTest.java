package com.example;

import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.contract.GilContract;
import org.gilcheck.properties.contract.GilUnderTest;

@GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = {"mutual-exclusion", "deadlock"})
class HastyGilTest implements GilUnderTest {
    @Override
    public GilPolicy policy() {
        return new HastyGil();
    }
}
