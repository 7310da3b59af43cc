package org.gilcheck.reports.diagram;

import org.gilcheck.model.language.GilPhase;

/**
 * The colours of a place towards the GIL, which the colour-blind can tell apart.
 *
 * @param light below text, as CSS writes it
 * @param full without text
 */
record PhaseColour(String light, String full) {

    static PhaseColour of(GilPhase phase) {
        return switch (phase) {
            case OUTSIDE -> new PhaseColour("#ffffff", "#ffffff");
            case WANTS -> new PhaseColour("#fbe3d4", "#d55e00");
            case HOLDS -> new PhaseColour("#d5f0e6", "#009e73");
            case RELEASING -> new PhaseColour("#dceffb", "#56b4e9");
        };
    }
}
