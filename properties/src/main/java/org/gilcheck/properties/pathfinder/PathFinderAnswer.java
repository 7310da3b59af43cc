package org.gilcheck.properties.pathfinder;

import java.util.List;
import org.gilcheck.properties.Verdict;

/**
 * What Java PathFinder says of a scenario.
 *
 * @param states how many states it has told apart; 0 unless it has explored everything
 * @param edges how many steps it has taken from state to state, each once; 0 unless it has explored everything
 * @param gap why it has not explored everything; empty if it has
 * @param verdicts one for each property, in the order in which they were asked
 */
public record PathFinderAnswer(long states, long edges, String gap, List<Verdict> verdicts) {

    /** Keeps a list of its own. */
    public PathFinderAnswer {
        verdicts = List.copyOf(verdicts);
    }

    /** True if it has explored everything. */
    public boolean isComplete() {
        return gap.isEmpty();
    }
}
