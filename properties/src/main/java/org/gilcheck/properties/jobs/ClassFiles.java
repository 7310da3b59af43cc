package org.gilcheck.properties.jobs;

import java.io.IOException;
import java.nio.file.Path;

/** Classes that are in no folder and no jar, and can be written to one for another Java to find them. */
public interface ClassFiles {

    /** Writes each class into the folder, or the folders in it that its package asks for. */
    void writeTo(Path folder) throws IOException;
}
