package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claim.Agreement;
import org.gilcheck.properties.claims.JudgedClaim;
import org.gilcheck.properties.runs.Wrap;

/** The table of claims as text: what is published, what was asked, what the model says, and whether the two agree. */
final class ClaimsText {
    private static final int WIDTH = 150;
    private static final int INDENT = 13;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    private ClaimsText(int width) {
        this.width = width;
    }

    /**
     * The text.
     *
     * @param shown those to tell at length
     * @param all those to count
     */
    static String of(List<JudgedClaim> shown, List<JudgedClaim> all) {
        ClaimsText writer = new ClaimsText(WIDTH);
        shown.forEach(writer::add);
        writer.addSum(all);
        return writer.text.toString();
    }

    /** Claims as the table has them, without asking the model again; the lines. */
    static List<String> recorded(List<Claim> claims, int width) {
        ClaimsText writer = new ClaimsText(width);
        for (Claim claim : claims) {
            writer.addTitle(claim);
            writer.row("recorded", claim.recorded().text());
            writer.row("published", claim.published() + " (" + claim.source() + ")");
            writer.addRemark(claim);
        }
        return writer.text.toString().lines().toList();
    }

    /** A claim in some lines; its verdict stands at the end of the first. */
    private void add(JudgedClaim judged) {
        Claim claim = judged.claim();
        addTitle(claim);
        row("verdict", judged.agreement().text() + unexpected(judged));
        row("published", claim.published() + " (" + claim.source() + ")");
        if (judged.agreement() != Agreement.NOT_COMPARABLE) {
            row("asked", claim.policy() + ", " + claim.asked());
            row("ours", judged.ours());
        }
        addRemark(claim);
        text.append('\n');
    }

    private void addTitle(Claim claim) {
        Wrap.at(claim.id() + ": " + claim.statement(), width)
                .forEach(line -> text.append(line).append('\n'));
    }

    private void addRemark(Claim claim) {
        if (!claim.remark().isEmpty()) {
            row("why", claim.remark());
        }
    }

    private static String unexpected(JudgedClaim judged) {
        return judged.isAsRecorded()
                ? ""
                : " (but the table has it as \"" + judged.claim().recorded().text() + "\": one of the two is wrong)";
    }

    private void row(String word, String content) {
        String head = "  " + word + " ".repeat(INDENT - word.length() - 2);
        for (String line : Wrap.at(content, width - INDENT)) {
            text.append(head).append(line).append('\n');
            head = " ".repeat(INDENT);
        }
    }

    private void addSum(List<JudgedClaim> all) {
        List<String> counts = new ArrayList<>();
        for (Agreement agreement : Agreement.values()) {
            long count = all.stream()
                    .filter(judged -> judged.agreement() == agreement)
                    .count();
            String verb = agreement == Agreement.AGREES ? "agree" : agreement.text();
            counts.add(count + " " + (agreement == Agreement.DISAGREES && count != 1 ? "DISAGREE" : verb));
        }
        long unexpected = all.stream().filter(judged -> !judged.isAsRecorded()).count();
        text.append(all.size())
                .append(all.size() == 1 ? " claim: " : " claims: ")
                .append(String.join(", ", counts))
                .append(unexpected == 0 ? ".\n" : ". " + unexpected + " not as the table has it.\n");
    }
}
