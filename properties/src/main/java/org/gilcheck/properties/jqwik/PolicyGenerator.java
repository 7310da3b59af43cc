package org.gilcheck.properties.jqwik;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Draws random policies: three of four are a skeleton with up to three changes, one is all random. */
final class PolicyGenerator implements RandomGenerator<RandomPolicy> {
    private static final int MOST_CHANGES = 3;
    private static final int MOST_IN_ROW = 3;
    private static final int DEEPEST = 2;
    private static final int CHECKPOINT = 2;

    private static final List<Word> SIMPLE = Arrays.stream(Word.values())
            .filter(word -> !word.hasBody() && word != Word.YIELD)
            .toList();
    private static final List<Word> AROUND =
            List.of(Word.LOCKED, Word.LOCKED, Word.WHEN, Word.WHEN, Word.WHILE, Word.ATOMICALLY);
    private static final List<Guard> TESTS = List.of(Guard.values());

    @Override
    public Shrinkable<RandomPolicy> next(Random random) {
        RandomPolicy drawn = draw(random);
        while (!drawn.isWellDefined()) {
            drawn = draw(random);
        }
        return new ByStatement(drawn);
    }

    private static RandomPolicy draw(Random random) {
        if (random.nextInt(4) == 0) {
            return new RandomPolicy(row(random, 0), row(random, 0), yielding(random));
        }
        RandomPolicy policy = one(Skeletons.all(), random);
        for (int changes = random.nextInt(MOST_CHANGES + 1); changes > 0; changes--) {
            policy = changed(policy, random);
        }
        return policy;
    }

    private static List<Statement> yielding(Random random) {
        Statement yield = Statement.simple(Word.YIELD);
        return List.of(random.nextInt(3) == 0 ? yield : Statement.when(one(TESTS, random), yield));
    }

    private static List<Statement> row(Random random, int depth) {
        List<Statement> row = new ArrayList<>();
        for (int count = 1 + random.nextInt(MOST_IN_ROW); count > 0; count--) {
            row.add(statement(random, depth));
        }
        return row;
    }

    private static Statement statement(Random random, int depth) {
        if (depth == DEEPEST || random.nextInt(3) > 0) {
            return Statement.simple(one(SIMPLE, random));
        }
        Word word = one(AROUND, random);
        Statement around = Statement.around(word).withBody(row(random, depth + 1));
        return word.hasTest() ? around.withTest(one(TESTS, random)) : around;
    }

    // ---- changes

    private static RandomPolicy changed(RandomPolicy policy, Random random) {
        int routine = random.nextInt(policy.routines().size());
        List<Statement> statements = policy.routines().get(routine);
        int size = Statement.size(statements);
        if (size == 0) {
            return policy.with(routine, List.of(Statement.simple(one(SIMPLE, random))));
        }
        int number = random.nextInt(size);
        return policy.with(routine, Statement.replace(statements, number, old -> replacement(old, routine, random)));
    }

    private static List<Statement> replacement(Statement old, int routine, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> old.body();
            case 2 -> old.test() == null ? List.of(old, old) : List.of(old.withTest(one(TESTS, random)));
            case 3 -> List.of(statement(random, DEEPEST - 1), old);
            case 4 -> List.of(old, statement(random, DEEPEST - 1));
            default -> List.of(Statement.simple(routine == CHECKPOINT ? Word.YIELD : one(SIMPLE, random)));
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Shrinks by leaving statements out, alone or with those inside. */
    private record ByStatement(RandomPolicy value) implements Shrinkable<RandomPolicy> {
        @Override
        public Stream<Shrinkable<RandomPolicy>> shrink() {
            return value.simpler().stream().filter(RandomPolicy::isWellDefined).map(ByStatement::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.size());
        }
    }
}
