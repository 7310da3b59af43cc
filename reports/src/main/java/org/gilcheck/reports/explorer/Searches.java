package org.gilcheck.reports.explorer;

import java.io.Closeable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.Job;

/** The searches of all pages: some at a time, and the last ones' answers. */
final class Searches implements Closeable {
    private static final int AT_A_TIME = 2;
    private static final int MOST_UNDONE = 8;
    private static final int MOST_KEPT = 64;

    private final Job job;
    private final Map<Integer, Search> searches = new LinkedHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        Thread thread = new Thread(work, "gilcheck explorer search");
        thread.setDaemon(true);
        return thread;
    });
    private int last;

    Searches(Job job) {
        this.job = job;
    }

    /**
     * Begins a search.
     *
     * @return its number
     * @throws Refusal if too many others are not done
     */
    synchronized int begin(Property property, long states, Duration time) {
        if (searches.values().stream().filter(search -> !search.isDone()).count() >= MOST_UNDONE) {
            throw new Refusal(Refusal.TOO_MANY, "Too many searches are running: stop one, or wait.");
        }
        Limits limits = Limits.defaults().withStates(states).withTime(time);
        Search search = new Search(job, property, limits.withBytes(Math.max(1, limits.bytes() / AT_A_TIME)));
        searches.put(++last, search);
        searches.entrySet()
                .removeIf(each ->
                        each.getKey() <= last - MOST_KEPT && each.getValue().isDone());
        workers.execute(search);
        return last;
    }

    /** @throws Refusal if there is no such search, or not any more */
    synchronized Search get(int number) {
        Search search = searches.get(number);
        if (search == null) {
            throw new Refusal(Refusal.NOT_FOUND, "There is no such search, or not any more.");
        }
        return search;
    }

    @Override
    public synchronized void close() {
        searches.values().forEach(Search::stop);
        workers.shutdownNow();
    }
}
