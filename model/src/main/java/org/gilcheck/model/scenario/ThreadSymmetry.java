package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Renumbers equal threads so that states which differ in their numbers only become the same state.
 *
 * <p>Threads are sorted by what the state says of each. Where two have the same signature, their order makes no
 * difference, unless own variables of theirs name threads: then all orders of those are tried, and the one with the
 * smallest variables is taken.
 */
final class ThreadSymmetry {
    /** Of so many orders at most one is looked for. */
    static final long MOST_ORDERS = 5040;

    private final List<Peers> peers = new ArrayList<>();
    private final Peers[] classes;
    private final References references;
    private final Field[] names;
    private final Field[] sets;
    private final Field[][] queues;
    private final int[] newNames;
    private final long orders;

    private final int[][] best;
    private final long[] bestReferences;
    private long involved;
    private long matches;

    /** @param equal threads that can stand for each other, at least one class of two or more */
    ThreadSymmetry(FieldRoles roles, List<List<Integer>> equal, int threads) {
        int[] classOf = new int[threads];
        long all = 1;
        for (int i = 0; i < equal.size(); i++) {
            for (int thread : equal.get(i)) {
                classOf[thread] = i + 1;
            }
            all *= factorial(equal.get(i).size());
        }
        orders = all;
        references = new References(roles, classOf);
        List<Field> allNames = new ArrayList<>(roles.names(FieldRoles.SHARED));
        List<Field> allSets = new ArrayList<>(roles.sets(FieldRoles.SHARED));
        for (int thread = 0; thread < threads; thread++) {
            if (classOf[thread] == 0) {
                allNames.addAll(roles.names(thread));
                allSets.addAll(roles.sets(thread));
            }
        }
        names = allNames.toArray(new Field[0]);
        sets = allSets.toArray(new Field[0]);
        queues = new Field[roles.sharedQueues().size()][];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = roles.sharedQueues().get(i).slots();
        }
        int ofAll = 0;
        for (List<Integer> members : equal) {
            peers.add(new Peers(members, roles, allNames, allSets, references, threads));
            ofAll += members.size() * references.count(members.get(0));
        }
        classes = peers.toArray(new Peers[0]);
        best = new int[classes.length][];
        for (int i = 0; i < classes.length; i++) {
            best[i] = new int[classes[i].size()];
        }
        bestReferences = new long[ofAll];
        newNames = new int[threads];
        for (int thread = 0; thread < threads; thread++) {
            newNames[thread] = thread;
        }
    }

    /** True if variables of single threads name threads, and more orders than can be tried might have to be. */
    boolean hasTooManyOrders() {
        return !references.isEmpty() && orders > MOST_ORDERS;
    }

    /** Replaces a state by the one that stands for it. */
    void represent(long[] states, int offset) {
        if (order(states, offset)) {
            return;
        }
        takeNames();
        for (Peers each : classes) {
            each.moveNumbers(states, offset);
            if (!references.isEmpty()) {
                for (int place = 0; place < each.size(); place++) {
                    references.move(states, offset, each.newcomer(place), each.member(place), newNames);
                }
            }
        }
        for (Field name : names) {
            name.putPattern(states, offset, References.rename(name.pattern(states, offset), newNames));
        }
        for (Field set : sets) {
            set.putPattern(states, offset, References.renameSet(set.pattern(states, offset), newNames));
        }
        for (Field[] queue : queues) {
            rename(queue, states, offset);
        }
    }

    private void rename(Field[] queue, long[] states, int offset) {
        for (Field slot : queue) {
            long name = slot.pattern(states, offset);
            if (name == 0) {
                return;
            }
            slot.putPattern(states, offset, References.rename(name, newNames));
        }
    }

    /** How many states have the same representative as this one. */
    long orbit(long[] states, int offset) {
        order(states, offset);
        long same = matches;
        for (Peers each : classes) {
            for (int place = 0; place < each.size(); place = each.endOfTie(place)) {
                if (isFree(each, place)) {
                    same *= factorial(each.endOfTie(place) - place);
                }
            }
        }
        return orders / same;
    }

    /** Finds the order of all classes; true if all threads stay who they are. */
    private boolean order(long[] states, int offset) {
        boolean sorted = true;
        for (Peers each : classes) {
            each.sign(states, offset);
            sorted &= each.sort();
        }
        matches = 1;
        involved = 0;
        return references.isEmpty() ? sorted : breakTies(states, offset) && sorted;
    }

    private void takeNames() {
        for (Peers each : classes) {
            for (int place = 0; place < each.size(); place++) {
                newNames[each.newcomer(place)] = each.member(place);
            }
        }
    }

    // ---- ties

    /** Finds the best order of threads that are told apart by nothing but references; true if it is the one they have. */
    private boolean breakTies(long[] states, int offset) {
        references.keep(states, offset);
        involved = references.involved(states, offset);
        if (involved == 0) {
            return true;
        }
        matches = 0;
        tryOrders(0, 0, 0);
        boolean same = true;
        for (int i = 0; i < classes.length; i++) {
            int[] order = classes[i].order();
            for (int place = 0; place < order.length; place++) {
                same &= order[place] == best[i][place];
                order[place] = best[i][place];
            }
        }
        return same;
    }

    /** @param end where the tie ends that is being tried; {@code place} itself where the next begins */
    private void tryOrders(int classNumber, int place, int end) {
        if (classNumber == classes.length) {
            judge();
            return;
        }
        Peers each = classes[classNumber];
        if (place == each.size()) {
            tryOrders(classNumber + 1, 0, 0);
            return;
        }
        if (place == end) {
            int next = each.endOfTie(place);
            tryOrders(classNumber, isFree(each, place) ? next : place, next);
            return;
        }
        int[] order = each.order();
        for (int other = place; other < end; other++) {
            swap(order, place, other);
            tryOrders(classNumber, place + 1, end);
            swap(order, place, other);
        }
    }

    private static void swap(int[] order, int left, int right) {
        int kept = order[left];
        order[left] = order[right];
        order[right] = kept;
    }

    /** Compares the references that an order would give with the best so far. */
    private void judge() {
        takeNames();
        int index = 0;
        boolean better = matches == 0;
        for (Peers each : classes) {
            for (int place = 0; place < each.size(); place++) {
                int thread = each.newcomer(place);
                for (int i = 0; i < references.count(thread); i++) {
                    long renamed = references.renamed(thread, i, newNames);
                    if (!better && renamed > bestReferences[index]) {
                        return;
                    }
                    better |= renamed < bestReferences[index];
                    bestReferences[index++] = renamed;
                }
            }
        }
        if (better) {
            matches = 0;
            for (int i = 0; i < classes.length; i++) {
                System.arraycopy(classes[i].order(), 0, best[i], 0, best[i].length);
            }
        }
        matches++;
    }

    /** True for tied threads of which none names a peer or is named by one: any order of them is as good. */
    private boolean isFree(Peers each, int place) {
        int end = each.endOfTie(place);
        for (int tied = place; tied < end; tied++) {
            if ((involved & (1L << each.newcomer(tied))) != 0) {
                return false;
            }
        }
        return true;
    }

    private static long factorial(int number) {
        long product = 1;
        for (int factor = 2; factor <= number; factor++) {
            product *= factor;
        }
        return product;
    }
}
