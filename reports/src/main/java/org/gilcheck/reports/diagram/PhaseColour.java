package org.gilcheck.reports.diagram;

import org.gilcheck.model.language.GilPhase;
import org.gilcheck.reports.traces.Palette;

/**
 * The colours of a place towards the GIL, which the colour-blind can tell apart.
 *
 * @param light below text, as CSS writes it
 * @param full without text
 */
record PhaseColour(String light, String full) {

    static PhaseColour of(GilPhase phase) {
        return switch (phase) {
            case OUTSIDE -> new PhaseColour(Palette.IDLE, Palette.IDLE);
            case WANTS -> new PhaseColour("#fbe3d4", Palette.AWAKE);
            case HOLDS -> new PhaseColour("#d5f0e6", Palette.HOLDS);
            case RELEASING -> new PhaseColour("#dceffb", Palette.RELEASING);
        };
    }
}
