package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Outline;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the threads beside the policy's variables. Where a thread stands is no variable, and no other process can
 * see it: what others ask of it is kept in bits, and only if somebody asks.
 */
final class Status {
    private final List<@Nullable Cell> timedOut = new ArrayList<>();
    private final List<@Nullable Cell> succeeded = new ArrayList<>();
    private final List<@Nullable PermitLock> permits = new ArrayList<>();
    private final List<@Nullable Cell> signals = new ArrayList<>();
    private final List<@Nullable Cell> messages = new ArrayList<>();
    private final List<@Nullable Cell> wanting = new ArrayList<>();
    private final List<@Nullable Cell> holding = new ArrayList<>();
    private final List<@Nullable Cell> ended = new ArrayList<>();
    private final List<@Nullable Cell> holders = new ArrayList<>();
    private final Cell fault;
    private final Cell signalLost;
    private final List<Cell> globals = new ArrayList<>();

    Status(Outline outline, Names names, Threads threads, Uses uses, Set<Claim> claims) {
        fault = new Cell(names.unique("fault"), Cell.Kind.NUMBER, 0, Fault.values().length - 1, 0, Cell.GLOBAL);
        signalLost = Cell.bit(names.unique("signal_lost"), 0, Cell.GLOBAL);
        String timeOut = names.unique("timed_out");
        String success = names.unique("succeeded");
        boolean asksWanting = uses.asks(Operator.WANTING);
        boolean asksHolder = uses.asks(Operator.HOLDER);
        for (int thread = 0; thread < outline.threads(); thread++) {
            String suffix = "_" + threads.name(thread);
            boolean ofProgram = thread < outline.programThreads();
            timedOut.add(outline.asksForTimeOut(thread) ? Cell.bit(timeOut, 0, thread) : null);
            succeeded.add(outline.asksForSuccess(thread) ? Cell.bit(success, 0, thread) : null);
            boolean parks = uses.does(thread, Kind.PARK) || uses.does(thread, Kind.TIMED_PARK);
            Cell permit = global(parks, "permit" + suffix, 0, names);
            permits.add(
                    permit == null ? null : new PermitLock(permit, new Sleepers("", threads, List.of(), true, names)));
            boolean getsSignals = uses.does(thread, Kind.HANDLE_SIGNALS);
            boolean getsMessages = uses.does(thread, Kind.POLL_MESSAGE);
            signals.add(global(getsSignals, "signal" + suffix, 0, names));
            messages.add(global(getsMessages, "message" + suffix, 0, names));
            ended.add(global(getsSignals || getsMessages, "ended" + suffix, 0, names));
            boolean judged = claims.contains(Claim.STARVATION) && thread == 0;
            GilPhase first = firstPhase(outline.program(thread));
            wanting.add(global(
                    ofProgram && (asksWanting || judged), "wants" + suffix, first == GilPhase.WANTS ? 1 : 0, names));
            holding.add(global(ofProgram && asksHolder, "holds" + suffix, first == GilPhase.HOLDS ? 1 : 0, names));
        }
        for (int interpreter = 0; interpreter < outline.interpreters(); interpreter++) {
            int most = threads.programThreads(interpreter).size();
            boolean counted = claims.contains(Claim.MUTUAL_EXCLUSION);
            String name = outline.interpreters() == 1 ? "holders" : "holders_" + interpreter;
            Cell cell = new Cell(counted ? names.unique(name) : name, Cell.Kind.NUMBER, 0, most, 0, Cell.GLOBAL);
            holders.add(counted ? cell : null);
        }
        holders.stream().filter(cell -> cell != null).forEach(globals::add);
    }

    private static GilPhase firstPhase(Program program) {
        return program.size() == 0
                ? GilPhase.OUTSIDE
                : program.point(program.entry()).phase();
    }

    private @Nullable Cell global(boolean needed, String wish, int initial, Names names) {
        if (!needed) {
            return null;
        }
        Cell cell = Cell.bit(names.unique(wish), initial, Cell.GLOBAL);
        globals.add(cell);
        return cell;
    }

    /** Those that all processes see, without {@link #fault} and {@link #signalLost}. */
    List<Cell> globals() {
        return Collections.unmodifiableList(globals);
    }

    Cell fault() {
        return fault;
    }

    Cell signalLost() {
        return signalLost;
    }

    @Nullable
    Cell timedOut(int thread) {
        return timedOut.get(thread);
    }

    @Nullable
    Cell succeeded(int thread) {
        return succeeded.get(thread);
    }

    @Nullable
    PermitLock permit(int thread) {
        return permits.get(thread);
    }

    @Nullable
    Cell signal(int thread) {
        return signals.get(thread);
    }

    @Nullable
    Cell message(int thread) {
        return messages.get(thread);
    }

    @Nullable
    Cell ended(int thread) {
        return ended.get(thread);
    }

    @Nullable
    Cell wants(int thread) {
        return wanting.get(thread);
    }

    @Nullable
    Cell holds(int thread) {
        return holding.get(thread);
    }

    @Nullable
    Cell holders(int interpreter) {
        return holders.get(interpreter);
    }

    /** What is known of a thread before its step because of where it stands. */
    void know(Path x, int thread, GilPhase phase) {
        know(x, wants(thread), phase == GilPhase.WANTS);
        know(x, holds(thread), phase == GilPhase.HOLDS);
        know(x, ended(thread), false);
    }

    private static void know(Path x, @Nullable Cell cell, boolean value) {
        if (cell != null) {
            x.know(cell, Term.truth(value));
        }
    }

    static void tell(Path x, @Nullable Cell cell, Term value) {
        if (cell != null) {
            x.set(cell, value);
        }
    }
}
