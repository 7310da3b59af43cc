package org.gilcheck.properties.jqwik;

import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.sampling.Planted;
import org.gilcheck.properties.sampling.Planted.Defect;

/** What a user writes. Not named as a test: {@link GilPropertiesTest} runs it, for one policy after the other. */
class PlantedProperties implements GilProperties {
    static Defect defect = Planted.defects().get(0);
    static boolean isFixed;
    static String seed = "0";
    static List<String> pinned = List.of();
    static List<String> atMost = List.of();

    static void reset() {
        defect = Planted.defects().get(0);
        isFixed = false;
        seed = "0";
        pinned = List.of();
        atMost = List.of();
    }

    @Override
    public GilPolicy policy() {
        return defect.create(isFixed);
    }

    @Override
    public List<String> threads() {
        return List.of(defect.threads());
    }

    @Override
    public List<Integer> cores() {
        return List.of(1);
    }

    @Override
    public String seed() {
        return seed;
    }

    @Override
    public List<String> pinned() {
        return pinned;
    }

    @Override
    public List<String> atMost() {
        return atMost;
    }
}
