package org.gilcheck.reports.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * On what was measured.
 *
 * @param processor its name, as far as the system tells
 * @param cores how many there are for this process
 * @param memoryBytes how much memory there is
 * @param system the operating system
 * @param java the Java that runs gilcheck
 */
public record MachineDescription(String processor, int cores, long memoryBytes, String system, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine. */
    public static MachineDescription ofThisOne() {
        OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MachineDescription(
                nameOfProcessor(),
                Runtime.getRuntime().availableProcessors(),
                bean == null ? 0 : bean.getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")");
    }

    private static String nameOfProcessor() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException notLinux) {
            return "unknown processor";
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s, %d cores, %.0f GB; %s; Java %s", processor, cores, memoryBytes / 1e9, system, java);
    }
}
