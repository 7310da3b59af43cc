package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Question;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Explores a scenario for properties that are asked together, with those reductions that they allow. Where something is
 * violated on some orders of steps, it is looked for once more on all of them, so that what is shown is shortest.
 */
final class GroupSearch {
    private final Surroundings surroundings;
    private final List<SafetyProperty> safety;
    private final boolean needsGraph;
    private final Limits limits;
    private final Progress progress;
    private int inquiries;
    private Savings savings = Savings.NONE;
    private long states;
    private long edges;
    /** What was found without some orders of steps; null if all were explored at once. */
    private @Nullable Exploration onSomeOrders;

    /** @param needsGraph whether other properties are asked besides, which need all states and steps */
    GroupSearch(
            Surroundings surroundings,
            List<SafetyProperty> safety,
            boolean needsGraph,
            Limits limits,
            Progress progress) {
        this.surroundings = surroundings;
        this.safety = safety;
        this.needsGraph = needsGraph;
        this.limits = limits;
        this.progress = progress;
    }

    /** What is found of the properties, in their order, and then of faulty steps. */
    Exploration explore() {
        String whyNot = whyNotPartialOrder();
        Exploration exploration = whyNot.isEmpty() ? exploreSomeOrders() : exploreAllOrders(whyNot);
        states = exploration.states();
        edges = exploration.edges();
        if (!whyNot.isEmpty()
                || IntStream.rangeClosed(0, safety.size()).allMatch(i -> exploration.violation(i) == null)) {
            return exploration;
        }
        onSomeOrders = exploration;
        Savings ofSome = savings;
        Exploration onAll = exploreAllOrders("");
        savings = ofSome;
        requireAgreement(exploration, onAll);
        return onAll;
    }

    /** How many states the first exploration has met. */
    long states() {
        return states;
    }

    /** How many steps the first exploration has met. */
    long edges() {
        return edges;
    }

    /** What the first exploration has left out. */
    Savings savings() {
        return savings;
    }

    /** True if a property is violated on some orders of steps. */
    boolean isKnownToBeViolated(Property property) {
        int index = safety.indexOf(property);
        return onSomeOrders != null && index >= 0 && onSomeOrders.violation(index) != null;
    }

    private void requireAgreement(Exploration onSome, Exploration onAll) {
        for (int i = 0; i <= safety.size() && onSome.limit() == null && onAll.limit() == null; i++) {
            boolean isSame = (onSome.violation(i) == null) == (onAll.violation(i) == null);
            if (!isSame && !onSome.isLossy() && !onAll.isLossy()) {
                throw new IllegalStateException(
                        (i < safety.size() ? "a violation of " + safety.get(i) : "a faulty step")
                                + " is found only with" + (onSome.violation(i) == null ? "out " : " ")
                                + Reduction.PARTIAL_ORDER.id());
            }
        }
    }

    // ---- explorations

    private Exploration exploreSomeOrders() {
        String whyNot = whyNotSymmetric();
        List<LabelCount> putOff = new ArrayList<>();
        List<LabelCount> further = new ArrayList<>();
        Exploration exploration = Explorer.answer(
                () -> partialOrderInquiry(whyNot.isEmpty(), putOff, further),
                workers(),
                limits.withStorage(limits.storage().part(Reduction.PARTIAL_ORDER.id())),
                progress);
        savings = new Savings(
                reductions(whyNot.isEmpty(), true),
                exploration.states(),
                true,
                whyNot,
                "",
                putOff.stream().mapToLong(LabelCount::tally).sum(),
                further.stream().mapToLong(LabelCount::tally).sum());
        return exploration;
    }

    private Exploration exploreAllOrders(String whyNotPartialOrder) {
        inquiries = 0;
        String whyNot = whyNotSymmetric();
        if (!whyNot.isEmpty()) {
            Exploration exploration = needsGraph
                    ? Explorer.graph(
                            surroundings.system(), surroundings.kinds(), questions(surroundings), limits, progress)
                    : Explorer.answer(this::inquiry, workers(), limits, progress);
            savings =
                    new Savings(reductions(false, false), exploration.states(), true, whyNot, whyNotPartialOrder, 0, 0);
            return exploration;
        }
        List<OrbitCount> counts = new ArrayList<>();
        Exploration exploration = Explorer.answer(() -> symmetricInquiry(counts), workers(), limits, progress);
        savings = new Savings(
                reductions(true, false),
                counts.stream().mapToLong(OrbitCount::states).sum(),
                surroundings.scenario().symmetric().isClosed(),
                "",
                whyNotPartialOrder,
                0,
                0);
        return exploration;
    }

    private int workers() {
        return surroundings.canFork() ? limits.workers() : 1;
    }

    private Inquiry inquiry() {
        Surroundings own = forWorker();
        return new Inquiry(own.system(), questions(own));
    }

    private Inquiry symmetricInquiry(List<OrbitCount> counts) {
        Surroundings own = forWorker();
        Quotient quotient = own.scenario().symmetric();
        OrbitCount count = new OrbitCount(own.scenario().symmetric());
        counts.add(count);
        List<Question> all = questions(own);
        all.add(count);
        return new Inquiry(quotient, all);
    }

    private Inquiry partialOrderInquiry(boolean symmetric, List<LabelCount> putOff, List<LabelCount> further) {
        Surroundings own = forWorker();
        LabelCount puttingOff = new LabelCount(label -> Label.putsOff(label) ? 1 : 0);
        LabelCount furtherSteps = new LabelCount(Label::furtherSteps);
        putOff.add(puttingOff);
        further.add(furtherSteps);
        List<Question> all = questions(own);
        all.add(puttingOff);
        all.add(furtherSteps);
        return new Inquiry(own.scenario().partialOrder(symmetric), all);
    }

    /** The first worker has what this group has; each of the others gets its own. */
    private Surroundings forWorker() {
        return inquiries++ == 0 ? surroundings : surroundings.fork();
    }

    private List<Question> questions(Surroundings own) {
        Scenario scenario = own.scenario();
        List<Question> all = new ArrayList<>();
        for (SafetyProperty property : safety) {
            all.add(property.question(scenario));
        }
        all.add(new FaultyStep(scenario));
        if (needsGraph && safety.stream().noneMatch(MutualExclusion.class::isInstance)) {
            all.add(new MutualExclusion().question(scenario));
        }
        return all;
    }

    // ---- reductions

    private String whyNotSymmetric() {
        String whyNot = surroundings.whyNotSymmetric();
        return whyNot.isEmpty() && needsGraph ? Savings.ABOUT_SINGLE_THREADS : whyNot;
    }

    private String whyNotPartialOrder() {
        String whyNot = surroundings.whyNotPartialOrder();
        boolean isAllowed = !needsGraph && safety.stream().allMatch(SafetyProperty::allowsPartialOrder);
        return whyNot.isEmpty() && !isAllowed ? Savings.ABOUT_ORDERS : whyNot;
    }

    /** Those that are on. */
    private List<Reduction> reductions(boolean symmetric, boolean partialOrder) {
        return surroundings.scenario().reductions().stream()
                .filter(each -> (symmetric || each != Reduction.THREAD_SYMMETRY)
                        && (partialOrder || each != Reduction.PARTIAL_ORDER))
                .toList();
    }
}
