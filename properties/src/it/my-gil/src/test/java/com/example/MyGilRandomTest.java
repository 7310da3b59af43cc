package com.example;

import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jqwik.GilProperties;

/** Five threads have more states than a test has time for: random runs look into some of them. */
class MyGilRandomTest implements GilProperties {
    @Override
    public GilPolicy policy() {
        return new MyGil();
    }

    @Override
    public List<String> threads() {
        return List.of("4 cpu, 1 io");
    }

    @Override
    public Locks locks() {
        return Locks.FIFO;
    }

    @Override
    public List<String> atMost() {
        return List.of("bypass=4");
    }
}
