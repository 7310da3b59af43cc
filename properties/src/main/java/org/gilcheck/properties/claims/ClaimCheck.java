package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.gilcheck.properties.claims.Expectation.Finding;

/** Puts claims to the test: first every scenario is explored, in any order or several at a time, then all are judged. */
public final class ClaimCheck {
    private final List<Claim> claims;
    private final Evidence evidence;

    /** @param limits for each exploration */
    public ClaimCheck(List<Claim> claims, Limits limits) {
        this.claims = List.copyOf(claims);
        this.evidence = new Evidence(claims, limits);
    }

    /** The scenarios that must be explored, each once. */
    public List<Circumstances> circumstances() {
        return evidence.circumstances();
    }

    /** Explores one scenario; several Java threads may do so at a time. */
    public void explore(Circumstances where) {
        evidence.gather(where);
    }

    /**
     * What the model says to each claim, in their order.
     *
     * @throws IllegalStateException if some scenario has not been explored
     */
    public List<JudgedClaim> judge() {
        return claims.stream().map(this::judge).toList();
    }

    private JudgedClaim judge(Claim claim) {
        Finding finding = claim.expectation().judge(evidence);
        Agreement agreement = claim.recorded() == Agreement.NOT_COMPARABLE
                ? Agreement.NOT_COMPARABLE
                : finding.agrees() ? Agreement.AGREES : Agreement.DISAGREES;
        return new JudgedClaim(claim, agreement, finding.ours());
    }
}
