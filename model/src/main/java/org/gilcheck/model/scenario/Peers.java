package org.gilcheck.model.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * Threads of which each could be any other. Brings them into an order that depends on nothing but what a state says of
 * each, its signature; in the order of their signatures they are renumbered.
 */
final class Peers {
    private final int[] members;
    /** For each thread its place among the members, or -1. */
    private final int[] places;

    private final Field[][] own;
    private final SignatureBits ownBits;
    private final Field[] names;
    private final SignatureBits nameBits;
    private final Field[] sets;
    private final SignatureBits setBits;
    private final Field[][] queues;
    private final SignatureBits queueBits;
    private final References references;
    private final SignatureBits referenceBits;

    private final int words;
    private final long[] signatures;
    /** Places of members: first the one with the smallest signature. */
    private final int[] order;

    /**
     * Prepares them.
     *
     * @param members numbers of threads, ascending
     * @param names the fields that name a thread and are no single member's
     * @param sets those that have a bit for each thread
     * @param references those that are a single member's
     */
    Peers(
            List<Integer> members,
            FieldRoles roles,
            List<Field> names,
            List<Field> sets,
            References references,
            int threads) {
        this.references = references;
        this.members = new int[members.size()];
        this.places = new int[threads];
        Arrays.fill(places, -1);
        this.own = new Field[members.size()][];
        for (int i = 0; i < this.members.length; i++) {
            this.members[i] = members.get(i);
            places[members.get(i)] = i;
            own[i] = roles.numbers(members.get(i)).toArray(new Field[0]);
        }
        this.names = names.toArray(new Field[0]);
        this.sets = sets.toArray(new Field[0]);
        this.queues = new Field[roles.sharedQueues().size()][];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = roles.sharedQueues().get(i).slots();
        }
        SignatureBits.Layout layout = new SignatureBits.Layout();
        ownBits = new SignatureBits(own[0].length);
        for (int i = 0; i < own[0].length; i++) {
            ownBits.allocate(i, own[0][i].bits(), layout);
        }
        nameBits = new SignatureBits(this.names.length);
        for (int i = 0; i < this.names.length; i++) {
            nameBits.allocate(i, 1, layout);
        }
        setBits = new SignatureBits(this.sets.length);
        for (int i = 0; i < this.sets.length; i++) {
            setBits.allocate(i, 1, layout);
        }
        queueBits = new SignatureBits(queues.length);
        for (int i = 0; i < queues.length; i++) {
            queueBits.allocate(i, Integer.SIZE - Integer.numberOfLeadingZeros(queues[i].length), layout);
        }
        referenceBits = new SignatureBits(references.count(this.members[0]));
        for (int i = 0; i < references.count(this.members[0]); i++) {
            referenceBits.allocate(i, references.codeBits(), layout);
        }
        words = layout.words();
        signatures = new long[members.size() * words];
        order = new int[members.size()];
    }

    int size() {
        return members.length;
    }

    /** The thread with a place among the members. */
    int member(int place) {
        return members[place];
    }

    /** The thread that a state has in the place of a member once it is renumbered. */
    int newcomer(int place) {
        return members[order[place]];
    }

    /** Which member is renumbered to the one with a place; may be changed up to {@link #endOfTie}. */
    int[] order() {
        return order;
    }

    boolean contains(int thread) {
        return places[thread] >= 0;
    }

    /** Computes the signatures of a state. */
    void sign(long[] states, int offset) {
        Arrays.fill(signatures, 0);
        for (int place = 0; place < members.length; place++) {
            Field[] fields = own[place];
            for (int i = 0; i < fields.length; i++) {
                add(ownBits, i, place, fields[i].pattern(states, offset));
            }
        }
        for (int place = 0; place < members.length; place++) {
            for (int i = 0; i < references.count(members[place]); i++) {
                add(referenceBits, i, place, references.code(states, offset, members[place], i));
            }
        }
        for (int i = 0; i < names.length; i++) {
            addNamed(nameBits, i, names[i].pattern(states, offset), 1);
        }
        for (int i = 0; i < sets.length; i++) {
            long bits = sets[i].pattern(states, offset);
            for (int place = 0; place < members.length; place++) {
                add(setBits, i, place, (bits >>> members[place]) & 1);
            }
        }
        for (int i = 0; i < queues.length; i++) {
            Field[] slots = queues[i];
            for (int slot = 0; slot < slots.length; slot++) {
                long name = slots[slot].pattern(states, offset);
                if (name == 0) {
                    break;
                }
                addNamed(queueBits, i, name, slot + 1L);
            }
        }
    }

    private void add(SignatureBits bits, int index, int place, long value) {
        signatures[place * words + bits.word(index)] |= value << bits.shift(index);
    }

    private void addNamed(SignatureBits bits, int index, long name, long value) {
        int place = name == 0 ? -1 : places[(int) name - 1];
        if (place >= 0) {
            add(bits, index, place, value);
        }
    }

    /** Sorts them by their signatures; true if all stay where they are. */
    boolean sort() {
        boolean sorted = true;
        for (int i = 0; i < order.length; i++) {
            int next = i;
            int to = i;
            while (to > 0 && compare(order[to - 1], next) > 0) {
                order[to] = order[to - 1];
                to--;
                sorted = false;
            }
            order[to] = next;
        }
        return sorted;
    }

    private int compare(int left, int right) {
        for (int word = 0; word < words; word++) {
            int result = Long.compareUnsigned(signatures[left * words + word], signatures[right * words + word]);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** The place after the last that has the same signature as a place in the order. */
    int endOfTie(int place) {
        int end = place + 1;
        while (end < order.length && compare(order[place], order[end]) == 0) {
            end++;
        }
        return end;
    }

    /** Gives each member the numbers of the one that is renumbered to it. */
    void moveNumbers(long[] states, int offset) {
        for (int place = 0; place < order.length; place++) {
            int from = order[place] * words;
            if (order[place] != place) {
                Field[] fields = own[place];
                for (int i = 0; i < fields.length; i++) {
                    long value = (signatures[from + ownBits.word(i)] >>> ownBits.shift(i)) & ownBits.mask(i);
                    fields[i].putPattern(states, offset, value);
                }
            }
        }
    }
}
