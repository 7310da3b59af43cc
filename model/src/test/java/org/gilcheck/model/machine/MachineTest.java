package org.gilcheck.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.TimeUnit;
import org.junit.jupiter.api.Test;

/** Machines, profiles and costs refuse what cannot be, and say so. */
class MachineTest {
    private static final Duration SLACK = Duration.of("slack", 1, TimeUnit.MILLISECONDS);

    @Test
    void aMachineHasOneToSixtyFourCores() {
        assertThatThrownBy(() -> new Machine(0, OsProfiles.LINUX, Costs.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 cores: give 1 to 64");
        assertThatThrownBy(() -> new Machine(65, OsProfiles.LINUX, Costs.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("65 cores: give 1 to 64");
        assertThat(new Machine(64, OsProfiles.LINUX, Costs.defaults()).cores()).isEqualTo(64);
    }

    @Test
    void wakeDelaysAreARange() {
        assertThatThrownBy(() -> Os.named("odd").wakeDelays(-1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wake delays from -1 to 2: give 0 <= least <= most");
        assertThatThrownBy(() -> Os.named("odd").wakeDelays(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wake delays from 2 to 1: give 0 <= least <= most");
    }

    @Test
    void aTimerIsNotEarly() {
        assertThatThrownBy(() -> Os.named("odd").timerSlack(SLACK, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProfileDoesNotChangeWhenItsBuilderGoesOn() {
        Os.Builder builder = Os.named("mine").wakeDelays(1, 1).timerSlack(SLACK, 3);
        Os before = builder.build();

        Os after = builder.wakeDelays(0, 5).spuriousWakeUps(true).build();

        assertThat(before.mostWakeDelays()).isEqualTo(1);
        assertThat(before.mostTimerSlacks()).isEqualTo(3);
        assertThat(before.spuriousWakeUps()).isFalse();
        assertThat(after.mostWakeDelays()).isEqualTo(5);
        assertThat(after.mostTimerSlacks()).isEqualTo(3);
        assertThat(after.spuriousWakeUps()).isTrue();
    }

    @Test
    void noProfileButAFaultyOneLosesSignals() {
        assertThat(OsProfiles.all())
                .noneMatch(Os::losesASignal)
                .extracting(Os::name)
                .doesNotHaveDuplicates();
        assertThat(Os.named("faulty").losesASignal(true).build().losesASignal()).isTrue();
    }

    @Test
    void noCostIsNegative() {
        String rest = ": none may be negative, and spinning must take time or the clock would stand still";
        assertThatThrownBy(() -> Costs.defaults().withLock(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs lock=-1, signal=0, wake=0, repeated signal=0, repeated post=0, yield=0, context switch=0, spin=1"
                                + rest);
        assertThatThrownBy(() -> Costs.defaults().withSignal(-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs lock=0, signal=-2, wake=0, repeated signal=0, repeated post=0, yield=0, context switch=0, spin=1"
                                + rest);
        assertThatThrownBy(() -> Costs.defaults().withContextSwitch(-3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs lock=0, signal=0, wake=0, repeated signal=0, repeated post=0, yield=0, context switch=-3, spin=1"
                                + rest);
        assertThatThrownBy(() -> Costs.defaults().withWake(-4)).hasMessageContaining("wake=-4");
        assertThatThrownBy(() -> Costs.defaults().withRepeatedSignal(-6)).hasMessageContaining("repeated signal=-6");
        assertThatThrownBy(() -> Costs.defaults().withRepeatedPost(-7)).hasMessageContaining("repeated post=-7");
        assertThatThrownBy(() -> Costs.defaults().withYieldProcessor(-5)).hasMessageContaining("yield=-5");
        assertThatThrownBy(() -> Costs.defaults().withSpin(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "costs lock=0, signal=0, wake=0, repeated signal=0, repeated post=0, yield=0, context switch=0, spin=0"
                                + rest);
    }

    @Test
    void costsTellWhatDiffers() {
        assertThat(Costs.defaults()).hasToString("");
        assertThat(Costs.defaults()
                        .withLock(1)
                        .withSignal(2)
                        .withContextSwitch(3)
                        .withSpin(4))
                .hasToString(
                        "lock=1, signal=2, wake=0, repeated signal=0, repeated post=0, yield=0, context switch=3, spin=4");
    }

    @Test
    void realTimeIsCountedInNanosecondsAndWithRealConstants() {
        Duration interval = Duration.of("switch interval", 5, TimeUnit.MILLISECONDS);
        Scale scale = Scale.realTime(3100, 100).with("hand-off patience", 7);
        assertThat(scale.isRealTime()).isTrue();
        assertThat(scale.units(interval)).isEqualTo(5_000_000);
        assertThat(scale.units(Duration.of("hand-off patience", 1, TimeUnit.MILLISECONDS)))
                .isEqualTo(7);
        assertThat(scale.tick()).isEqualTo(3100);
        assertThat(scale.ticksPerStep()).isEqualTo(100);
        assertThat(Scale.defaults().tick()).isEqualTo(1);
        assertThatThrownBy(() -> scale.units(Duration.of("nap", 1, TimeUnit.SECONDS)))
                .hasMessage("nap (1 s) is longer than the 536 ms that can be simulated");
        assertThatThrownBy(() -> Scale.realTime(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
