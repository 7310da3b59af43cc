package org.gilcheck.reports.viewers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strings, each once; others refer to them by their index. */
final class StringTable {
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    int index(String text) {
        return indices.computeIfAbsent(text, key -> indices.size());
    }

    List<String> all() {
        return new ArrayList<>(indices.keySet());
    }
}
