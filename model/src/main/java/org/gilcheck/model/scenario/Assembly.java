package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.jspecify.annotations.Nullable;

/** The parts of a scenario, put together: the threads' code, the state's layout, and what lies where in it. */
final class Assembly {
    final Crew crew;
    final Layout layout = new Layout();
    final Field fault;
    final Code[] threads;
    final Scheduler scheduler;
    final Arrivals signals;
    final Arrivals messages;
    final Storage storage;
    final SyncObjects objects;
    final List<Declaration> declarations;
    final boolean[][] serving;
    final boolean hasLock;
    final List<NamedNumber> policyNumbers;
    final List<NamedNumber> namedNumbers;
    final Interchange interchange;
    final Independence independence;

    private final GilPolicy policy;
    private final List<ThreadSpec> program;
    private final Machine machine;
    private final Scale scale;
    private final List<Reduction> reductions;
    private final FieldRoles roles;

    Assembly(
            Recorded recorded,
            List<ThreadSpec> program,
            Machine machine,
            Clock clock,
            Scale scale,
            List<Reduction> reductions) {
        StateMachine checked = recorded.policy();
        List<Program> programs = recorded.programs();
        this.policy = checked.policy();
        this.program = program;
        this.machine = machine;
        this.scale = scale;
        this.reductions = reductions;
        crew = recorded.crew();
        hasLock = checked.doesAnything();
        policyNumbers = checked.namedNumbers();
        namedNumbers = StateMachine.namedNumbers(programs);
        declarations = declarations();
        boolean timed = clock == Clock.TIMED;
        threads = new Code[crew.size()];
        serving = new boolean[crew.size()][];
        fault = layout.allocate(0, Fault.values().length - 1);
        Field[] places = new Field[crew.size()];
        for (int thread = 0; thread < places.length; thread++) {
            int[] first = Places.first(programs.get(thread), machine.os(), timed);
            places[thread] = layout.allocate(0, first[first.length - 1]);
        }
        signals = Arrivals.ofSignals(threads);
        messages = Arrivals.ofMessages(threads);
        for (int thread = 0; thread < places.length; thread++) {
            signals.allocate(thread, programs.get(thread), layout);
            messages.allocate(thread, programs.get(thread), layout);
        }
        scheduler = timed ? timedScheduler(programs) : new UntimedScheduler(threads, arrivals());
        storage = new Storage(crew, scale, layout);
        objects = new SyncObjects(machine.os(), scheduler, layout, threads, storage);
        for (Declaration declaration : declarations) {
            storage.allocate(declaration);
            objects.allocate(declaration);
        }
        roles = new FieldRoles(crew.size());
        independence = new Independence(
                crew,
                storage,
                objects,
                declarations,
                programs,
                checked.signalHandler(),
                machine.os().losesASignal());
        assemble(programs, places, checked.signalHandler());
        interchange = interchange(programs, places, checked.signalHandler());
    }

    private Interchange interchange(List<Program> programs, Field[] places, Program signalHandler) {
        roles.addNumber(FieldRoles.SHARED, fault);
        for (int thread = 0; thread < places.length; thread++) {
            roles.addNumber(thread, places[thread]);
        }
        signals.addTo(roles);
        messages.addTo(roles);
        scheduler.addTo(roles);
        EqualThreads equal = new EqualThreads(crew, programs);
        Owners owners = new Owners(equal, storage);
        for (Declaration declaration : declarations) {
            storage.addTo(roles, declaration, owners);
            objects.addTo(roles, declaration, owners);
        }
        objects.addOthersTo(roles);
        List<Program> all = new ArrayList<>(programs);
        all.add(signalHandler);
        return new Interchange(crew, layout, roles, equal, new Asymmetry(all, machine, scheduler.timed()));
    }

    private Arrivals[] arrivals() {
        return new Arrivals[] {signals, messages};
    }

    private Scheduler timedScheduler(List<Program> programs) {
        int longest = 1;
        boolean keepsPatience = false;
        for (Program each : programs) {
            longest = Math.max(longest, Places.longest(each, machine, scale));
            keepsPatience |= Places.keepsPatience(each, machine.os());
        }
        return new TimedScheduler(
                threads, arrivals(), crew.priorities(), machine, scale, layout, longest, keepsPatience);
    }

    private List<Declaration> declarations() {
        List<Declaration> all = new ArrayList<>(policy.declarations());
        for (ThreadSpec thread : program) {
            for (Declaration declaration : thread.workload().declarations()) {
                if (!all.contains(declaration)) {
                    all.add(declaration);
                }
            }
        }
        return all;
    }

    /** For each point of a program whether it takes no step of its own. */
    private boolean[] passedOver(Program own, List<Declaration> locals) {
        LocalTests tests = new LocalTests(own, locals);
        boolean[] passedOver = reductions.contains(Reduction.LOCAL_STEPS)
                ? new LocalSteps(own, locals, storage, scale, scheduler.timed()).points(tests)
                : new boolean[own.size()];
        for (int id = 0; id < passedOver.length; id++) {
            passedOver[id] |= reductions.contains(Reduction.LOCAL_TESTS) ? tests.contains(id) : tests.decides(id);
        }
        return passedOver;
    }

    private void addNumber(int thread, @Nullable Field field) {
        if (field != null) {
            roles.addNumber(thread, field);
        }
    }

    private void assemble(List<Program> programs, Field[] places, Program signalHandler) {
        List<Declaration> locals = Places.locals(declarations, programs, signalHandler);
        for (int thread = 0; thread < threads.length; thread++) {
            Program own = programs.get(thread);
            Liveness liveness = new Liveness(own, locals);
            int[] first = Places.first(own, machine.os(), scheduler.timed());
            serving[thread] = Serving.places(own, first);
            int[] live = reductions.contains(Reduction.DEAD_LOCALS)
                    ? Places.live(own, liveness, first)
                    : Places.allLive(first);
            Field timedOut = liveness.anywhere(Liveness.TIMED_OUT) ? layout.allocate(0, 1) : null;
            Field succeeded = liveness.anywhere(Liveness.SUCCEEDED) ? layout.allocate(0, 1) : null;
            if (Places.parks(own)) {
                objects.allocatePark(thread);
            }
            addNumber(thread, timedOut);
            addNumber(thread, succeeded);
            LocalFields fields = new LocalFields(timedOut, succeeded);
            if (thread < crew.programThreads()) {
                fields.addDeclared(locals, storage, thread);
            }
            Op[] ops = new Op[first[first.length - 1] + 1];
            threads[thread] = new Code(
                    thread,
                    ops,
                    places[thread],
                    fields.fields(),
                    fields.initials(),
                    fields.select(live),
                    scheduler,
                    machine.costs().spin());
            Binder binder = new Binder(
                    thread, signals.comeTo(thread), crew, storage, objects, scale, threads, timedOut, succeeded);
            Effects effects = new Effects(binder, storage, objects, scheduler, signals, messages, machine.costs());
            independence.add(first, passedOver(own, locals), binder);
            signals.onArrival(thread, new OneStep(signalHandler, effects.withoutCosts(), binder));
            new Assembler(
                            own,
                            machine,
                            scale,
                            objects,
                            scheduler,
                            binder,
                            effects,
                            threads[thread],
                            ops,
                            passedOver(own, locals))
                    .assemble();
        }
    }
}
