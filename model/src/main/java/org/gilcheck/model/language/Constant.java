package org.gilcheck.model.language;

/** A named number of a policy, such as CPython 2's {@code check interval} of 100 ticks; scenarios scale it by name. */
public final class Constant extends IntExpr {
    private final String name;
    private final int real;
    private final int modelled;
    private final boolean countsTicks;

    Constant(String name, int real, int modelled) {
        this(name, real, modelled, false);
    }

    private Constant(String name, int real, int modelled, boolean countsTicks) {
        super(Operator.NAMED_CONSTANT, null, modelled);
        if (real < 1 || modelled < 1 || modelled > real) {
            throw new PolicyException("constant '" + name + "' is " + real + ", modelled as " + modelled
                    + ": both must be at least 1, and the model's number no larger than the real one");
        }
        this.name = name;
        this.real = real;
        this.modelled = modelled;
        this.countsTicks = countsTicks;
    }

    /** The name that reports and scales use. */
    public String name() {
        return name;
    }

    /** The number in the real system. */
    public int real() {
        return real;
    }

    /** The number in the model unless a scenario's scale says otherwise; at least 1 and at most {@link #real}. */
    public int modelled() {
        return modelled;
    }

    /** The same constant with a smaller number in the model, so that the states stay few. */
    public Constant modelledAs(int smaller) {
        return new Constant(name, real, smaller, countsTicks);
    }

    /** The same constant as a number of ticks of work; who simulates many ticks as one step divides it. */
    public Constant inTicks() {
        return new Constant(name, real, modelled, true);
    }

    /** True if it is a number of ticks of work. */
    public boolean countsTicks() {
        return countsTicks;
    }

    @Override
    public String toString() {
        return name;
    }
}
