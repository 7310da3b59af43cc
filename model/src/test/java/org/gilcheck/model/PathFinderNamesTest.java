package org.gilcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.language.GilPolicy;
import org.junit.jupiter.api.Test;

/**
 * Java PathFinder calls the class that it makes for a lambda or a concatenation {@code X$n}, where n is its number among
 * the bootstrap methods of X. No compiled class may have that name: an anonymous class, or the table of an enum switch.
 */
class PathFinderNamesTest {
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\$([0-9]+)\\.class");

    /** The second lambda and the anonymous class are both number 1. */
    static final class Clashing {
        final Runnable first = () -> {};
        final Runnable second = () -> {};
        final Object third = new Object() {};
    }

    @Test
    void noClassOfTheModelHasTheNameOfABootstrapMethod() throws IOException, URISyntaxException {
        assertThat(clashes(classes(GilPolicy.class)))
                .as("move the switch or the lambdas into another class, or use if")
                .isEmpty();
    }

    @Test
    void aClashIsSeen() throws IOException, URISyntaxException {
        assertThat(clashes(classes(Clashing.class))).contains("PathFinderNamesTest$Clashing$1.class");
    }

    private static File classes(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> clashes(File folder) throws IOException {
        List<String> clashes = new ArrayList<>();
        for (File file : folder.listFiles()) {
            Matcher matcher = NUMBERED.matcher(file.getName());
            if (file.isDirectory()) {
                clashes.addAll(clashes(file));
            } else if (matcher.matches()) {
                int bootstrapMethods = bootstrapMethods(new File(folder, matcher.group(1) + ".class"));
                if (Integer.parseInt(matcher.group(2)) < bootstrapMethods) {
                    clashes.add(file.getName());
                }
            }
        }
        return clashes;
    }

    /** How many bootstrap methods a class file has. */
    private static int bootstrapMethods(File file) throws IOException {
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            in.skipNBytes(8);
            String[] texts = texts(in);
            in.skipNBytes(6);
            in.skipNBytes(2L * in.readUnsignedShort());
            skipMembers(in);
            skipMembers(in);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String name = texts[in.readUnsignedShort()];
                int length = in.readInt();
                if (name.equals("BootstrapMethods")) {
                    return in.readUnsignedShort();
                }
                in.skipNBytes(length);
            }
            return 0;
        }
    }

    /** The texts among the constants, each at its number. */
    private static String[] texts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            switch (in.readUnsignedByte()) {
                case 1 -> texts[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
        return texts;
    }

    private static void skipMembers(DataInputStream in) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipNBytes(6);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }
    }
}
