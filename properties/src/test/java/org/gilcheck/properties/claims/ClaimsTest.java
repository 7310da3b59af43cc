package org.gilcheck.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published, and what the models say of it: the table holds what the check finds, row for row. */
class ClaimsTest {

    /** A GVL behind a mutex, with a queue: some claims about it take a third of the time of all. */
    private static final String LARGE = "ruby-fifo";

    static Stream<JudgedClaim> judged() {
        return judged(claim -> !claim.policy().equals(LARGE));
    }

    static Stream<JudgedClaim> judgedOfTheLarge() {
        return judged(claim -> claim.policy().equals(LARGE));
    }

    private static Stream<JudgedClaim> judged(Predicate<Claim> some) {
        ClaimCheck check = new ClaimCheck(Claims.all().stream().filter(some).toList(), Limits.defaults());
        check.circumstances().parallelStream().forEach(check::explore);
        return check.judge().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("judged")
    void theTableIsRight(JudgedClaim judged) {
        assertAsRecorded(judged);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("judgedOfTheLarge")
    void theTableIsRightAboutTheLarge(JudgedClaim judged) {
        assertAsRecorded(judged);
    }

    private static void assertAsRecorded(JudgedClaim judged) {
        assertThat(judged.agreement())
                .as(judged.ours())
                .isEqualTo(judged.claim().recorded());
    }

    static Stream<Catalogue.Entry> policies() {
        return Catalogue.entries().stream().filter(entry -> entry.kind() != Catalogue.Kind.CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void noPolicyIsMissing(Catalogue.Entry entry) {
        assertThat(Claims.all()).anyMatch(claim -> claim.policy().equals(entry.name()));
    }

    @Test
    void everyRowSaysWhatAndWhere() {
        List<Claim> all = Claims.all();
        assertThat(all).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(claim -> {
            assertThat(claim.statement()).isNotBlank();
            assertThat(claim.published()).isNotBlank();
            assertThat(claim.source()).isNotBlank();
            assertThat(claim.remark().isEmpty()).isEqualTo(claim.recorded() == Agreement.AGREES);
        });
    }
}
