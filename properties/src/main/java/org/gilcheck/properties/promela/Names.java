package org.gilcheck.properties.promela;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Turns the policy's names into such as Promela, C and Spin's own program allow, each given once. */
final class Names {
    /** What a name must not be: words of Promela and of C. Spin's program puts variables into structures, so that is all. */
    private static final Set<String> WORDS = Set.of(
            ("active assert atomic bit bool break byte c_code c_decl c_expr c_state c_track chan d_proctype d_step "
                            + "do else empty enabled eval false fi for full get_priority goto hidden if in init inline int len "
                            + "local ltl mtype nempty never nfull notrace np_ od of pc_value pid print printf printm priority "
                            + "proctype provided return run select set_priority short show skip timeout trace true typedef unless "
                            + "unsigned xr xs always eventually until weakuntil release next implies equivalent stronguntil auto "
                            + "case char const continue default double enum extern float long register signed sizeof static struct "
                            + "switch union void volatile while restrict asm nobody now uchar ulong ushort uint")
                    .split(" "));

    private final Set<String> given = new HashSet<>();

    /** A name like the wish. */
    String unique(String wish) {
        StringBuilder text = new StringBuilder();
        wish.codePoints().forEach(c -> text.append(isPlain(c) ? Character.toString(c) : "_"));
        // Spin's own names begin with an underscore; a digit cannot come first.
        String plain = text.isEmpty() || !isLetter(text.codePointAt(0)) ? "v" + text : text.toString();
        String name = WORDS.contains(plain) ? plain + "_" : plain;
        String candidate = name;
        for (int number = 2; !given.add(candidate); number++) {
            candidate = String.format(Locale.ROOT, "%s_%d", name, number);
        }
        return candidate;
    }

    private static boolean isPlain(int c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
