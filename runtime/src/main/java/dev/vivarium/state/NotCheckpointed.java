package dev.vivarium.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a changing field, or a class with such fields: why no checkpoint has to hold it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface NotCheckpointed {
    /** The reason. */
    String value();
}
