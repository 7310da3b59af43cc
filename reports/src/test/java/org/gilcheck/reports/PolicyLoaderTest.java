package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user names is found, and each mistake on the way is told in one line. */
class PolicyLoaderTest {
    private static final String ROUTINES = "@Override protected void defineAcquire() { set(flag); }"
            + " @Override protected void defineRelease() { clear(flag); }"
            + " @Override protected void defineCheckpoint() {} ";

    private static final String FIELD = "private final Flag flag = flag(\"locked\"); ";

    private static final String ONLY_DECLARE = ". Let fields and constructors do no more than declare variables";

    private static final String REFUSED =
            " Use only public classes of gilcheck, and compile for this gilcheck and this Java";

    @TempDir
    private Path folder;

    // ---- the catalogue

    @Test
    void aNameOfTheCatalogueIsFound() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            PolicySource source = load(entry.name());

            assertThat(source.name()).isEqualTo(entry.name());
            assertThat(source.given()).isEqualTo(entry.name());
            assertThat(source.systems()).isEqualTo(entry.systems());
            assertThat(source.broken()).isEqualTo(entry.broken());
            assertThat(source.create().name()).isEqualTo(entry.name());
            assertThat(source.create()).isNotSameAs(source.create());
        }
    }

    @Test
    void aNameThatIsNotKnownLeadsToTheOneMeant() {
        assertThatThrownBy(() -> load("cpython32"))
                .isInstanceOf(UsageException.class)
                .hasMessage("Unknown policy \"cpython32\". Did you mean \"cpython-3.2\"? Known: " + known()
                        + ". A file ending in .java, or a class on --classpath, may be given as well");
    }

    // ---- source files

    @Test
    void aSourceFileIsCompiled() throws IOException {
        String file = file("MyGil.java", policy("public final class MyGil", FIELD));

        PolicySource source = load(file);

        assertThat(source.name()).isEqualTo("MyGil");
        assertThat(source.given()).isEqualTo(file);
        assertThat(source.systems()).containsExactly(OsProfiles.LINUX);
        assertThat(source.broken()).isFalse();
        assertThat(source.create()).isNotSameAs(source.create());
        assertThat(StateMachine.of(source.create()).routines().get(0).point(0).location())
                .isEqualTo("MyGil.java:2");
    }

    @Test
    void nothingIsWrittenToDisk() throws IOException {
        String file = file("MyGil.java", policy("public final class MyGil", FIELD));
        List<Path> before = list(Path.of(""));

        load(file);

        assertThat(list(folder)).containsExactly(Path.of(file));
        assertThat(list(Path.of(""))).isEqualTo(before);
    }

    @Test
    void aClassOfAPackageWithoutModifiersIsUsed() throws IOException {
        String file = file("MyGil.java", "package org.example.gil; " + policy("class MyGil", FIELD + "MyGil() {} "));

        assertThat(load(file).create().getClass().getName()).isEqualTo("org.example.gil.MyGil");
    }

    @Test
    void theNameOfThePolicyIsUsed() throws IOException {
        String file = file(
                "MyGil.java",
                policy("class MyGil", FIELD + "@Override public String name() { return \"sitting-duck\"; } "));

        assertThat(load(file).name()).isEqualTo("sitting-duck");
    }

    @Test
    void helpersInnerClassesAndAnAbstractBaseMayStandInTheFile() throws IOException {
        String file = file(
                "MyGil.java",
                policy("abstract class Base", FIELD)
                        + "class MyGil extends Base { final Helper helper = new Helper();"
                        + " static class Helper { GilPolicy other = new Base() {}; } }");

        assertThat(load(file).name()).isEqualTo("MyGil");
    }

    @Test
    void aNestedClassIsUsed() throws IOException {
        String file = file("Gils.java", "class Gils { static " + nested("class Mine", FIELD) + " }");

        assertThat(load(file).name()).isEqualTo("Mine");
    }

    @Test
    void aCopyGoesBeforeTheClassOfTheCatalogue() throws IOException {
        String file = file(
                "StrictFifo.java",
                "package org.gilcheck.model.policies; " + policy("public final class StrictFifo", FIELD));

        GilPolicy policy = load(file).create();

        assertThat(policy.getClass().getName()).isEqualTo(StrictFifo.class.getName());
        assertThat(policy).isNotInstanceOf(StrictFifo.class);
    }

    @Test
    void textIsReadAsUtf8() throws IOException {
        String file = file("Kilit.java", policy("class İkiliKilit", FIELD));

        assertThat(load(file).name()).isEqualTo("İkiliKilit");
    }

    @Test
    void aMissingFileIsNamed() {
        String file = folder.resolve("MyGil.java").toString();

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": there is no such file. Check the path");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("MyGil.java"));

        assertThatThrownBy(() -> load(directory.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage(directory + ": this is a folder. Give a Java file in it");
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD));
        assumeThat(Path.of(file).toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(Path.of(file))).isFalse();

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": this file cannot be read. Check its permissions");
    }

    @Test
    void aPathThatCannotBeOneIsNamed() {
        assertThatThrownBy(() -> load("My\0Gil.java"))
                .isInstanceOf(UsageException.class)
                .hasMessage("My\0Gil.java: this cannot be a path. Check it");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Path file = folder.resolve("MyGil.java");
        Files.write(file, "// Türkçe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> load(file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": this is not text in UTF-8. Save it as such");
    }

    @Test
    void theFirstErrorIsToldWithItsLine() throws IOException {
        String file = file("MyGil.java", "class MyGil {\n  int a\n}");

        assertThatThrownBy(() -> load(file)).isInstanceOf(UsageException.class).hasMessage(file + ":2: ';' expected");
    }

    @Test
    void furtherErrorsAreCounted() throws IOException {
        String two = file("Two.java", "class Two {\n  Mutx a;\n  Mutx b;\n}");
        String four = file("Four.java", "class Four {\n  Mutx a;\n  Mutx b;\n  Mutx c;\n  Mutx d;\n}");

        assertThatThrownBy(() -> load(two))
                .hasMessage(two + ":2: cannot find symbol [symbol: class Mutx, location: class Two]"
                        + " (and 1 more error)");
        assertThatThrownBy(() -> load(four))
                .hasMessage(four + ":2: cannot find symbol [symbol: class Mutx, location: class Four]"
                        + " (and 3 more errors)");
    }

    @Test
    void sourcesBesideTheFileAreNotCompiled() throws IOException {
        file("Helper.java", "class Helper {}");
        String file = file("MyGil.java", policy("class MyGil", FIELD + "Helper helper = new Helper(); "));

        assertThatThrownBy(() -> load(file, folder.toString()))
                .hasMessage(file + ":2: cannot find symbol [symbol: class Helper, location: class MyGil]"
                        + " (and 1 more error)");
    }

    @Test
    void aJavaWithoutCompilerIsNamed() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD));

        assertThatThrownBy(() -> new SourceCompiler(null, "", getClass().getClassLoader()).compile(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": this Java has no compiler. Run gilcheck with the java of a JDK,"
                        + " or compile the file and give its class by --classpath");
    }

    @Test
    void aFileWithoutAPolicyIsNamed() throws IOException {
        String file = file("MyGil.java", policy("abstract class MyGil", FIELD) + "class Helper {}");

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": no class in it extends GilPolicy and can be made."
                        + " Declare one: class MyGil extends GilPolicy");
    }

    @Test
    void severalPoliciesInAFileAreNamed() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD) + nested("class Another", FIELD));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": several classes in it extend GilPolicy: Another, MyGil."
                        + " Leave one in the file, or make the others abstract");
    }

    @Test
    void aConstructorWithArgumentsIsNoUse() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD + "MyGil(int size) {} "));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": class MyGil has no public or package-private constructor without arguments."
                        + " Add one: MyGil() {}");
    }

    @Test
    void aPrivateConstructorIsNoUse() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD + "private MyGil() {} "));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": class MyGil has no public or package-private constructor without arguments."
                        + " Add one: MyGil() {}");
    }

    @Test
    void aClassInsideAnObjectIsNoUse() throws IOException {
        String file = file("Gils.java", "class Gils { " + nested("class Mine", FIELD) + " }");

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": class Mine belongs to an object of the class around it. Declare it static");
    }

    @Test
    void aMistakeThatTheLanguageFindsIsPassedOn() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD + "MyGil() { counter(\"n\", 2, 1); } "));
        String inClass = file("Other.java", policy("class Other", FIELD + "static int n = new Bad().n; ") + bad());

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(PolicyException.class)
                .hasMessage("MyGil: counter 'n' starts at 2 in the range 2..1."
                        + " The range must hold at least its first value");
        assertThatThrownBy(() -> load(inClass))
                .isInstanceOf(PolicyException.class)
                .hasMessage("worse");
    }

    @Test
    void aConstructorThatThrowsIsToldWithItsLine() throws IOException {
        String file =
                file("MyGil.java", policy("class MyGil", FIELD + "\n  MyGil() {\n    Integer.parseInt(\"x\");\n  }\n"));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": a MyGil cannot be made: NumberFormatException: For input string: \"x\","
                        + " at MyGil.java:4" + ONLY_DECLARE);
    }

    @Test
    void aMessageOfSeveralLinesBecomesOne() throws IOException {
        String file = file(
                "MyGil.java",
                policy("class MyGil", FIELD + "MyGil() { throw new IllegalStateException(\"a\\n  b\"); } "));

        assertThatThrownBy(() -> load(file))
                .hasMessage(
                        file + ": a MyGil cannot be made: IllegalStateException: a b, at MyGil.java:2" + ONLY_DECLARE);
    }

    @Test
    void anEndlessConstructorIsToldWithItsLine() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD + "MyGil() { new MyGil(); } "));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(file + ": a MyGil cannot be made: StackOverflowError")
                .hasMessageEndingWith(ONLY_DECLARE);
    }

    @Test
    void aStaticInitialiserThatThrowsIsToldWithItsLine() throws IOException {
        String file = file("MyGil.java", policy("class MyGil", FIELD + "static int[] sizes = new int[-1]; "));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": a MyGil cannot be made: NegativeArraySizeException: -1, at MyGil.java:2"
                        + ONLY_DECLARE);
    }

    @Test
    void aNameThatFailsIsTold() throws IOException {
        String file =
                file("MyGil.java", policy("class MyGil", "@Override public String name() { return null; } " + FIELD));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        file + ": a MyGil cannot be made: NullPointerException: name() returns null" + ONLY_DECLARE);
    }

    @Test
    void aFailureOfALaterObjectIsTold() throws IOException {
        String file = file(
                "MyGil.java",
                policy(
                        "class MyGil",
                        FIELD + "static int made;"
                                + " MyGil() { if (++made == 2) { throw new IllegalStateException(); } } "));
        PolicySource source = load(file);

        assertThatThrownBy(source::create)
                .isInstanceOf(UsageException.class)
                .hasMessage(file + ": a MyGil cannot be made: IllegalStateException, at MyGil.java:2" + ONLY_DECLARE);
    }

    @Test
    void aClassThatJavaRefusesIsTold() throws IOException {
        String file = file(
                "Mine.java",
                "package org.gilcheck.model.scenario; class Mine extends org.gilcheck.model.language.GilPolicy implements Ops.Effect {"
                        + " @Override protected void defineAcquire() {}"
                        + " @Override protected void defineRelease() {} @Override protected void defineCheckpoint() {}"
                        + " @Override public void apply(Execution x) {} }");

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(file + ": Java cannot load it: IllegalAccessError: class org.gilcheck.model")
                .hasMessageEndingWith(" superinterface org.gilcheck.model.scenario.Ops$Effect." + REFUSED);
    }

    // ---- an extra class path

    @Test
    void aClassIsLoadedFromAFolder() throws IOException {
        Path classes = compile("MyGil.java", "package org.example; " + policy("class MyGil", FIELD));

        try (PolicyLoader loader = PolicyLoader.of(classes.toString())) {
            PolicySource source = loader.load("org.example.MyGil");

            assertThat(source.name()).isEqualTo("MyGil");
            assertThat(source.given()).isEqualTo("org.example.MyGil");
            assertThat(source.systems()).containsExactly(OsProfiles.LINUX);
            assertThat(source.broken()).isFalse();
            assertThat(source.create()).isNotSameAs(source.create());
        }
    }

    @Test
    void aClassIsLoadedFromAJar() throws IOException {
        Path classes = compile("MyGil.java", policy("class MyGil", FIELD));
        Path jar = folder.resolve("my gil.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("MyGil.class"));
            Files.copy(classes.resolve("MyGil.class"), out);
        }

        assertThat(load("MyGil", folder + File.pathSeparator + jar).name()).isEqualTo("MyGil");
    }

    @Test
    void aSourceFileMayUseTheExtraClassPath() throws IOException {
        Path classes = compile("Base.java", "package org.example; " + policy("public abstract class Base", FIELD));
        String file = file("MyGil.java", "class MyGil extends org.example.Base {}");

        assertThat(load(file, classes.toString()).name()).isEqualTo("MyGil");
    }

    @Test
    void theCatalogueGoesBeforeTheClassPath() {
        assertThat(load("strict-fifo", folder.toString()).create()).isInstanceOf(StrictFifo.class);
    }

    @Test
    void aMissingClassIsNamed() {
        assertThatThrownBy(() -> load("org.example.MyGil", folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("Unknown policy \"org.example.MyGil\". Known: " + known()
                        + ". Nor is there a class of this name on --classpath " + folder);
    }

    @Test
    void aMissingEntryIsNamed() {
        Path jar = folder.resolve("my.jar");

        assertThatThrownBy(() -> PolicyLoader.of(folder + File.pathSeparator + jar))
                .isInstanceOf(UsageException.class)
                .hasMessage("--classpath " + jar + ": there is no such file or folder. Check the path");
    }

    @Test
    void anEntryThatIsNoJarIsNamed() throws IOException {
        String entry = file("my.jar", "no jar");

        assertThatThrownBy(() -> PolicyLoader.of(entry))
                .isInstanceOf(UsageException.class)
                .hasMessage("--classpath " + entry + ": neither a folder nor a readable jar. Give one of them");
    }

    @Test
    void anEntryThatCannotBeAPathIsNamed() {
        assertThatThrownBy(() -> PolicyLoader.of("my\0.jar"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--classpath my\0.jar: this cannot be a path. Check it");
    }

    @Test
    void aClassThatIsNoPolicyIsNamed() {
        assertThatThrownBy(() -> load("java.lang.String", folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("java.lang.String: this class does not extend org.gilcheck.model.language.GilPolicy."
                        + " Give one that does");
    }

    @Test
    void anAbstractClassIsNamed() {
        assertThatThrownBy(() -> load(GilPolicy.class.getName(), folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("org.gilcheck.model.language.GilPolicy: this class is abstract."
                        + " Give one that extends it and is not");
    }

    @Test
    void aClassThatFailsIsToldWithItsLine() throws IOException {
        Path classes = compile("MyGil.java", policy("class MyGil", FIELD + "static int[] sizes = new int[-1]; "));

        assertThatThrownBy(() -> load("MyGil", classes.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("MyGil: a MyGil cannot be made: NegativeArraySizeException: -1, at MyGil.java:2"
                        + ONLY_DECLARE);
    }

    @Test
    void aBrokenClassFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("MyGil.class"), "no class file");

        assertThatThrownBy(() -> load("MyGil", folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("MyGil: Java cannot load it: ClassFormatError: Incompatible magic value ")
                .hasMessageEndingWith(" in class file MyGil." + REFUSED);
    }

    private static PolicySource load(String given) {
        return load(given, "");
    }

    private static PolicySource load(String given, String classPath) {
        try (PolicyLoader loader = PolicyLoader.of(classPath)) {
            return loader.load(given);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Compiles into a folder of class files. */
    private Path compile(String name, String text) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), file(name, text));
        assertThat(errors).isZero();
        return classes;
    }

    /** A policy whose body stands on line 2. */
    private static String policy(String declaration, String members) {
        return "import org.gilcheck.model.language.*;\n" + nested(declaration, members);
    }

    private static String nested(String declaration, String members) {
        return declaration + " extends org.gilcheck.model.language.GilPolicy { "
                + members.replace("Flag flag", "org.gilcheck.model.language.Flag flag") + ROUTINES + "} ";
    }

    private static String bad() {
        return "class Bad { static { if (true) throw new PolicyException(\"worse\"); } int n; }";
    }

    private static String known() {
        return String.join(
                ", ", Catalogue.entries().stream().map(Catalogue.Entry::name).toList());
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
