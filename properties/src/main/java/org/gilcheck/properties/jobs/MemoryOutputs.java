package org.gilcheck.properties.jobs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the class files that a compiler makes in memory. */
public final class MemoryOutputs extends ForwardingJavaFileManager<JavaFileManager> {
    private final SortedMap<String, ByteArrayOutputStream> streams = new TreeMap<>();

    /** @param inputs where the compiler reads what it needs */
    public MemoryOutputs(JavaFileManager inputs) {
        super(inputs);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(uri, kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                streams.put(className, stream);
                return stream;
            }
        };
    }

    /** The class files, each by the name of its class. */
    public SortedMap<String, byte[]> code() {
        SortedMap<String, byte[]> code = new TreeMap<>();
        streams.forEach((name, stream) -> code.put(name, stream.toByteArray()));
        return code;
    }
}
