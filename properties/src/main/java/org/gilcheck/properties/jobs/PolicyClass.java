package org.gilcheck.properties.jobs;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.properties.UsageException;

/** A class of the user that extends {@link GilPolicy}. Whatever fails in its code is told as the user's mistake. */
public final class PolicyClass {
    /** The name of all class loaders that hold code of the user, by which its lines in a stack trace are known. */
    public static final String LOADER = "policy";

    private final String given;
    private final Constructor<? extends GilPolicy> constructor;

    private PolicyClass(String given, Constructor<? extends GilPolicy> constructor) {
        this.given = given;
        this.constructor = constructor;
    }

    /**
     * Looks for the constructor of a policy.
     *
     * @param given what the user typed, with which messages begin
     * @throws UsageException if it is no policy, or has no constructor to make one with
     */
    public static PolicyClass of(String given, Class<?> type) {
        if (!GilPolicy.class.isAssignableFrom(type)) {
            throw new UsageException(
                    given + ": this class does not extend " + GilPolicy.class.getName() + ". Give one that does");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new UsageException(given + ": this class is abstract. Give one that extends it and is not");
        }
        return new PolicyClass(given, constructor(given, type.asSubclass(GilPolicy.class)));
    }

    /** The message for classes that Java refuses. */
    public static UsageException cannotBeLoaded(String given, LinkageError broken) {
        return new UsageException(given + ": Java cannot load it: " + withoutParentheses(describe(broken))
                + ". Use only public classes of gilcheck, and compile for this gilcheck and this Java");
    }

    /**
     * The class as a source of policies; makes one, to see that this works and how it is called.
     *
     * @param options what else to type on the command line to get it again; may be empty
     */
    public PolicySource source(String options) {
        GilPolicy first = create();
        String name = guarded(() -> Objects.requireNonNull(first.name(), "name() returns null"));
        return new PolicySource(
                name,
                given,
                "",
                List.of(OsProfiles.LINUX),
                false,
                constructor.getDeclaringClass(),
                this::create,
                options);
    }

    private GilPolicy create() {
        return guarded(constructor::newInstance);
    }

    private static <T extends GilPolicy> Constructor<T> constructor(String given, Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            if (!Modifier.isPrivate(constructor.getModifiers())) {
                constructor.setAccessible(true);
                return constructor;
            }
        } catch (NoSuchMethodException missing) {
            boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
            if (inner) {
                throw new UsageException(given + ": class " + type.getSimpleName()
                        + " belongs to an object of the class around it. Declare it static");
            }
        }
        throw new UsageException(given + ": class " + type.getSimpleName()
                + " has no public or package-private constructor without arguments. Add one: " + type.getSimpleName()
                + "() {}");
    }

    /** Runs code of the user. */
    private <T> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception | Error thrown) {
            throw failure(thrown);
        }
    }

    private RuntimeException failure(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof InvocationTargetException || cause instanceof ExceptionInInitializerError)) {
            cause = cause.getCause();
        }
        if (cause instanceof PolicyException mistake) {
            return mistake;
        }
        return new UsageException(
                given + ": a " + constructor.getDeclaringClass().getSimpleName()
                        + " cannot be made: " + describe(cause) + line(cause)
                        + ". Let fields and constructors do no more than declare variables");
    }

    static String describe(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    /** The innermost line of the user's code that was running. */
    static String line(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> LOADER.equals(frame.getClassLoaderName()) && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** In the messages of the Java machine, what stands in parentheses is about class loaders. */
    private static String withoutParentheses(String message) {
        int parenthesis = message.indexOf(" (");
        return parenthesis < 0 ? message : message.substring(0, parenthesis);
    }
}
