package org.gilcheck.reports;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.jobs.ClassFiles;
import org.gilcheck.properties.jobs.PolicyClass;

/** The classes of one source file. They go before classes of the same name elsewhere, so a copy may be changed. */
final class CompiledClasses extends ClassLoader implements ClassFiles {
    private final SortedMap<String, byte[]> code;

    /** A loader of these class files, each by the name of its class. */
    CompiledClasses(SortedMap<String, byte[]> code, ClassLoader parent) {
        super(PolicyClass.LOADER, parent);
        this.code = new TreeMap<>(code);
    }

    /** Those classes that extend {@link GilPolicy} and may be made by name, in the order of their names. */
    List<Class<?>> policies() {
        List<Class<?>> policies = new ArrayList<>();
        for (String name : code.keySet()) {
            Class<?> type = own(name);
            if (GilPolicy.class.isAssignableFrom(type)
                    && !Modifier.isAbstract(type.getModifiers())
                    && !type.isAnonymousClass()
                    && !type.isLocalClass()) {
                policies.add(type);
            }
        }
        return policies;
    }

    @Override
    public SortedMap<String, byte[]> code() {
        return new TreeMap<>(code);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return code.containsKey(name) ? own(name) : super.loadClass(name, resolve);
    }

    private Class<?> own(String name) {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = code.getOrDefault(name, new byte[0]);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
