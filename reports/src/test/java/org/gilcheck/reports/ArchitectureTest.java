package org.gilcheck.reports;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gilcheck.properties.LockFairness;

@AnalyzeClasses(packages = "org.gilcheck", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsPointFromReportsToModel = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("org.gilcheck.model..")
            .layer("checker")
            .definedBy("org.gilcheck.checker..")
            .layer("properties")
            .definedBy("org.gilcheck.properties..")
            .layer("reports")
            .definedBy("org.gilcheck.reports..")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("checker", "properties", "reports")
            .whereLayer("checker")
            .mayOnlyBeAccessedByLayers("properties", "reports")
            .whereLayer("properties")
            .mayOnlyBeAccessedByLayers("reports")
            .whereLayer("reports")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule modulesAreFreeOfCycles =
            slices().matching("org.gilcheck.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesOfTheModelAreFreeOfCycles = slices().matching("org.gilcheck.model.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesOfThePropertiesAreFreeOfCycles =
            slices().matching("org.gilcheck.properties.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheReportsAreFreeOfCycles =
            slices().matching("org.gilcheck.reports.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule reportsKnowNothingOfCommands = noClasses()
            .that()
            .resideInAPackage("org.gilcheck.reports.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gilcheck.reports");

    @ArchTest
    static final ArchRule propertiesKnowNothingOfWhatIsDoneWithThem = noClasses()
            .that()
            .resideInAPackage("org.gilcheck.properties")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gilcheck.properties.*..");

    @ArchTest
    static final ArchRule whatRunsPathFinderKnowsNothingOfWhatItRuns = noClasses()
            .that()
            .resideInAPackage("org.gilcheck.checker.pathfinder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gilcheck.model..", "org.gilcheck.checker");

    @ArchTest
    static final ArchRule referenceSharesNothingWithWhatItIsComparedTo = classes()
            .that()
            .resideInAPackage("org.gilcheck.properties.reference")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "org.jspecify..", "org.gilcheck.model..", "org.gilcheck.properties.reference")
                    .or(type(LockFairness.class)))
            .because("what both have in common, both could have wrong");

    @ArchTest
    static final ArchRule modelHasNoRecords = noClasses()
            .that()
            .resideInAPackage("org.gilcheck.model..")
            .should()
            .beRecords()
            .allowEmptyShould(true)
            .because("Java PathFinder must be able to run the model");

    @ArchTest
    static final ArchRule modelUsesOnlyTheCoreOfJava = classes()
            .that()
            .resideInAPackage("org.gilcheck.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.util..", "org.gilcheck.model..", "org.jspecify..")
            .allowEmptyShould(true)
            .because("Java PathFinder must be able to run the model");

    @ArchTest
    static final ArchRule modelAvoidsWhatPathFinderCannotRun = noClasses()
            .that()
            .resideInAPackage("org.gilcheck.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.stream..", "java.util.concurrent..", "java.lang.invoke..", "java.io..", "java.nio..")
            .allowEmptyShould(true)
            .because("Java PathFinder must be able to run the model");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .allowEmptyShould(true)
            .because("a name should tell a class's own idea");
}
