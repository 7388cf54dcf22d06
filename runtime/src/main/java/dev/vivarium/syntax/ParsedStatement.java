package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Statement;
import java.util.Arrays;

/** A statement as it was once parsed: the same object in all versions of its file that it is part of, wherever it stands. */
public final class ParsedStatement {
    private static final Object[] NONE = {};

    private final Statement statement;
    /** Few, so that to look through them is quickest. */
    private volatile Object[] facts = NONE;

    ParsedStatement(Statement statement) {
        this.statement = statement;
    }

    /** With the place where it stood when it was parsed. */
    public Statement statement() {
        return statement;
    }

    /** What was found out about the statement alone, which holds wherever it stands; null while nothing was. */
    public <T> T fact(Class<T> kind) {
        for (Object fact : facts) {
            if (kind.isInstance(fact)) {
                return kind.cast(fact);
            }
        }
        return null;
    }

    /** Keeps what was found out; one fact of a kind. */
    public synchronized void keep(Object fact) {
        Object[] all = Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = fact;
        facts = all;
    }
}
