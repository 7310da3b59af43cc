package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private Path root;
    private Path working;
    private Path home;

    @BeforeEach
    void makeAHome(@TempDir Path directory) throws IOException {
        root = directory.toRealPath();
        working = Files.createDirectories(root.resolve("some/project/deep"));
        home = Files.createDirectories(root.resolve("home"));
    }

    @Test
    void whatIsGivenComesFirst() throws Exception {
        Environment environment = environment(Map.of("jpf.home", fake("property")), Map.of("JPF_HOME", "nonsense"));

        assertThat(Installation.find(Path.of(fake("given")), environment).home())
                .isEqualTo(root.resolve("given"));
    }

    @Test
    void aSystemPropertyComesBeforeAVariable() throws Exception {
        Environment environment =
                environment(Map.of("jpf.home", fake("property")), Map.of("JPF_HOME", fake("variable")));

        assertThat(Installation.find(null, environment).home()).isEqualTo(root.resolve("property"));
    }

    @Test
    void aVariableComesBeforeSiteProperties() throws Exception {
        site(working, "jpf-core=" + fake("site"));

        assertThat(Installation.find(null, environment(Map.of(), Map.of("JPF_HOME", fake("variable"))))
                        .home())
                .isEqualTo(root.resolve("variable"));
        assertThat(Installation.find(null, environment(Map.of(), Map.of("JPF_HOME", " ")))
                        .home())
                .isEqualTo(root.resolve("site"));
    }

    @Test
    void aRelativePathCountsFromTheWorkingDirectory() throws Exception {
        fake("some/jpf");

        assertThat(Installation.find(Path.of("../../jpf"), environment()).home())
                .isEqualTo(root.resolve("some/jpf"));
    }

    @Test
    void sitePropertiesAreFoundUpward() throws Exception {
        site(home.resolve(".jpf"), "jpf-core=" + fake("home-site"));
        assertThat(found()).isEqualTo(root.resolve("home-site"));

        site(root.resolve("some"), "jpf-core=" + fake("upper"));
        assertThat(found()).isEqualTo(root.resolve("upper"));
    }

    @Test
    void theHiddenDirectoryComesBeforeTheOpenOne() throws Exception {
        site(home.resolve("jpf"), "jpf-core=" + fake("open"));
        assertThat(found()).isEqualTo(root.resolve("open"));

        site(home.resolve(".jpf"), "jpf-core=" + fake("hidden"));
        assertThat(found()).isEqualTo(root.resolve("hidden"));
    }

    @Test
    void sitePropertiesMayReferToOtherEntriesAndToTheHome() throws Exception {
        fake("home/tools/jpf-core");

        site(working, "base = ${user.home}/tools\njpf-core = ${base}/jpf-core\nextensions=${jpf-core}");
        assertThat(found()).isEqualTo(home.resolve("tools/jpf-core"));

        site(working, "jpf-core = ${config_path}/../../../home/${unknown}tools/jpf-core");
        assertThat(found()).isEqualTo(home.resolve("tools/jpf-core"));
    }

    @Test
    void anEntryThatRefersToItselfIsNoLoop() throws Exception {
        site(working, "jpf-core=${other}\nother=${jpf-core}");

        assertThatThrownBy(this::found)
                .isInstanceOf(PathFinderNotFoundException.class)
                .hasMessageContaining("not in " + working.resolve("site.properties"));
    }

    @Test
    void brokenSitePropertiesAreAnError() throws Exception {
        site(working, "jpf-core=\\u12");

        assertThatThrownBy(this::found)
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("Cannot read " + working.resolve("site.properties"));
    }

    @Test
    void whereNothingIsSaidTheMessageTellsWhereItLooked() {
        assertThatThrownBy(this::found)
                .isInstanceOf(PathFinderNotFoundException.class)
                .hasMessageStartingWith(
                        "JPF not found. Looked at: --jpf (not given), system property jpf.home (not set),"
                                + " environment variable JPF_HOME (not set), key jpf-core of site.properties")
                .hasMessageContaining("no such file in " + working + " and above, " + home.resolve(".jpf"))
                .hasMessageEndingWith("with --jpf DIR, -Djpf.home=DIR or JPF_HOME=DIR.");
    }

    @Test
    void aWrongPathTellsWhatIsMissing() throws Exception {
        Path half = Path.of(fake("half"));
        Files.delete(half.resolve("build/jpf.jar"));
        Files.delete(half.resolve("jpf.properties"));

        assertThatThrownBy(() -> Installation.find(half, environment()))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("No JPF at " + half + " (--jpf): it has no build/jpf.jar, no jpf.properties. ");
        assertThatThrownBy(() -> Installation.find(null, environment(Map.of("jpf.home", "nowhere"), Map.of())))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageContaining(
                        working.resolve("nowhere") + " (system property jpf.home): there is no such directory");
        assertThatThrownBy(() -> Installation.find(half.resolve("build/RunJPF.jar"), environment()))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageContaining("it is no directory");
    }

    @Test
    void aWrongPathIsNotMadeUpForByTheNextPlace() throws Exception {
        site(working, "jpf-core=" + fake("site"));

        assertThatThrownBy(() -> Installation.find(null, environment(Map.of(), Map.of("JPF_HOME", "nowhere"))))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageContaining("environment variable JPF_HOME");
    }

    @Test
    void aPathThatIsNoneIsAnError() {
        assertThatThrownBy(() -> Installation.find(null, environment(Map.of(), Map.of("JPF_HOME", "a\u0000b"))))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageContaining("JPF_HOME is no path");
    }

    @Test
    void aJarThatIsNoneIsAnError() throws Exception {
        Path broken = Path.of(fake("broken"));
        Files.writeString(broken.resolve("build/RunJPF.jar"), "no jar");

        assertThatThrownBy(() -> Installation.find(broken, environment()))
                .isExactlyInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("Cannot read " + broken.resolve("build/RunJPF.jar"));
    }

    @Test
    void aPathThatJpfItselfWouldMisreadIsAnError() throws Exception {
        Path odd = Path.of(fake("a,b"));

        assertThatThrownBy(() -> Installation.find(odd, environment())).hasMessageContaining("it takes ,;`");
    }

    @Test
    void theClassesTellForWhichJavaItWasBuilt() throws Exception {
        Path old = FakeJpf.in(root.resolve("old"), 11);

        Installation installation = Installation.find(old, environment());

        assertThat(installation.javaRelease()).isEqualTo(11);
        assertThat(installation).hasToString("JPF at " + old + " for Java 11");
    }

    private Path found() throws PathFinderException {
        return Installation.find(null, environment()).home();
    }

    private Environment environment() {
        return environment(Map.of(), Map.of());
    }

    private Environment environment(Map<String, String> properties, Map<String, String> variables) {
        return new Environment(properties, variables, working, home);
    }

    private String fake(String name) throws IOException {
        return FakeJpf.in(root.resolve(name)).toString();
    }

    private static void site(Path directory, String text) throws IOException {
        Files.writeString(Files.createDirectories(directory).resolve("site.properties"), text);
    }
}
