package org.gilcheck.model.machine;

import java.util.List;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;

/**
 * An operating system profile: what it does with locks, sleepers, timers and cores. This is what turns a correct lock
 * into a pathology, so it is a parameter. Unmodifiable; {@link OsProfiles} has the documented ones.
 */
public final class Os {
    private final Builder values;

    private Os(Builder values) {
        this.values = values;
    }

    /** Starts a profile from the values of Linux. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The name under which the command line knows it. */
    public String name() {
        return values.name;
    }

    /** Who gets a mutex that is freed while threads sleep on it. */
    public HandOff mutexHandOff() {
        return values.mutexHandOff;
    }

    /** Who gets a unit that is posted to a semaphore on which threads sleep. */
    public HandOff semaphoreHandOff() {
        return values.semaphoreHandOff;
    }

    /** After which wait {@link HandOff#AFTER_WAIT} gives a lock to the longest sleeper. */
    public Duration handOffPatience() {
        return values.handOffPatience;
    }

    public WakeOrder wakeOrder() {
        return values.wakeOrder;
    }

    /** Whether a wait on a condition may end without a signal. */
    public boolean spuriousWakeUps() {
        return values.spuriousWakeUps;
    }

    /** Whether one signal in the whole run may be lost: a fault. */
    public boolean losesASignal() {
        return values.losesASignal;
    }

    /** The least time between "made runnable" and "runs on a core", in units of {@link #wakeDelay}; 0 or more. */
    public int leastWakeDelays() {
        return values.leastWakeDelays;
    }

    /** The greatest such time, in units of {@link #wakeDelay}. */
    public int mostWakeDelays() {
        return values.mostWakeDelays;
    }

    public Duration wakeDelay() {
        return values.wakeDelay;
    }

    public WakePreemption wakePreemption() {
        return values.wakePreemption;
    }

    /** After which time a runnable thread gets the core of a running one. */
    public Duration timeSlice() {
        return values.timeSlice;
    }

    /** How late a timed wait may return, in units of {@link #timerSlack}; 0 for never late. Anything up to that may happen. */
    public int mostTimerSlacks() {
        return values.mostTimerSlacks;
    }

    public Duration timerSlack() {
        return values.timerSlack;
    }

    public Dispatch dispatch() {
        return values.dispatch;
    }

    /** The same with mutexes and semaphores that go to whoever has waited longest. */
    public Os withFifoLocks() {
        return new Builder(values)
                .mutexHandOff(HandOff.DIRECT)
                .semaphoreHandOff(HandOff.DIRECT)
                .build();
    }

    /**
     * The same with the times of a real machine: wake delays from {@code leastWakeDelay} to {@code mostWakeDelay} of the
     * duration given, timers late by anything up to {@code mostTimerSlack} of it; and a woken thread may take the core of
     * a running one or not, unless the profile says that it never does.
     *
     * @throws IllegalArgumentException unless 0 <= leastWakeDelay <= mostWakeDelay and 0 <= mostTimerSlack
     */
    public Os withTimes(
            Duration grain, int leastWakeDelay, int mostWakeDelay, int mostTimerSlack, Duration realTimeSlice) {
        Builder builder = new Builder(values).wakeDelays(leastWakeDelay, mostWakeDelay);
        builder.wakeDelay = grain;
        if (values.wakePreemption == WakePreemption.ALWAYS) {
            builder.wakePreemption(WakePreemption.POSSIBLE);
        }
        return builder.timerSlack(grain, mostTimerSlack)
                .timeSlice(realTimeSlice)
                .build();
    }

    /** The durations of the profile, which a scale may set. */
    public List<Duration> durations() {
        return List.of(values.wakeDelay, values.timeSlice, values.timerSlack, values.handOffPatience);
    }

    @Override
    public String toString() {
        return name();
    }

    /** Sets the values of a profile one by one. */
    public static final class Builder {
        private final String name;
        private HandOff mutexHandOff = HandOff.BARGING;
        private HandOff semaphoreHandOff = HandOff.BARGING;
        private Duration handOffPatience = OsProfiles.HAND_OFF_PATIENCE;
        private WakeOrder wakeOrder = WakeOrder.FIFO;
        private boolean spuriousWakeUps;
        private boolean losesASignal;
        private int leastWakeDelays = 1;
        private int mostWakeDelays = 2;
        private Duration wakeDelay = OsProfiles.WAKE_DELAY;
        private WakePreemption wakePreemption = WakePreemption.ALWAYS;
        private Duration timeSlice = OsProfiles.TIME_SLICE;
        private int mostTimerSlacks;
        private Duration timerSlack = OsProfiles.TIMER_SLACK;
        private Dispatch dispatch = Dispatch.FIFO;

        private Builder(String name) {
            this.name = name;
        }

        private Builder(Builder other) {
            this(other.name);
            this.mutexHandOff = other.mutexHandOff;
            this.semaphoreHandOff = other.semaphoreHandOff;
            this.handOffPatience = other.handOffPatience;
            this.wakeOrder = other.wakeOrder;
            this.spuriousWakeUps = other.spuriousWakeUps;
            this.losesASignal = other.losesASignal;
            this.leastWakeDelays = other.leastWakeDelays;
            this.mostWakeDelays = other.mostWakeDelays;
            this.wakeDelay = other.wakeDelay;
            this.wakePreemption = other.wakePreemption;
            this.timeSlice = other.timeSlice;
            this.mostTimerSlacks = other.mostTimerSlacks;
            this.timerSlack = other.timerSlack;
            this.dispatch = other.dispatch;
        }

        public Builder mutexHandOff(HandOff value) {
            mutexHandOff = value;
            return this;
        }

        public Builder semaphoreHandOff(HandOff value) {
            semaphoreHandOff = value;
            return this;
        }

        public Builder handOffPatience(Duration value) {
            handOffPatience = value;
            return this;
        }

        public Builder wakeOrder(WakeOrder value) {
            wakeOrder = value;
            return this;
        }

        public Builder spuriousWakeUps(boolean value) {
            spuriousWakeUps = value;
            return this;
        }

        public Builder losesASignal(boolean value) {
            losesASignal = value;
            return this;
        }

        /**
         * Sets how many wake delays a woken thread needs.
         *
         * @throws IllegalArgumentException unless 0 <= least <= most
         */
        public Builder wakeDelays(int least, int most) {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(
                        "wake delays from " + least + " to " + most + ": give 0 <= least <= most");
            }
            leastWakeDelays = least;
            mostWakeDelays = most;
            return this;
        }

        public Builder wakePreemption(WakePreemption value) {
            wakePreemption = value;
            return this;
        }

        public Builder timeSlice(Duration value) {
            timeSlice = value;
            return this;
        }

        /** Lets a timed wait return late by up to {@code most} times {@code slack}. */
        public Builder timerSlack(Duration slack, int most) {
            if (most < 0) {
                throw new IllegalArgumentException("a timer that is late by " + most + " slacks: give 0 or more");
            }
            timerSlack = slack;
            mostTimerSlacks = most;
            return this;
        }

        public Builder dispatch(Dispatch value) {
            dispatch = value;
            return this;
        }

        /** The profile. */
        public Os build() {
            return new Os(new Builder(this));
        }
    }
}
