package org.gilcheck.properties.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Locks;

/**
 * A property that a policy is known to violate: in all scenarios of the contract, or in those that are named. Tests of it
 * pass where it is violated, and fail where it is not.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExpectedViolation {

    /** The property, such as {@code starvation}; one that the contract asks for. */
    String property();

    /** Why that is so and accepted; told when it is no longer so. */
    String reason() default "";

    /** Only with these threads; any if empty. */
    String[] threads() default {};

    /** Only on these numbers of cores, which leaves out the untimed clock; any if empty. */
    int[] cores() default {};

    /** Only under these operating system profiles; any if empty. */
    String[] os() default {};

    /** Only under these clocks; any if empty. */
    Clock[] clocks() default {};

    /** Only with these locks; any if empty. */
    Locks[] fairness() default {};
}
