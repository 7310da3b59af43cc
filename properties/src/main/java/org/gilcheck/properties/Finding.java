package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.jspecify.annotations.Nullable;

/**
 * What a property finds in a graph.
 *
 * @param triggered whether what the property is about happens at all
 * @param violation a run that violates it, replayed; null if there is none
 * @param bounds the numbers that it is about, if any
 */
record Finding(boolean triggered, @Nullable Lasso violation, List<Bound> bounds) {}
