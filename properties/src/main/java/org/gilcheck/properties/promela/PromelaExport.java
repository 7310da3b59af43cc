package org.gilcheck.properties.promela;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Outline;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as Promela text. Spin finds as many states and transitions in it as the scenario has states and steps, and one
 * transition more, with which it counts the first state; provided that its own optimisations are off ({@code spin -a -o1 -o2 -o3},
 * {@code -DNOREDUCE}). Equal threads are told apart, as they are in the states of the scenario itself.
 *
 * <p>Each thread is a process, and where it stands is the process's own position. A step is one {@code d_step}: all ways in which
 * it can go are options of their own, since a {@code d_step} leaves nothing open. After a faulty step no process goes on.
 */
public final class PromelaExport {
    private final Scenario scenario;
    private final Outline outline;
    private final Set<Claim> claims;
    private final Names names = new Names();
    private final Threads threads;
    private final Variables variables;
    private final Status status;
    private final Spares spares = new Spares(names);
    private final List<ThreadProcess> processes = new ArrayList<>();
    private final List<Option> arrivals;
    private final Set<Cell> used = new LinkedHashSet<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    private PromelaExport(Scenario scenario, Set<Claim> claims) {
        this.scenario = scenario;
        this.outline = scenario.outline();
        this.claims = claims;
        Uses uses = new Uses(outline);
        for (Fault fault : Fault.values()) {
            names.unique(fault.name());
        }
        threads = new Threads(outline, names);
        variables = new Variables(outline, scenario.machine().os(), names, threads, uses);
        status = new Status(outline, names, threads, uses, claims);
        List<Statements> statements = new ArrayList<>();
        for (int thread = 0; thread < outline.threads(); thread++) {
            statements.add(addProcess(thread));
        }
        arrivals = new Arrivals(outline, status, statements).options(spares);
        processes.forEach(process -> process.options().forEach(this::note));
        arrivals.forEach(this::note);
    }

    /**
     * Writes it.
     *
     * @param claims what Spin is to check beside invalid end states
     * @throws UsageException if Promela cannot say it: under the timed clock, where assignments take no step, or with too large
     *     numbers
     */
    public static String of(Scenario scenario, Set<Claim> claims) {
        if (scenario.clock() != Clock.UNTIMED) {
            throw new UsageException(
                    "the timed clock cannot be exported to Promela, which has no time." + " Use --clock untimed");
        }
        if (scenario.reductions().contains(Reduction.LOCAL_STEPS)) {
            throw new UsageException(
                    "assignments that take no step cannot be exported to Promela. Leave out the reduction "
                            + Reduction.LOCAL_STEPS.id());
        }
        return new PromelaExport(scenario, claims).text();
    }

    private Statements addProcess(int thread) {
        Evaluation evaluation = new Evaluation(thread, outline, scenario.scale(), threads, variables, status);
        boolean losesASignal = scenario.machine().os().losesASignal();
        Statements statements = new Statements(thread, outline, threads, variables, status, evaluation, losesASignal);
        Moves moves = new Moves(thread, outline, scenario.machine().os(), variables, status, evaluation, statements);
        boolean isDaemon = thread >= outline.programThreads();
        processes.add(new ThreadProcess(outline.program(thread), moves, spares, isDaemon));
        return statements;
    }

    private void note(Option option) {
        used.addAll(option.uses());
        if (option.fault() != Fault.NONE) {
            faults.add(option.fault());
            option.add(status.fault().name() + " = " + option.fault().name());
            if (claims.contains(Claim.LOCK_DISCIPLINE)) {
                option.add("assert(" + status.fault().name() + " == 0)");
            }
        }
        for (int interpreter = 0; interpreter < outline.interpreters(); interpreter++) {
            Cell holders = status.holders(interpreter);
            Term count = holders == null ? null : option.change(holders);
            if (holders != null && count != null && count.operator() == Term.Operator.PLUS) {
                option.add("assert(" + holders.name() + " <= 1)");
            }
        }
    }

    // ---- text

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("/*\n * ").append(title()).append("\n *\n");
        text.append(" * All states, each step one transition:\n");
        text.append(" *   spin -a -o1 -o2 -o3 FILE\n");
        boolean endless = claims.contains(Claim.STARVATION);
        text.append(" *   gcc -O3 -DNOREDUCE ")
                .append(endless ? "" : "-DSAFETY ")
                .append("-o pan pan.c\n");
        text.append(" *   ./pan -m1000000").append(endless ? " -a -f" : "");
        text.append(claims.contains(Claim.DEADLOCK) ? "\n" : " -E\n");
        text.append(" */\n\n#define ").append(Threads.NOBODY).append(" 0\n");
        for (int thread = 0; thread < outline.threads(); thread++) {
            text.append("#define ").append(threads.name(thread)).append(' ').append(thread + 1);
            text.append("\t/* ").append(plain(outline.threadName(thread))).append(" */\n");
        }
        text.append('\n');
        faults.forEach(fault -> text.append("#define ")
                .append(fault.name())
                .append(' ')
                .append(code(fault))
                .append("\t/* a step that ")
                .append(fault.text())
                .append(" */\n"));
        text.append(globals());
        for (int thread = 0; thread < outline.threads(); thread++) {
            text.append("\n/* ").append(plain(outline.threadName(thread))).append(" */\n");
            text.append(opening("thread_" + threads.name(thread)));
            locals(thread)
                    .forEach(
                            cell -> text.append('\t').append(cell.declaration()).append('\n'));
            text.append(processes.get(thread).body()).append("}\n");
        }
        if (!arrivals.isEmpty()) {
            text.append("\n/* what comes unasked: signals, or messages for those who look for them */\n");
            text.append(opening("arrivals")).append("end:\n\tdo\n");
            arrivals.forEach(
                    option -> text.append("\t:: ").append(option.text()).append('\n'));
            text.append("\tod\n}\n");
        }
        Cell wants = status.wants(0);
        if (claims.contains(Claim.STARVATION) && wants != null) {
            text.append("\nltl starvation { [] (")
                    .append(wants.name())
                    .append(" -> <> !")
                    .append(wants.name())
                    .append(") }\n");
        }
        return text.toString();
    }

    private String title() {
        StringBuilder mix = new StringBuilder();
        scenario.program()
                .forEach(each -> mix.append(mix.length() == 0 ? "" : ", ")
                        .append(each.workload().name()));
        return plain(String.format(
                Locale.ROOT,
                "%s @ %s: %s, untimed%s",
                scenario.policy().name(),
                scenario.machine().os(),
                mix,
                leavesNothingOut() ? ", without reductions" : ""));
    }

    private boolean leavesNothingOut() {
        return outline.reductions().stream()
                .allMatch(each -> each == Reduction.THREAD_SYMMETRY || each == Reduction.PARTIAL_ORDER);
    }

    /** Nothing may end a comment early. */
    private static String plain(String text) {
        return text.replace("*/", "* /").replace("/*", "/ *").replace('\n', ' ');
    }

    private static int code(Fault fault) {
        return List.of(Fault.values()).indexOf(fault);
    }

    private String opening(String name) {
        String provided = faults.isEmpty() ? "" : " provided (" + status.fault().name() + " == 0)";
        return "active proctype " + names.unique(name) + "()" + provided + "\n{\n";
    }

    private String globals() {
        StringBuilder text = new StringBuilder("\n");
        for (Declaration declaration : outline.declarations()) {
            for (Cell cell : variables.cells(declaration)) {
                append(text, cell);
            }
        }
        for (int thread = 0; thread < outline.threads(); thread++) {
            PermitLock permit = status.permit(thread);
            if (permit != null) {
                append(text, permit.permit());
            }
        }
        status.globals().forEach(cell -> append(text, cell));
        append(text, status.signalLost());
        if (!faults.isEmpty()) {
            text.append(status.fault().declaration()).append("\t/* after which nothing goes on */\n");
        }
        spares.cells()
                .forEach(cell ->
                        text.append("hidden ").append(cell.declaration()).append('\n'));
        return text.toString();
    }

    private void append(StringBuilder text, @Nullable Cell cell) {
        if (cell != null && cell.process() == Cell.GLOBAL && used.remove(cell)) {
            text.append(cell.declaration()).append('\n');
        }
    }

    private List<Cell> locals(int thread) {
        return used.stream().filter(cell -> cell.process() == thread).toList();
    }
}
