package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;

/** All that is published of the policies in the catalogue and can be put to the test, as a table. */
public final class Claims {
    private Claims() {}

    /** Measurements first, then ways around a GIL, defects, and the verdicts to be expected of each policy. */
    public static List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        all.addAll(ComputingClaims.all());
        all.addAll(MessagingClaims.all());
        all.addAll(WayAroundClaims.all());
        all.addAll(DefectClaims.all());
        all.addAll(VerdictClaims.all());
        return all;
    }
}
