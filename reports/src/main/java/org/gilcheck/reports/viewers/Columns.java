package org.gilcheck.reports.viewers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as the Firefox Profiler has it: a list for each column, all equally long, and that length. */
final class Columns {
    private final List<String> names;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();
    private int length;

    Columns(String... names) {
        this.names = List.of(names);
        this.names.forEach(name -> columns.add(new ArrayList<>()));
    }

    void row(@Nullable Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(names + " are not " + values.length);
        }
        for (int column = 0; column < values.length; column++) {
            columns.get(column).add(values[column]);
        }
        length++;
    }

    /** Members that are no columns may be put in. */
    Map<String, Object> table() {
        Map<String, Object> table = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            table.put(names.get(column), columns.get(column));
        }
        table.put("length", length);
        return table;
    }
}
