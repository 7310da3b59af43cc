package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.ToolProvider;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.Deadlock;
import org.gilcheck.properties.MutualExclusion;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random policies can be checked, get every verdict often, mean what they print, and shrink to few statements. */
class RandomPolicyTest {

    /** The numbers behind are shares of 2000 policies; half of each must do, a third of the small ones, or chance would decide. */
    @Property(tries = 200)
    void policiesGetEveryVerdictOften(@ForAll RandomPolicy policy) {
        List<Verdict> verdicts = verdicts(policy, PropertyCatalogue.all());
        share(verdicts, "mutual-exclusion", "violated", 8); // 20 %
        share(verdicts, "mutual-exclusion", "holds", 50); // 72 %
        share(verdicts, "deadlock", "violated", 5); // 15 %
        share(verdicts, "deadlock", "holds", 60); // 83 %
        share(verdicts, "lost-wakeup", "violated", 6); // 19 %
        share(verdicts, "livelock", "violated", 7); // 20 %
        share(verdicts, "starvation", "violated", 50); // 74 %
        share(verdicts, "starvation", "holds", 1); // 6 %
        share(verdicts, "yield-switches", "violated", 16); // 32 %
        share(verdicts, "yield-switches", "holds", 8); // 20 %
        share(verdicts, "lock-discipline", "violated", 0); // 1.5 %
        share(verdicts, "bypass", "holds", 55); // 79 %: a number, or unbounded
    }

    private static void share(List<Verdict> verdicts, String id, String answer, double least) {
        Verdict verdict = verdicts.stream()
                .filter(each -> each.property().id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean isSo = answer.equals("violated") ? verdict.isViolation() : verdict.isPass();
        Statistics.label(id + " " + answer)
                .collect(isSo)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= least));
    }

    @Property(tries = 200)
    void policiesAreSmall(@ForAll RandomPolicy policy) {
        assertThat(policy.size()).isBetween(1, 80);
        Statistics.label("statements")
                .collect(policy.size() <= 20)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 90));
    }

    @Test
    void thePrintedSourceMakesTheSamePolicy(@TempDir Path folder) throws Exception {
        List<RandomPolicy> policies = new ArrayList<>(Skeletons.all());
        PolicyGenerator generator = new PolicyGenerator();
        Random random = new Random(1);
        while (policies.size() < 30) {
            policies.add(generator.next(random).value());
        }
        withEveryWord().stream().filter(RandomPolicy::isWellDefined).forEach(policies::add);
        List<GilPolicy> compiled = compiled(policies, folder);
        for (int i = 0; i < policies.size(); i++) {
            String expected = StateMachine.of(policies.get(i).create()).toString();
            assertThat(StateMachine.of(compiled.get(i)).toString())
                    .as("%s", policies.get(i))
                    .isEqualTo(expected.replace(RandomPolicy.CLASS_NAME, "Random" + i));
        }
    }

    /** One for each word and each condition, where the statement can stand. */
    private static List<RandomPolicy> withEveryWord() {
        List<RandomPolicy> policies = new ArrayList<>();
        for (Word word : Word.values()) {
            if (!word.hasBody() && word != Word.YIELD) {
                Statement statement = word == Word.UNLOCK
                        ? Statement.around(Word.WHEN, Statement.simple(Word.LOCK), Statement.simple(word))
                                .withTest(Guard.BUSY)
                        : Statement.around(Word.LOCKED, Statement.simple(word));
                policies.add(acquiring(word == Word.LOCK ? Statement.simple(word) : statement));
            }
        }
        for (Guard guard : Guard.values()) {
            policies.add(acquiring(Statement.when(guard, Statement.simple(Word.NOTHING))));
        }
        policies.add(acquiring(Statement.around(Word.ATOMICALLY, Statement.simple(Word.SET_BUSY))));
        return policies;
    }

    private static RandomPolicy acquiring(Statement statement) {
        return new RandomPolicy(List.of(statement), List.of(), List.of(Statement.simple(Word.YIELD)));
    }

    private static List<GilPolicy> compiled(List<RandomPolicy> policies, Path folder)
            throws IOException, ReflectiveOperationException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        for (int i = 0; i < policies.size(); i++) {
            Path file = folder.resolve("Random" + i + ".java");
            Files.writeString(file, policies.get(i).source("Random" + i));
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(result).as("result of the compiler").isZero();
        List<GilPolicy> compiled = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, RandomPolicyTest.class.getClassLoader())) {
            for (int i = 0; i < policies.size(); i++) {
                compiled.add((GilPolicy)
                        loader.loadClass("Random" + i).getDeclaredConstructor().newInstance());
                StateMachine.of(compiled.get(i));
            }
        }
        return compiled;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPolicyThatDeadlocksShrinksToFewStatements(long seed) {
        RandomPolicy smallest =
                Shrinking.smallest(GilArbitraries.policies(), seed, policy -> isViolated(policy, new Deadlock()));
        assertThat(smallest.size()).as("%s", smallest).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPolicyThatDoesNotExcludeShrinksToOneStatement(long seed) {
        RandomPolicy smallest = Shrinking.smallest(
                GilArbitraries.policies(), seed, policy -> isViolated(policy, new MutualExclusion()));
        assertThat(smallest.size()).as("%s", smallest).isEqualTo(1);
    }

    @Test
    void skeletonsExcludeAndDoNotDeadlock() {
        for (RandomPolicy skeleton : Skeletons.all()) {
            for (Verdict verdict : verdicts(skeleton, List.of(new MutualExclusion(), new Deadlock()))) {
                assertThat(verdict.isPass())
                        .as("%s of %s", verdict.property(), skeleton)
                        .isTrue();
            }
        }
    }

    private static boolean isViolated(RandomPolicy policy, org.gilcheck.properties.Property property) {
        return verdicts(policy, List.of(property)).get(0).isViolation();
    }

    private static List<Verdict> verdicts(RandomPolicy policy, List<org.gilcheck.properties.Property> properties) {
        ScenarioPlan plan = new ScenarioPlan(
                policy::create,
                "2 cpu",
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
        return new ScenarioCheck(plan.create(), Limits.defaults(), Progress.SILENT).verdicts(properties);
    }
}
