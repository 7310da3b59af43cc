package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdicts that the documents let us expect, for every policy of the catalogue. Of a violated cell the test demands a
 * violation in some scenario, of the others that every scenario holds, exhaustively and not vacuously in all of them.
 */
class DocumentedVerdictsTest {
    private static final Property EXCLUDES = new MutualExclusion();
    private static final Property DISCIPLINE = new LockDiscipline();
    private static final Property DEADLOCK = new Deadlock();
    private static final Property SWITCHES = new YieldSwitches();
    private static final List<Property> SAFETY = List.of(EXCLUDES, DISCIPLINE, DEADLOCK, SWITCHES);

    /** A policy on an operating system, and the properties that it violates. */
    record Row(String policy, Os os, List<Property> violated) {
        @Override
        public String toString() {
            return policy + " @ " + os;
        }
    }

    static Stream<Row> rows() {
        Os linux = OsProfiles.LINUX;
        return Stream.of(
                new Row("cpython-2-linux", linux, List.of(SWITCHES)),
                new Row("cpython-2-macos", OsProfiles.MACOS_2011, List.of(SWITCHES)),
                new Row("cpython-2-windows", OsProfiles.WINDOWS, List.of()),
                new Row("cpython-3.2", linux, List.of()),
                new Row("cpython-3.12", linux, List.of()),
                new Row("cpython-3.13", linux, List.of()),
                new Row("priority-gil", linux, List.of()),
                new Row("ruby-1.8", linux, List.of()),
                new Row("ruby-1.9.2", linux, List.of(SWITCHES)),
                new Row("ruby-1.9.2", OsProfiles.MACOS_2011, List.of()),
                new Row("ocaml-3.12", linux, List.of(SWITCHES)),
                // Of three threads, not of two: a signal that was sent after the unlock comes when the yielder sleeps.
                new Row("ocaml-4.09", linux, List.of(SWITCHES)),
                new Row("ruby-fifo", linux, List.of()),
                new Row("ruby-1.9.3", linux, List.of()),
                new Row("ruby-2.0", linux, List.of()),
                new Row("ruby-2.6", linux, List.of()),
                new Row("ruby-3.3", linux, List.of()),
                new Row("strict-fifo", linux, List.of()),
                new Row("ticket-fifo", linux, List.of()),
                new Row("strict-hand-off", linux, List.of()),
                new Row("regression-micropython-hog-broken", OsProfiles.FREERTOS, List.of(SWITCHES)),
                // Not on the one core for which it is made: RegressionPairsTest.
                new Row("regression-micropython-hog-fixed", OsProfiles.FREERTOS, List.of(SWITCHES)),
                new Row("boosted-hand-off", linux, List.of()),
                new Row("broken-release-yield-acquire", linux, List.of(SWITCHES)),
                new Row("broken-double-checked", linux, List.of(EXCLUDES, SWITCHES)),
                new Row("broken-locks-inverted", linux, List.of(DEADLOCK, SWITCHES)),
                new Row("broken-unlocks-twice", linux, List.of(EXCLUDES, DISCIPLINE, SWITCHES)),
                new Row("regression-ruby-yield-broken", linux, List.of()),
                new Row("regression-ruby-yield-fixed", linux, List.of()));
    }

    /** What these violate takes a thread that goes off to block. */
    private static final List<String> NEEDS_BLOCKING = List.of("ocaml-4.09");

    /** With a timer thread beside a GVL behind a mutex, three threads in time have more states than a test has time for. */
    private static final List<String> LARGE = List.of("ruby-fifo", "ruby-1.9.3", "ruby-2.0");

    @ParameterizedTest
    @MethodSource("rows")
    void holdForTwoAndThreeThreads(Row row) {
        List<Supplier<Scenario>> scenarios = scenarios(row, List.of(new int[] {2, 0}, new int[] {1, 1}));
        if (LARGE.contains(row.policy())) {
            scenarios.add(() -> Scenarios.untimed(Scenarios.policy(row.policy()), row.os(), 2, 1));
        } else {
            scenarios.addAll(scenarios(row, List.of(new int[] {2, 1})));
        }
        check(row, scenarios);
    }

    /** The timed clock with four threads is part of the README's table, which a test of its own runs. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("rows")
    void holdForFourThreadsUntimed(Row row) {
        int blocking = NEEDS_BLOCKING.contains(row.policy()) ? 1 : 0;
        check(row, List.of(() -> Scenarios.untimed(Scenarios.policy(row.policy()), row.os(), 4 - blocking, blocking)));
    }

    private static List<Supplier<Scenario>> scenarios(Row row, List<int[]> mixes) {
        List<Supplier<Scenario>> scenarios = new ArrayList<>();
        for (int[] mix : mixes) {
            scenarios.add(() -> Scenarios.untimed(Scenarios.policy(row.policy()), row.os(), mix[0], mix[1]));
            for (int cores : new int[] {1, 2, 4}) {
                scenarios.add(() -> Scenarios.timed(Scenarios.policy(row.policy()), row.os(), mix[0], mix[1], cores));
            }
        }
        return scenarios;
    }

    private static void check(Row row, List<Supplier<Scenario>> scenarios) {
        List<Map<Property, Verdict>> found = scenarios.parallelStream()
                .map(scenario -> verdicts(scenario.get()))
                .toList();
        for (Property property : SAFETY) {
            List<Verdict> verdicts =
                    found.stream().map(each -> each.get(property)).toList();
            if (row.violated().stream().anyMatch(each -> each.id().equals(property.id()))) {
                assertThat(verdicts).as(property.id()).anyMatch(Verdict::isViolation);
            } else if (row.violated().contains(DISCIPLINE)) {
                assertThat(verdicts)
                        .as(property.id() + ", where runs end in faulty steps")
                        .noneMatch(Verdict::isPass)
                        .noneMatch(Verdict::isViolation);
            } else {
                assertThat(verdicts).as(property.id()).noneMatch(Verdict::isViolation);
                assertThat(verdicts).as(property.id()).anyMatch(Verdict::isPass);
                assertThat(verdicts).as(property.id()).noneMatch(each -> each.scope() == Verdict.Scope.BOUNDED);
            }
        }
    }

    private static Map<Property, Verdict> verdicts(Scenario scenario) {
        Map<Property, Verdict> verdicts = new HashMap<>();
        for (Verdict verdict :
                new ScenarioCheck(scenario, Limits.defaults().withWorkers(1), Progress.SILENT).verdicts(SAFETY)) {
            verdicts.put(verdict.property(), verdict);
        }
        return verdicts;
    }
}
