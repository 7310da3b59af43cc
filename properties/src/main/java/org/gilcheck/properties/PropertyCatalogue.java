package org.gilcheck.properties;

import java.util.List;

/** All properties. */
public final class PropertyCatalogue {
    private static final List<Property> ALL = List.of(
            new MutualExclusion(),
            new LockDiscipline(),
            new Deadlock(),
            new YieldSwitches(),
            new LostWakeup(),
            new Livelock(),
            new Starvation(),
            new Bypass(),
            new Wait(),
            new IoLatency(),
            new Convoy(),
            new SignalLatency(),
            new PriorityInversion(),
            new IdleLock(),
            new GilBattle(),
            new SwitchRate(),
            new Efficiency(),
            new FairnessShare(),
            new CoreScaling());

    private PropertyCatalogue() {}

    /** All properties in the order in which reports show them. */
    public static List<Property> all() {
        return ALL;
    }
}
