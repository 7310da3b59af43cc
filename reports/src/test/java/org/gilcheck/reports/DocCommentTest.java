package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The comment before a class is found whatever else is in the file, and reads as plain text. */
class DocCommentTest {

    @Test
    void starsMarkupAndLineBreaksGo() {
        assertThat(DocComment.before("MyGil", """
                        /**
                         * Lets go of {@code mutex} first, unlike
                         * {@link CPython32}, as {@code
                         * pthread_cond_wait} does: a * b.
                         *
                         * <p>{@link #acquire} and {@link GilPolicy#release() the release} are
                         *   {@code when(free, () -> { lock(mutex); })}.
                         *
                         * Last.
                         *
                         * @see Object
                         * @since 2
                         */
                        final class MyGil {}
                        """))
                .containsExactly(
                        "Lets go of mutex first, unlike CPython32, as pthread_cond_wait does: a * b.",
                        "acquire and the release are when(free, () -> { lock(mutex); }).",
                        "Last.");
    }

    @Test
    void oneLineIsEnough() {
        assertThat(DocComment.before("MyGil", "/** A GIL. */ class MyGil {}")).containsExactly("A GIL.");
    }

    @Test
    void annotationsAndModifiersMayStandBetween() {
        assertThat(DocComment.before("MyGil", """
                        /** A GIL. */
                        @SuppressWarnings({"unused", ") class MyGil {"})
                        // a remark
                        public final /* and */ class MyGil<T> extends Base {}
                        """)).containsExactly("A GIL.");
    }

    @Test
    void commentsOfOthersDoNotCount() {
        assertThat(DocComment.before("MyGil", """
                        /** The licence: class MyGil. */
                        package org.example;

                        /** An import. */
                        import java.util.List;

                        /** Another class. */
                        class Other {
                            /** A field. */
                            String text = "/** A text. */ class MyGil {";
                            char quote = '"', apostrophe = '\\'';
                            Object type = Other.class;
                        }

                        /* No documentation. */
                        /**/
                        class MyGil {}
                        """)).isEmpty();
    }

    @Test
    void aNestedClassHasItsOwn() {
        assertThat(DocComment.before("MyGil", """
                        /** Some GILs. */
                        class Gils {
                            /** My GIL. */
                            static class MyGil {}
                        }
                        """)).containsExactly("My GIL.");
    }

    @Test
    void aClassThatIsNotThereHasNone() {
        assertThat(DocComment.before("MyGil", "/** A GIL. */ class MyGils {}")).isEmpty();
    }
}
