package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Node.Block;

/** The Java source of a policy. */
final class JavaLock {
    private final StateMachine machine;
    private final GilPolicy policy;
    private final String name;
    private final String library;
    private final JavaNames names = new JavaNames();
    private final JavaMethods methods;

    JavaLock(StateMachine machine, String name, String library) {
        this.machine = machine;
        this.policy = machine.policy();
        this.name = name;
        this.library = library;
        List<Program> all = machine.routines();
        all.addAll(machine.daemons());
        this.methods = new JavaMethods(policy.name(), names, JavaSource.countsWanting(all));
    }

    String text() {
        List<Declaration> declarations = policy.declarations();
        String fields = JavaVariables.fields(declarations, names);
        for (Routine routine : Routine.values()) {
            Block body = body(routine);
            if (routine == Routine.ACQUIRE
                    || routine == Routine.RELEASE
                    || routine == Routine.CHECKPOINT
                    || (routine != Routine.SIGNAL_ARRIVES && !body.nodes.isEmpty())) {
                methods.routine(routine, body);
            }
        }
        String daemons = daemons();
        String constants = JavaVariables.constants(JavaSource.numbers(machine.namedNumbers(), declarations), names);
        StringBuilder text = new StringBuilder();
        JavaSource.head(text, library, comment(), name + " extends RealLock");
        text.append(constants).append(constants.isEmpty() ? "" : "\n");
        text.append(fields).append(fields.isEmpty() ? "" : "\n");
        text.append("    public ").append(name).append("(Memory memory) {\n");
        text.append("        super(memory, ")
                .append(policy.daemonNames().size())
                .append(");\n    }\n");
        text.append(methods.text()).append(daemons);
        return text.append("}\n").toString();
    }

    private String comment() {
        String comment = "The policy " + policy.name() + " as a lock of real threads; written by gilcheck.";
        return machine.signalHandler().size() == 0
                ? comment
                : comment + "\n * What it does when a signal arrives is left out: nobody sends any.";
    }

    private Block body(Routine routine) {
        Block block = JavaSource.recorded(policy, null, routine.routineName(), () -> policy.defineRoutine(routine));
        Node only = block.nodes.get(0);
        return only instanceof Node.Call call ? call.body : block;
    }

    private String daemons() {
        List<String> daemonNames = policy.daemonNames();
        if (daemonNames.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append("\n    @Override\n    public void daemon(int daemon, int self) {\n");
        List<String> taken = new ArrayList<>();
        StringBuilder bodies = new StringBuilder();
        for (int i = 0; i < daemonNames.size(); i++) {
            String daemon = daemonNames.get(i);
            String method = JavaNames.methodName(daemon) + "Daemon";
            method += taken.contains(method) ? Integer.toString(i + 1) : "";
            taken.add(method);
            text.append(i == 0 ? "        if" : " else if")
                    .append(" (daemon == ")
                    .append(i)
                    .append(") {\n");
            text.append("            ").append(method).append("(self);\n        }");
            int index = i;
            Block block = policy.rewritten(
                    daemon, JavaSource.recorded(policy, null, daemon, () -> policy.defineDaemon(index)));
            bodies.append("\n    private void ").append(method).append("(int self) {\n");
            for (String line : methods.statements(daemon, block, "")) {
                bodies.append(line).append('\n');
            }
            bodies.append("    }\n");
        }
        return text.append("\n    }\n").append(bodies).toString();
    }
}
