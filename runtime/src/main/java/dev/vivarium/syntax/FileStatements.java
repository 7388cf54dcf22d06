package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.MovedStatements;
import dev.vivarium.syntax.ast.Statement;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The statements of one version of a file. Those that were parsed for an earlier version, and have another place in this
 * one, are made anew when they are asked for.
 */
public final class FileStatements extends AbstractList<Statement> implements RandomAccess {
    private final ParsedStatement[] origins;
    private final int[] moves;
    private final AtomicReferenceArray<Statement> made;

    private FileStatements(ParsedStatement[] origins, int[] moves) {
        this.origins = origins;
        this.moves = moves;
        made = new AtomicReferenceArray<>(origins.length);
    }

    static FileStatements of(List<Statement> parsed) {
        return new FileStatements(
                parsed.stream().map(ParsedStatement::new).toArray(ParsedStatement[]::new), new int[parsed.size()]);
    }

    /** The first of these, then those that were parsed, then from {@code rest} on these again, moved. */
    FileStatements with(int first, List<Statement> parsed, int rest, int move) {
        int left = origins.length - rest;
        int size = first + parsed.size() + left;
        ParsedStatement[] all = Arrays.copyOf(origins, size);
        int[] allMoves = Arrays.copyOf(moves, size);
        for (int i = 0; i < parsed.size(); i++) {
            all[first + i] = new ParsedStatement(parsed.get(i));
            allMoves[first + i] = 0;
        }
        for (int i = 0; i < left; i++) {
            all[first + parsed.size() + i] = origins[rest + i];
            allMoves[first + parsed.size() + i] = moves[rest + i] + move;
        }
        FileStatements statements = new FileStatements(all, allMoves);
        for (int i = 0; i < first; i++) {
            statements.made.setPlain(i, made.getPlain(i));
        }
        return statements;
    }

    /** Always the same object for one place of one version. */
    @Override
    public Statement get(int index) {
        if (moves[index] == 0) {
            return origins[index].statement();
        }
        Statement known = made.get(index);
        if (known == null) {
            Statement moved = new MovedStatements(moves[index]).statement(origins[index].statement());
            known = made.compareAndExchange(index, null, moved);
            known = known == null ? moved : known;
        }
        return known;
    }

    @Override
    public int size() {
        return origins.length;
    }

    /** A statement as it was parsed, for this version or an earlier one. */
    public ParsedStatement origin(int index) {
        return origins[index];
    }

    /** Where a statement begins. */
    public int start(int index) {
        return origins[index].statement().span().start() + moves[index];
    }

    /** The offset behind a statement. */
    public int end(int index) {
        return origins[index].statement().span().end() + moves[index];
    }

    /** The statements that contain an offset or end there. */
    public List<Statement> touching(int offset) {
        List<Statement> found = new ArrayList<>(2);
        for (int i = indexAt(offset); i >= 0 && end(i) >= offset; i--) {
            found.add(0, get(i));
        }
        return found;
    }

    /** The last statement that begins at an offset or before; -1 where none does. */
    public int indexAt(int offset) {
        int low = 0;
        int high = origins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
