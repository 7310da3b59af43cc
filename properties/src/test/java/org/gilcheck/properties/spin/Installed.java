package org.gilcheck.properties.spin;

import static org.junit.jupiter.api.Assumptions.abort;

/** The Spin of this machine; tests that need it are skipped where there is none, and say so. */
final class Installed {
    private Installed() {}

    static Spin spin() {
        try {
            return Spin.find();
        } catch (SpinNotFoundException absent) {
            return abort("no Spin: " + absent.getMessage());
        }
    }
}
