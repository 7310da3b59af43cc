package org.gilcheck.properties.jqwik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For which property a random run is made: it stands at a parameter of a jqwik property. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Judged {

    /** The property's id, such as {@code starvation}. */
    String value();
}
