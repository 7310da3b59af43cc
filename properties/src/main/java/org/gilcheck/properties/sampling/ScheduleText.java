package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;

/**
 * A schedule as a short text. A thread's own step is its number in base 36; other moves put a letter behind it; a step with
 * several outcomes adds a minus, the outcome's number and a dot. Time passing is an underscore. A number and a colon stand in
 * front if the run does not begin in the first initial state.
 */
final class ScheduleText {
    private static final Pattern CHOICE = Pattern.compile("([0-9a-z_])([TSAEMGP]?)(?:-([0-9]{1,5})\\.)?");
    private static final Pattern INITIAL = Pattern.compile("([0-9]{1,9}):");
    private static final String LETTERS = "TSAEMGP";
    private static final List<Move> MOVES =
            List.of(Move.TIMER, Move.SPURIOUS, Move.ARRIVAL, Move.SLICE_END, Move.MESSAGE, Move.SIGNAL, Move.POSTED);

    private ScheduleText() {}

    static String write(Schedule schedule) {
        StringBuilder text = new StringBuilder();
        if (schedule.initial() > 0) {
            text.append(schedule.initial()).append(':');
        }
        for (Choice choice : schedule.choices()) {
            int letter = MOVES.indexOf(choice.move());
            text.append(choice.move() == Move.TIME ? '_' : Character.forDigit(choice.thread(), Character.MAX_RADIX))
                    .append(letter < 0 ? "" : LETTERS.substring(letter, letter + 1));
            if (choice.outcome() > 0) {
                text.append('-').append(choice.outcome()).append('.');
            }
        }
        return text.toString();
    }

    static Schedule read(String text) {
        Matcher start = INITIAL.matcher(text);
        int at = start.lookingAt() ? start.end() : 0;
        long initial = at > 0 ? Long.parseLong(start.group(1)) : 0;
        List<Choice> choices = new ArrayList<>();
        Matcher matcher = CHOICE.matcher(text);
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new IllegalArgumentException("not a schedule: cannot read character " + (at + 1) + " of \"" + text
                        + "\". Copy the whole text that a failure has shown");
            }
            choices.add(choice(matcher));
            at = matcher.end();
        }
        return new Schedule(initial, choices);
    }

    private static Choice choice(Matcher matcher) {
        boolean isTime = matcher.group(1).equals("_");
        String letter = matcher.group(2);
        Move move = isTime ? Move.TIME : letter.isEmpty() ? Move.STEP : MOVES.get(LETTERS.indexOf(letter));
        String outcome = matcher.group(3);
        return new Choice(
                isTime ? Label.NOBODY : Character.digit(matcher.group(1).charAt(0), Character.MAX_RADIX),
                move,
                outcome == null ? 0 : Integer.parseInt(outcome));
    }
}
