package org.gilcheck.properties.jqwik;

import java.util.List;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.sampling.Planted;

/** What a user writes. Not named as a test: {@link GilPropertiesTest} runs it. */
class TestThenSetProperties implements GilProperties {
    static String seed = "0";
    static List<String> pinned = List.of();

    @Override
    public GilPolicy policy() {
        return new Planted.TestThenSet(false);
    }

    @Override
    public String seed() {
        return seed;
    }

    @Override
    public List<String> pinned() {
        return pinned;
    }
}
