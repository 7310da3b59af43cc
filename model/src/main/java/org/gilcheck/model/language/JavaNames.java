package org.gilcheck.model.language;

import java.util.ArrayList;
import java.util.List;

/** The identifiers of a generated class: each thing that is named gets one of its own, as near to its name as Java allows. */
final class JavaNames {
    private static final String RESERVED =
            " abstract assert boolean break byte case catch char class const continue default do"
                    + " double else enum extends final finally float for goto if implements import instanceof int interface long"
                    + " native new package private protected public return short static strictfp super switch synchronized this"
                    + " throw throws transient try void volatile while true false null _ "
                    + "self memory timedOut succeeded NOBODY Math ";

    private static final String TEST = "test";

    private final List<Object> named = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param taken identifiers that the class uses for something else */
    JavaNames(String... taken) {
        for (String each : taken) {
            of("taken " + each, each);
        }
    }

    /** The variable's field. */
    String of(Declaration declaration) {
        return of(declaration, identifier(declaration.name()));
    }

    /** The duration's or the number's constant; two of one name are one. */
    String of(NamedNumber number) {
        return of("number " + number.name(), upperCase(identifier(number.name())));
    }

    /** Whether anything has asked for the constant of a number. */
    boolean hasUsed(NamedNumber number) {
        return named.contains("number " + number.name());
    }

    private String of(Object what, String wanted) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).equals(what)) {
                return names.get(i);
            }
        }
        String free = RESERVED.contains(" " + wanted + " ") || isTest(wanted) ? wanted + "_" : wanted;
        for (int number = 2; names.contains(free); number++) {
            free = wanted + "_" + number;
        }
        named.add(what);
        names.add(free);
        return free;
    }

    /** The variable of a method that keeps the outcome of a test, counted from 1. */
    static String test(int number) {
        return TEST + number;
    }

    private static boolean isTest(String name) {
        boolean test = name.startsWith(TEST);
        for (int i = TEST.length(); i < name.length(); i++) {
            test &= name.charAt(i) >= '0' && name.charAt(i) <= '9';
        }
        return test;
    }

    /** The name of a class for what is called {@code name}: {@code cpython-3.2} becomes {@code Cpython32}. */
    static String className(String name) {
        StringBuilder result = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (isPlain(letter)) {
                result.append(begins ? Character.toUpperCase(letter) : letter);
            }
            begins = !isPlain(letter);
        }
        boolean letterFirst = result.length() > 0 && !Character.isDigit(result.charAt(0));
        return letterFirst ? result.toString() : "Policy" + result;
    }

    /** The name of a method for what is called {@code name}. */
    static String methodName(String name) {
        String type = className(name);
        String method = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return RESERVED.contains(" " + method + " ") ? method + "_" : method;
    }

    private static String identifier(String name) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (isPlain(letter) || letter == '_') {
                result.append(letter);
            } else if (result.length() > 0 && result.charAt(result.length() - 1) != '_') {
                result.append('_');
            }
        }
        boolean letterFirst = result.length() > 0 && !Character.isDigit(result.charAt(0));
        return letterFirst ? result.toString() : "_" + result;
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static String upperCase(String name) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            result.append(letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
        }
        return result.toString();
    }
}
