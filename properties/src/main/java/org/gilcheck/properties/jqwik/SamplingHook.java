package org.gilcheck.properties.jqwik;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.Store;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.sampling.SampledProperty;
import org.gilcheck.properties.sampling.SampledViolation;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Threshold;
import org.jspecify.annotations.Nullable;

/** Skips what cannot be asked, fixes the seed, and tells afterwards what the runs have covered. */
final class SamplingHook implements AroundPropertyHook, SkipExecutionHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        Property property = property(context);
        if (property == null || !(context instanceof PropertyLifecycleContext test)) {
            return SkipResult.doNotSkip();
        }
        GilProperties instance = (GilProperties) test.testInstance();
        if (property.isBound()
                && thresholds(instance).stream()
                        .noneMatch(each -> each.quantity().property() == property)) {
            return SkipResult.skip("no threshold is given for " + property);
        }
        String whyNot = new SampledProperty(property, instance.scenarios()).whyNot();
        return whyNot.isEmpty() ? SkipResult.doNotSkip() : SkipResult.skip(property + ": " + whyNot);
    }

    /** What its bounds must keep to. */
    static List<Threshold> thresholds(GilProperties instance) {
        List<Threshold> all = new ArrayList<>(Threshold.parse("atMost()", Threshold.Side.AT_MOST, instance.atMost()));
        all.addAll(Threshold.parse("atLeast()", Threshold.Side.AT_LEAST, instance.atLeast()));
        return all;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor executor) {
        if (property(context) == null) {
            return executor.execute();
        }
        String seed = ((GilProperties) context.testInstance()).seed();
        context.attributes().setSeed(seed);
        PropertyExecutionResult result = executor.execute();
        SampledProperty sampled =
                Store.<SampledProperty>get(SampledProperty.class).get();
        if (result.throwable().orElse(null) instanceof SampledViolation violation) {
            return result.mapToFailed(new AssertionError(failure(violation, sampled, result.countTries(), seed)));
        }
        if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL && !sampled.isPutToTheTest()) {
            return result.mapToFailed(new AssertionError(sampled.property()
                    + " is not put to the test: what it is about never happens. Add scenarios in which it does. "
                    + sampled.coverage()));
        }
        context.reporter()
                .publishValue(
                        "coverage of " + sampled.property(), sampled.coverage().toString());
        return result;
    }

    private static String failure(SampledViolation violation, SampledProperty sampled, int tries, String seed) {
        return violation.getMessage() + "\n\n" + violation.explanation()
                + "  A pinned run is tried first: return it from pinned().\n\n  Found by try " + tries + " of seed "
                + seed + ". "
                + sampled.coverage();
    }

    private static @Nullable Property property(LifecycleContext context) {
        Optional<Method> method =
                context.optionalElement().filter(Method.class::isInstance).map(Method.class::cast);
        if (method.isPresent()) {
            for (Parameter parameter : method.get().getParameters()) {
                Judged judged = parameter.getAnnotation(Judged.class);
                if (judged != null) {
                    return PropertyChoice.of(judged.value());
                }
            }
        }
        return null;
    }
}
