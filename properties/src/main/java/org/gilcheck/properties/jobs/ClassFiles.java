package org.gilcheck.properties.jobs;

import java.util.SortedMap;

/** Knows the code of classes that are in no folder and no jar, for another Java to load them. */
public interface ClassFiles {

    /** The class files, each by the name of its class. */
    SortedMap<String, byte[]> code();
}
