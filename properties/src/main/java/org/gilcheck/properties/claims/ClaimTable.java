package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;

/** Claims under construction: one sentence of Java for each row. */
final class ClaimTable {
    private final List<Claim> claims = new ArrayList<>();

    /** A row that is not complete. */
    static final class Row {
        private final ClaimTable table;
        private final String id;
        private final String policy;
        private final String statement;
        private String source = "";
        private String published = "";

        private Row(ClaimTable table, String id, String policy, String statement) {
            this.table = table;
            this.id = id;
            this.policy = policy;
            this.statement = statement;
        }

        Row published(String figure, String where) {
            published = figure;
            source = where;
            return this;
        }

        /** The model agrees. */
        void agrees(Expectation expectation) {
            table.claims.add(new Claim(id, policy, statement, source, published, expectation, ""));
        }

        /** The model does not, and why. */
        void disagrees(Expectation expectation, String why) {
            table.claims.add(new Claim(id, policy, statement, source, published, expectation, why));
        }

        /** The model has nothing to compare with, and why. */
        void notComparable(String why) {
            table.claims.add(new Claim(id, policy, statement, source, published, new NotComparable(), why));
        }
    }

    /** Begins a row. */
    Row claim(String id, String policy, String statement) {
        return new Row(this, id, policy, statement);
    }

    List<Claim> rows() {
        return claims;
    }
}
