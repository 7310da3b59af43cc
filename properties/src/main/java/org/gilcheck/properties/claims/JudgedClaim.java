package org.gilcheck.properties.claims;

import org.gilcheck.properties.claims.Claim.Agreement;

/**
 * A claim beside what the model says.
 *
 * @param ours the model's verdict or figure
 */
public record JudgedClaim(Claim claim, Agreement agreement, String ours) {

    /** False if the model no longer says what the table has recorded: one of the two must be mended. */
    public boolean isAsRecorded() {
        return agreement == claim.recorded();
    }
}
