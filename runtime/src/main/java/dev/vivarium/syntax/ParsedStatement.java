package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Statement;
import java.util.HashMap;
import java.util.Map;

/** A statement as it was once parsed: the same object in all versions of its file that it is part of, wherever it stands. */
public final class ParsedStatement {
    private final Statement statement;
    private volatile Map<Class<?>, Object> facts = Map.of();

    ParsedStatement(Statement statement) {
        this.statement = statement;
    }

    /** With the place where it stood when it was parsed. */
    public Statement statement() {
        return statement;
    }

    /** What was found out about the statement alone, which holds wherever it stands; null while nothing was. */
    public <T> T fact(Class<T> kind) {
        return kind.cast(facts.get(kind));
    }

    /** Keeps what was found out. */
    public synchronized <T> void keep(Class<T> kind, T fact) {
        Map<Class<?>, Object> all = new HashMap<>(facts);
        all.put(kind, fact);
        facts = all;
    }
}
