package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Ops.Effect;
import org.jspecify.annotations.Nullable;

/** Binds the statements that never sleep to the packed state. */
final class Effects {
    private static final Effect NOTHING = x -> {};

    private final Binder binder;
    private final Storage storage;
    private final SyncObjects objects;
    private final Scheduler scheduler;
    private final Arrivals signals;
    private final Arrivals messages;
    private final Costs costs;

    Effects(
            Binder binder,
            Storage storage,
            SyncObjects objects,
            Scheduler scheduler,
            Arrivals signals,
            Arrivals messages,
            Costs costs) {
        this.binder = binder;
        this.storage = storage;
        this.objects = objects;
        this.scheduler = scheduler;
        this.signals = signals;
        this.messages = messages;
        this.costs = costs;
    }

    /** For what interrupts a thread: it takes none of the thread's time. */
    Effects withoutCosts() {
        return new Effects(binder, storage, objects, scheduler, signals, messages, Costs.defaults());
    }

    Effect bind(Action action) {
        Effect effect = EffectChoice.effect(this, action);
        int cost = EffectChoice.cost(action.kind(), costs);
        int repeating = EffectChoice.costOfRepeating(action.kind(), costs);
        if (repeating > 0 || (costs.wake() > 0 && EffectChoice.wakes(action.kind()))) {
            return costingWakes(effect, cost, costs.wake(), repeating);
        }
        return cost == 0 ? effect : costing(effect, cost);
    }

    private Effect costingWakes(Effect effect, int cost, int wake, int repeating) {
        int thread = binder.thread();
        return x -> {
            int before = x.woken();
            x.forgetUnheard();
            effect.apply(x);
            int woken = x.woken() - before;
            boolean repeated = repeating > 0 && woken == 0 && x.isUnheard();
            scheduler.spend(x, thread, cost + wake * woken + (repeated ? repeating : 0));
        };
    }

    private Effect costing(Effect effect, int cost) {
        int thread = binder.thread();
        return x -> {
            effect.apply(x);
            scheduler.spend(x, thread, cost);
        };
    }

    Effect nothing() {
        return NOTHING;
    }

    Effect set(Action action) {
        return store(target(action), value(action));
    }

    Effect fetchAndAdd(Action action) {
        return fetchAndAdd(target(action), second(action), value(action));
    }

    Effect compareAndSet(Action action) {
        return compareAndSet(target(action), expected(action), value(action));
    }

    Effect unlock(Action action) {
        int thread = binder.thread();
        return onObject(action, object -> x -> ((MutexObject) object).unlock(x, thread));
    }

    Effect post(Action action) {
        return onObject(action, object -> ((SemaphoreObject) object)::post);
    }

    Effect eventSet(Action action) {
        return onObject(action, object -> ((EventObject) object)::set);
    }

    Effect eventReset(Action action) {
        return onObject(action, object -> ((EventObject) object)::reset);
    }

    Effect unpark(Action action) {
        return unpark(value(action));
    }

    Effect yieldProcessor() {
        int thread = binder.thread();
        return x -> scheduler.yieldProcessor(x, thread);
    }

    Effect handleSignals() {
        int thread = binder.thread();
        return x -> signals.handle(x, thread);
    }

    Effect takeMessage() {
        int thread = binder.thread();
        Field succeeded = binder.succeeded();
        return x -> tell(x, succeeded, messages.isPending(x.state, 0, thread));
    }

    Effect messageDone() {
        int thread = binder.thread();
        return messages.comeTo(thread) ? x -> messages.handle(x, thread) : x -> x.happens(Event.IO_DONE);
    }

    // ---- variables

    private Effect store(Place target, Expression value) {
        Bound bound = binder.bind(value);
        Field[] fields = storage.fields(target.declaration());
        Bound owner = binder.owner(target);
        if (owner == null) {
            Field field = fields[binder.ownCopy(target.declaration())];
            return x -> put(x, field, bound.value(x.state));
        }
        return x -> {
            int index = owner.value(x.state);
            if (index < 0 || index >= fields.length) {
                x.fail(Fault.NOBODY);
            } else {
                put(x, fields[index], bound.value(x.state));
            }
        };
    }

    private static void put(Execution x, Field field, int value) {
        if (field.holds(value)) {
            field.set(x.state, value);
        } else {
            x.fail(Fault.OUT_OF_RANGE);
        }
    }

    private Effect fetchAndAdd(Place target, Place old, Expression delta) {
        Bound before = binder.bind((Expression) target);
        Bound added = binder.bind(delta);
        Field[] fields = storage.fields(target.declaration());
        Field field = fields[binder.ownCopy(target.declaration())];
        Field keep = storage.fields(old.declaration())[binder.ownCopy(old.declaration())];
        return x -> {
            int value = before.value(x.state);
            int sum = value + added.value(x.state);
            put(x, keep, value);
            put(x, field, sum);
        };
    }

    private Effect compareAndSet(Place target, Expression expected, Expression value) {
        Bound present = binder.bind((Expression) target);
        Bound wanted = binder.bind(expected);
        Effect store = store(target, value);
        Field succeeded = binder.succeeded();
        return x -> {
            boolean equal = present.value(x.state) == wanted.value(x.state);
            if (equal) {
                store.apply(x);
            }
            tell(x, succeeded, equal);
        };
    }

    private static void tell(Execution x, @Nullable Field outcome, boolean good) {
        if (outcome != null) {
            outcome.set(x.state, good ? 1 : 0);
        }
    }

    // ---- queues and sets

    Effect queueChange(Action action) {
        PackedQueue queue = queue(target(action));
        if (action.kind() == Action.Kind.DEQUEUE) {
            return x -> queue.remove(x.state, queue.at(x.state, 0));
        }
        Bound member = binder.bind(value(action));
        return x -> {
            int thread = member.value(x.state);
            if (thread < 0) {
                x.fail(Fault.NOBODY);
            } else if (queue.contains(x.state, thread)) {
                x.fail(Fault.TWICE_IN_QUEUE);
            } else {
                queue.add(x.state, thread);
            }
        };
    }

    Effect collectionChange(Action action) {
        Place target = target(action);
        if (target.declaration().kind() == Declaration.Kind.QUEUE) {
            PackedQueue queue = queue(target);
            Bound member = binder.bind(value(action));
            return x -> queue.remove(x.state, member.value(x.state));
        }
        Field set = storage.fields(target.declaration())[binder.ownCopy(target.declaration())];
        if (action.kind() == Action.Kind.CLEAR) {
            return x -> set.set(x.state, 0);
        }
        Bound member = binder.bind(value(action));
        boolean add = action.kind() == Action.Kind.ADD;
        return x -> {
            int thread = member.value(x.state);
            if (thread < 0) {
                x.fail(Fault.NOBODY);
                return;
            }
            int bits = set.get(x.state);
            set.set(x.state, add ? bits | (1 << thread) : bits & ~(1 << thread));
        };
    }

    private PackedQueue queue(Place target) {
        return storage.queues(target.declaration())[binder.ownCopy(target.declaration())];
    }

    // ---- locks

    /** What to do with a lock once it is known which copy is meant. */
    private interface OnLock {
        Effect with(Lockable object);
    }

    private Effect onObject(Action action, OnLock what) {
        Place target = target(action);
        List<Lockable> copies = objects.lockables(target.declaration());
        Bound owner = binder.owner(target);
        if (owner == null) {
            return what.with(copies.get(binder.ownCopy(target.declaration())));
        }
        Effect[] each = new Effect[copies.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = what.with(copies.get(i));
        }
        return oneOf(each, owner);
    }

    private static Effect oneOf(Effect[] each, Bound owner) {
        return x -> {
            int index = owner.value(x.state);
            if (index < 0 || index >= each.length) {
                x.fail(Fault.NOBODY);
            } else {
                each[index].apply(x);
            }
        };
    }

    Effect attempt(Action action) {
        int thread = binder.thread();
        Field succeeded = binder.succeeded();
        return onObject(action, object -> x -> {
            boolean there = object.isThere(x.state, thread);
            if (there) {
                object.take(x, thread);
            }
            tell(x, succeeded, there);
        });
    }

    Effect onCondition(Action action) {
        Place target = target(action);
        List<ConditionObject> copies = objects.conditions(target.declaration());
        boolean one = action.kind() == Action.Kind.SIGNAL;
        Effect[] each = new Effect[copies.size()];
        for (int i = 0; i < each.length; i++) {
            ConditionObject condition = copies.get(i);
            each[i] = one ? condition::signal : condition::broadcast;
        }
        Bound owner = binder.owner(target);
        return owner == null ? each[binder.ownCopy(target.declaration())] : oneOf(each, owner);
    }

    private Effect unpark(Expression value) {
        Bound bound = binder.bind(value);
        return x -> {
            int thread = bound.value(x.state);
            ParkObject park = thread < 0 ? null : objects.park(thread);
            if (park != null) {
                park.unpark(x);
            }
        };
    }

    // ---- operands that the recorder always gives

    private static Place target(Action action) {
        return present(action, action.target());
    }

    private static Place second(Action action) {
        return present(action, action.second());
    }

    private static Expression value(Action action) {
        return present(action, action.value());
    }

    private static Expression expected(Action action) {
        return present(action, action.expected());
    }

    private static <T> T present(Action action, @Nullable T operand) {
        if (operand == null) {
            throw new IllegalStateException("'" + action + "' was recorded without an operand");
        }
        return operand;
    }
}
