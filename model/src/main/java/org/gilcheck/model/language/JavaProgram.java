package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Action.Kind;
import org.gilcheck.model.language.Node.Block;

/** The Java source of a program: what each of its threads does. */
final class JavaProgram implements JavaStatements.Calls {
    private static final int DEPTH = 2;

    private final GilPolicy policy;
    private final List<Workload> threads;
    private final String lockName;
    private final String name;
    private final String library;
    private final JavaNames names = new JavaNames("gil");
    private final JavaExpressions expressions = new JavaExpressions(names);
    private final JavaActions actions = new JavaActions(names, expressions);
    private final List<String> bodies = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();

    JavaProgram(GilPolicy policy, List<Workload> threads, String lockName, String name, String library) {
        this.policy = policy;
        this.threads = threads;
        this.lockName = lockName;
        this.name = name;
        this.library = library;
    }

    String text() {
        List<Declaration> declarations = declarations();
        String fields = JavaVariables.fields(declarations, names);
        StringBuilder starts = new StringBuilder();
        String summary = "";
        for (int i = 0; i < threads.size(); i++) {
            Workload workload = threads.get(i);
            summary += (i == 0 ? "" : ", ") + workload.name();
            starts.append(i == 0 ? "        if" : " else if")
                    .append(" (self == ")
                    .append(i)
                    .append(") {\n");
            starts.append("            ").append(method(workload)).append("(self);\n        }");
        }
        String constants = JavaVariables.constants(JavaSource.numbers(numbers(), declarations), names);
        StringBuilder text = new StringBuilder();
        String comment = "Threads that share the lock " + policy.name() + ": " + summary + "; written by gilcheck.";
        JavaSource.head(text, library, comment, name + " extends RealProgram");
        text.append(constants).append(constants.isEmpty() ? "" : "\n");
        text.append("    private final ").append(lockName).append(" gil;\n").append(fields);
        text.append("\n    public ")
                .append(name)
                .append("(Memory memory, ")
                .append(lockName)
                .append(" gil) {\n");
        text.append("        super(memory, gil);\n        this.gil = gil;\n    }\n");
        text.append("\n    /** Runs for ever, or the given number of rounds: for Java PathFinder. */\n");
        text.append("    public static void main(String[] arguments) {\n        Memory memory = Memory.exploring(");
        text.append(threads.size()).append(", arguments);\n");
        text.append("        new ")
                .append(name)
                .append("(memory, new ")
                .append(lockName)
                .append("(memory)).start();\n    }\n");
        text.append("\n    @Override\n    protected void run(int self) {\n")
                .append(starts)
                .append("\n    }\n");
        for (int i = 0; i < methods.size(); i++) {
            text.append("\n    private void ").append(methods.get(i)).append("(int self) {\n");
            text.append(bodies.get(i)).append("    }\n");
        }
        return text.append("}\n").toString();
    }

    /** The method for what a thread does; threads that do the same have the same. */
    private String method(Workload workload) {
        Block block = JavaSource.recorded(policy, workload, workload.name(), workload::body);
        if (JavaOutcomes.isAskedTooEarly(block, Expression.Operator.SUCCEEDED)
                || JavaOutcomes.isAskedTooEarly(block, Expression.Operator.TIMED_OUT)) {
            throw new PolicyException(
                    workload.name() + ": asks for the outcome of an action in another routine, which cannot"
                            + " be written for real threads. Ask in the routine that has the action, behind it");
        }
        StringBuilder body = new StringBuilder();
        for (String line :
                new JavaStatements(expressions, actions, this, "", !waitsForOthers(block), DEPTH).body(block)) {
            body.append(line).append('\n');
        }
        int same = bodies.indexOf(body.toString());
        if (same >= 0) {
            return methods.get(same);
        }
        String method = JavaNames.methodName(workload.name());
        String free = method;
        for (int number = 2; methods.contains(free) || free.equals("run") || free.equals("start"); number++) {
            free = method + number;
        }
        methods.add(free);
        bodies.add(body.toString());
        return free;
    }

    /** True if a thread that ends might leave another waiting for ever, so that this one goes on for ever, too. */
    private static boolean waitsForOthers(Block block) {
        boolean waits = false;
        for (Node node : block.nodes) {
            if (node instanceof Node.Do simple) {
                waits |= simple.action.maySleep()
                        && simple.action.kind() != Kind.AWAIT_MESSAGE
                        && simple.action.kind() != Kind.SLEEP;
            } else if (node instanceof Node.If branch) {
                waits |= waitsForOthers(branch.then);
                waits |= branch.otherwise != null && waitsForOthers(branch.otherwise);
            } else if (node instanceof Node.Repeat loop) {
                waits |= waitsForOthers(loop.body);
            } else if (node instanceof Node.Scoped scoped) {
                waits |= waitsForOthers(scoped.body);
            }
        }
        return waits;
    }

    @Override
    public String text(Node.Call call) {
        return "gil." + JavaMethods.methodName(call.routine) + "(self);";
    }

    private List<Declaration> declarations() {
        List<Declaration> all = new ArrayList<>();
        for (Workload thread : threads) {
            for (Declaration declaration : thread.declarations()) {
                if (!all.contains(declaration)) {
                    all.add(declaration);
                }
            }
        }
        return all;
    }

    private List<NamedNumber> numbers() {
        List<Program> programs = new ArrayList<>();
        for (Workload thread : threads) {
            programs.add(StateMachine.thread(policy, thread));
        }
        return StateMachine.namedNumbers(programs);
    }
}
