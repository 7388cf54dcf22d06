package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;

/**
 * Sorts the imports at the top of a module: native modules before the others, one module a line, no line twice. Imports
 * with comments between them are left as they are.
 */
final class ImportOrder {
    /** An import of one module as it will be written. */
    private record Line(boolean others, String module, String text) {}

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::others).thenComparing(Line::module).thenComparing(Line::text);

    private ImportOrder() {}

    static CodeAction action(Document document) {
        List<Statement> imports = imports(document);
        if (imports.isEmpty()) {
            return null;
        }
        Span span = new Span(
                imports.get(0).span().start(),
                imports.get(imports.size() - 1).span().end());
        boolean commented = document.tree().comments().stream()
                .anyMatch(comment -> comment.span().start() >= span.start()
                        && document.source().line(comment.span().start())
                                <= document.source().line(span.end()));
        TreeSet<Line> lines = new TreeSet<>(ORDER);
        imports.forEach(statement -> lines.addAll(lines(statement)));
        String sorted = text(lines);
        if (commented || sorted.equals(document.text(span))) {
            return null;
        }
        return CodeActions.action(
                "Organise imports",
                CodeActionKind.SourceOrganizeImports,
                document,
                List.of(new TextEdit(document.range(span), sorted)));
    }

    /** The first run of imports, each in lines of its own. */
    private static List<Statement> imports(Document document) {
        List<Statement> imports = new ArrayList<>();
        for (Statement statement : document.tree().module().body()) {
            boolean isImport = statement instanceof Import || statement instanceof ImportFrom;
            boolean isText = statement instanceof ExpressionStatement expression
                    && expression.expression() instanceof StringLiteral;
            if (isImport) {
                imports.add(statement);
            } else if (!imports.isEmpty() || !isText || statement instanceof ImportStar) {
                break;
            }
        }
        return imports;
    }

    private static List<Line> lines(Statement statement) {
        List<Line> lines = new ArrayList<>();
        if (statement instanceof Import plain) {
            for (ImportAlias alias : plain.names()) {
                String name = alias.name().text();
                String as = alias.alias() == null ? "" : " as " + alias.alias().text();
                lines.add(new Line(isOther(name, 0), name, "import " + name + as));
            }
        } else if (statement instanceof ImportFrom from) {
            String name = ".".repeat(from.level())
                    + (from.module() == null ? "" : from.module().text());
            String names = from.names().stream()
                    .sorted(Comparator.comparing(imported -> imported.name().text()))
                    .map(ImportOrder::text)
                    .distinct()
                    .collect(Collectors.joining(", "));
            lines.add(new Line(isOther(name, from.level()), name, "from " + name + " import " + names));
        }
        return lines;
    }

    private static String text(ImportedName name) {
        return name.name().text()
                + (name.alias() == null ? "" : " as " + name.alias().text());
    }

    private static boolean isOther(String module, int level) {
        return level > 0 || ModuleTables.module(module.split("\\.")[0]) == null;
    }

    private static String text(TreeSet<Line> lines) {
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before != null) {
                text.append(before.others() == line.others() ? "\n" : "\n\n");
            }
            text.append(line.text());
            before = line;
        }
        return text.toString();
    }
}
