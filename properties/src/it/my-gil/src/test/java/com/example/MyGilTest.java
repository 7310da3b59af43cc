package com.example;

import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.contract.GilContract;
import org.gilcheck.properties.contract.GilUnderTest;
import org.gilcheck.properties.jobs.Locks;

@GilContract(
        threads = {"2 cpu", "1 cpu, 1 io(4)"},
        cores = 2,
        fairness = Locks.FIFO,
        bypass = 1,
        ioLatency = "25 ms")
class MyGilTest implements GilUnderTest {
    @Override
    public GilPolicy policy() {
        return new MyGil();
    }
}
