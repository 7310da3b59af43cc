package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.workloads.WorkloadCatalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.thresholds.Exemplar;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.text.Section;
import org.gilcheck.reports.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gilcheck list}: what there is to check. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists policies, properties, operating system profiles and workloads.",
        footer = {"", "Example:", "  gilcheck list"})
final class ListCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        List<Section> sections = new ArrayList<>();
        for (Catalogue.Kind kind : Catalogue.Kind.values()) {
            sections.add(new Section(kind.title(), policies(kind)));
        }
        sections.add(new Section(
                "Properties: a verdict holds or is violated, a bound is a number, the worst over all runs",
                properties()));
        sections.add(new Section("Operating system profiles", List.of(names(OsProfiles.all()))));
        sections.add(new Section("Workloads", workloads()));
        spec.commandLine().getOut().print(Section.text(sections));
        spec.commandLine().getOut().flush();
    }

    private static Table policies(Catalogue.Kind kind) {
        Table table = new Table();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.kind() == kind) {
                table.line(List.of(entry.name(), entry.summary() + " (" + names(entry.systems()) + ")"));
            }
        }
        return table;
    }

    private static Table workloads() {
        Table table = new Table();
        for (WorkloadCatalogue.Entry entry : WorkloadCatalogue.entries()) {
            table.line(List.of(entry.name() + numbers(entry), entry.summary()));
        }
        return table;
    }

    /** Such as {@code (CALLS=1,TICKS=1)}: what stands in parentheses, and what it is if nothing does. */
    private static String numbers(WorkloadCatalogue.Entry entry) {
        String list = entry.numbers().stream()
                .map(number -> number.what().toUpperCase(Locale.ROOT) + "=" + number.usual())
                .collect(Collectors.joining(","));
        return list.isEmpty() ? "" : "(" + list + ")";
    }

    private static Table properties() {
        Table table = new Table();
        for (Property property : PropertyCatalogue.all()) {
            List<String> aspects = Quantity.of(property).stream()
                    .map(Quantity::word)
                    .filter(word -> !word.isEmpty())
                    .toList();
            table.line(List.of(
                    property.id(),
                    property.isBound() ? "bound" : "verdict",
                    Exemplar.clocks(property).stream().map(ClockChoice::name).collect(Collectors.joining(", ")),
                    property.meaning() + (aspects.isEmpty() ? "" : " (aspects: " + String.join(", ", aspects) + ")")));
        }
        return table;
    }

    private static String names(List<Os> systems) {
        return String.join(", ", systems.stream().map(Os::name).toList());
    }
}
