package dev.vivarium.lsp.format;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many blank lines are to stand before a line: two around definitions of a module, one around inner ones. */
final class BlankLines {
    /** More say nothing. */
    static final int MOST = 2;

    private final SourceText source;
    private final Map<Integer, Integer> required = new HashMap<>();

    BlankLines(Document document) {
        source = document.source();
        visit(document.tree().module());
    }

    /** The blank lines before a line that has something on it, where there are {@code now}. */
    int before(int line, int now) {
        return Math.max(Math.min(now, MOST), required.getOrDefault(line, 0));
    }

    private void visit(Node node) {
        if (node instanceof Module module) {
            statements(module.body(), 2);
        } else if (node instanceof Block block) {
            statements(block.statements(), 1);
        }
        node.forEachChild(this::visit);
    }

    private void statements(List<Statement> statements, int blankLines) {
        for (int i = 1; i < statements.size(); i++) {
            Statement before = statements.get(i - 1);
            Statement after = statements.get(i);
            boolean apart = isDefinition(before) && isLong(before) || isDefinition(after) && isLong(after);
            boolean oneLiners = isDefinition(before) && isDefinition(after) && !isLong(before) && !isLong(after);
            if (apart && !oneLiners && firstLine(after) > lastLine(before)) {
                required.put(withComments(firstLine(after), lastLine(before)), blankLines);
            }
        }
    }

    private static boolean isDefinition(Statement statement) {
        return statement instanceof FunctionDefinition || statement instanceof ClassDefinition;
    }

    private boolean isLong(Statement statement) {
        return lastLine(statement) > firstLine(statement);
    }

    private int firstLine(Statement statement) {
        int start = statement.span().start();
        List<Decorator> decorators = statement instanceof FunctionDefinition function
                ? function.decorators()
                : statement instanceof ClassDefinition definition ? definition.decorators() : List.of();
        for (Decorator decorator : decorators) {
            start = Math.min(start, decorator.span().start());
        }
        return source.line(start);
    }

    private int lastLine(Statement statement) {
        int end = statement.span().end();
        String text = source.text();
        // A block may end behind its last line's end.
        while (end > statement.span().start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return source.line(end);
    }

    /** The first of the comment lines directly above a line. */
    private int withComments(int line, int notBefore) {
        int first = line;
        while (first - 1 > notBefore && isComment(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isComment(int line) {
        String text = source.text().substring(source.lineStart(line), source.lineEnd(line));
        return text.stripLeading().startsWith("#");
    }
}
