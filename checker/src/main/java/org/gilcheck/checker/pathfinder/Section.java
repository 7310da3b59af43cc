package org.gilcheck.checker.pathfinder;

/** The parts of what JPF prints, each under a headline. */
enum Section {
    ERROR("error "),
    TRACE("trace "),
    RESULTS("results"),
    STATISTICS("statistics"),
    CONSTRAINT("search constraint"),
    OTHER("");

    private static final String RULE = "====================================================== ";
    private final String start;

    Section(String start) {
        this.start = start;
    }

    static boolean isHeadline(String line) {
        return line.startsWith(RULE);
    }

    static Section of(String headline) {
        String title = headline.substring(RULE.length());
        for (Section section : values()) {
            if (title.startsWith(section.start)) {
                return section;
            }
        }
        return OTHER;
    }

    /** Whether it is JPF that speaks, and not the program. */
    boolean isReport() {
        return this == ERROR || this == TRACE || this == RESULTS;
    }
}
