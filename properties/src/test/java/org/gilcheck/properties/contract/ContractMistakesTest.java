package org.gilcheck.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.NoGil;
import org.gilcheck.model.policies.StrictFifo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract that makes no sense fails as a whole, and says what is wrong and what to do. */
class ContractMistakesTest {

    abstract static class Fifo implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @GilContract(properties = "starvaton")
    static class UnknownProperty extends Fifo {}

    @GilContract(properties = "bypass")
    static class NumberWithoutAmount extends Fifo {}

    @GilContract(properties = "core-scaling")
    static class ComparesScenarios extends Fifo {}

    @GilContract(threads = "2 cpus")
    static class UnknownThreads extends Fifo {}

    @GilContract(threads = {})
    static class NoThreads extends Fifo {}

    @GilContract(cores = 0)
    static class NoCores extends Fifo {}

    @GilContract(os = "plan9")
    static class UnknownOs extends Fifo {}

    @GilContract(scale = "quantm=3")
    static class UnknownScale extends Fifo {}

    @GilContract(ioLatency = "soon")
    static class NoAmount extends Fifo {}

    @GilContract(atMost = "bypass=1 ms")
    static class NoTime extends Fifo {}

    @GilContract(longestWait = "7", clocks = Clock.UNTIMED)
    static class NeedsTime extends Fifo {}

    @GilContract(maxStates = 0)
    static class NoStates extends Fifo {}

    @GilContract(pinned = "gil1/strict-fifo")
    static class BrokenToken extends Fifo {}

    @GilContract(properties = "deadlock", expected = @ExpectedViolation(property = "starvation"))
    static class ExpectsWhatIsNotAsked extends Fifo {}

    @GilContract(threads = "2 cpu", expected = @ExpectedViolation(property = "deadlock", threads = "3 cpu"))
    static class ExpectsElsewhere extends Fifo {}

    @GilContract(cores = {})
    static class TimedWithoutCores extends Fifo {}

    @GilContract(properties = "deadlock", pinned = "gil1/strict-fifo/linux/untimed/1/2+cpu/-/bypass/a95ab286/0/1001")
    static class PinsANumberWithoutAThreshold extends Fifo {}

    @TestInstance(Lifecycle.PER_METHOD)
    static class ObjectForEachTest extends Fifo {}

    static class AnotherPolicyEachTime implements GilUnderTest {
        private int calls;

        @Override
        public GilPolicy policy() {
            calls++;
            return calls % 2 == 0 ? new StrictFifo() : new NoGil();
        }
    }

    static class OneObject implements GilUnderTest {
        private final GilPolicy policy = new StrictFifo();

        @Override
        public GilPolicy policy() {
            return policy;
        }
    }

    /** Its release unlocks nothing and its acquire never ends. */
    static class Endless extends GilPolicy {
        private final Flag flag = flag("flag");

        @Override
        protected void defineAcquire() {
            loop(() -> set(flag));
        }

        @Override
        protected void defineRelease() {
            clear(flag);
        }

        @Override
        protected void defineCheckpoint() {}
    }

    static class WrongPolicy implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new Endless();
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(UnknownProperty.class, "Unknown property \"starvaton\". Did you mean \"starvation\"?"),
                Arguments.of(
                        NumberWithoutAmount.class, "properties \"bypass\": it is a number. Say what it may be: atMost"),
                Arguments.of(ComparesScenarios.class, "properties \"core-scaling\": it compares scenarios"),
                Arguments.of(UnknownThreads.class, "\"2 cpus\": Unknown workload \"cpus\""),
                Arguments.of(NoThreads.class, "there is no scenario: give threads"),
                Arguments.of(NoCores.class, "cores \"0\": give a whole number from 1 to 64"),
                Arguments.of(UnknownOs.class, "Unknown operating system profile \"plan9\""),
                Arguments.of(UnknownScale.class, "Unknown duration or constant \"quantm\""),
                Arguments.of(NoAmount.class, "ioLatency io-latency:per-message \"soon\": give a number"),
                Arguments.of(NoTime.class, "atMost bypass \"1ms\": bypass is no time"),
                Arguments.of(NeedsTime.class, "wait at most 7 makes sense in none of the scenarios: "),
                Arguments.of(NoStates.class, "maxStates \"0\": give a whole number from 1 to "),
                Arguments.of(BrokenToken.class, "not a replay token: it has 2 fields instead of 11"),
                Arguments.of(ExpectsWhatIsNotAsked.class, "expected \"starvation\": the contract has no test"),
                Arguments.of(ExpectsElsewhere.class, "expected \"deadlock\": the contract has no test"),
                Arguments.of(TimedWithoutCores.class, "cores: the timed clock needs some"),
                Arguments.of(
                        PinsANumberWithoutAThreshold.class,
                        "pinned \"gil1/strict-fifo/linux/untimed/1/2+cpu/-/bypass/"),
                Arguments.of(
                        ObjectForEachTest.class, "a contract needs its object before its tests. Remove @TestInstance"),
                Arguments.of(AnotherPolicyEachTime.class, "policy() must return the same policy at every call"),
                Arguments.of(OneObject.class, "policy() must return a new object at every call"),
                Arguments.of(WrongPolicy.class, "Endless, routine acquire, step 0"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsTold(Class<?> type, String message) {
        Map<String, String> failed = Results.of(type).failed();

        assertThat(failed).hasSize(1);
        assertThat(failed.values()).singleElement().asString().startsWith(type.getSimpleName() + ": " + message);
    }
}
