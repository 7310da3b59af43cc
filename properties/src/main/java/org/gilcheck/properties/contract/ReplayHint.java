package org.gilcheck.properties.contract;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicyClass;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Witness;

/** How a run can be seen again, and kept from coming back. */
final class ReplayHint {
    private final String command;

    ReplayHint(PolicySource source, boolean isInCatalogue) {
        Class<? extends GilPolicy> type = source.type();
        if (isInCatalogue) {
            command = "gilcheck replay ";
        } else if (canBeMade(source)) {
            command = "gilcheck replay --classpath " + classPath(type) + " ";
        } else {
            command = "";
        }
    }

    /** The last lines of a failure. */
    String of(Witness witness) {
        return again(witness) + "  to keep it from coming back: @GilContract(pinned = \"" + witness.token() + "\")\n";
    }

    /** How to see it again. */
    String again(Witness witness) {
        return "  " + (command.isEmpty() ? "replay token: " : command) + witness.token() + "\n";
    }

    /** True if the command line, which calls the constructor without arguments, gets the same policy. */
    private static boolean canBeMade(PolicySource source) {
        try {
            PolicySource made = PolicyClass.of(source.given(), source.type()).source();
            return Definition.within(
                    Job.DEFINITION_LIMIT,
                    source.name(),
                    () -> StateMachine.of(made.create())
                            .toString()
                            .equals(StateMachine.of(source.create()).toString()));
        } catch (UsageException | PolicyException cannot) {
            return false;
        }
    }

    /** Where the class was loaded from, seen from the directory in which the tests run. */
    private static String classPath(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return ".";
        }
        try {
            Path here = Path.of("").toAbsolutePath();
            Path location = Path.of(source.getLocation().toURI());
            Path shown = location.startsWith(here) ? here.relativize(location) : location;
            return shown.toString().replace(File.separatorChar, '/');
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return ".";
        }
    }
}
