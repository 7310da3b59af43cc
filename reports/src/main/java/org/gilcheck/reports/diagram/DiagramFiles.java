package org.gilcheck.reports.diagram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilcheck.reports.diagram.PolicyRoutines.Part;

/** The files of diagrams: one for each policy, and one for each of its routines. */
public final class DiagramFiles {
    private static final int LONGEST = 100;

    private final Map<String, String> files = new LinkedHashMap<>();

    /** In lower case, for systems that do not tell names apart by their cases. */
    private final Set<String> taken = new HashSet<>();

    private DiagramFiles() {}

    /**
     * The files by their names, which every file system knows, whatever the policies are called.
     *
     * @param whole true for files with all routines of a policy, too
     */
    public static Map<String, String> of(DiagramFormat format, List<PolicyRoutines> policies, boolean whole) {
        DiagramFiles all = new DiagramFiles();
        for (PolicyRoutines policy : policies) {
            if (whole) {
                all.add(policy.policy(), format.policySuffix(), format.policy(policy));
            }
            for (Part part : policy.parts()) {
                all.add(policy.policy() + "-" + part.name(), format.suffix(), format.routine(policy, part));
            }
        }
        return all.files;
    }

    private void add(String title, String suffix, String text) {
        String plain = title.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.-]", "_");
        String stem = plain.substring(0, Math.min(LONGEST, plain.length()));
        String name = stem + suffix;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + suffix;
        }
        files.put(name, text);
    }
}
