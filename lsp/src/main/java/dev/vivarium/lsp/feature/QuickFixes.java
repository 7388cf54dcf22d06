package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.diagnostic.Findings;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.object.NativeModule;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;

/** What can be done about a diagnostic. */
final class QuickFixes {
    private final Question question;
    private final Document document;
    private final Diagnostic diagnostic;
    private final Span span;
    private final List<CodeAction> fixes = new ArrayList<>();

    private QuickFixes(Question question, Diagnostic diagnostic) {
        this.question = question;
        document = question.document();
        this.diagnostic = diagnostic;
        span = document.span(diagnostic.getRange());
    }

    static List<CodeAction> of(Question question, Diagnostic diagnostic) {
        boolean ours = Findings.SOURCE.equals(diagnostic.getSource())
                && diagnostic.getCode() != null
                && diagnostic.getCode().isLeft();
        if (!ours) {
            return List.of();
        }
        QuickFixes fixes = new QuickFixes(question, diagnostic);
        fixes.collect(diagnostic.getCode().getLeft());
        return fixes.fixes;
    }

    private void collect(String code) {
        switch (code) {
            case "unused-import" -> removeImport();
            case "unused-variable" ->
                fix("Mark as unused: _" + document.text(span), new Span(span.start(), span.start()), "_");
            case "unreachable" -> fix("Remove what never runs", span, "");
            case "undefined-name" -> importName(document.text(span));
            case "unawaited" -> fix("Await it", new Span(span.start(), span.start()), "await ");
            case "dict-view-set" -> fix("Make it a set", span, "set(" + document.text(span) + ")");
            case "cpython-arguments" -> leaveNameOut();
            case "native-base-init" -> callSuper();
            case "closed-by-luck" -> openInWith();
            default -> {
                // Nothing can be done but to look away.
            }
        }
        if (!code.equals("syntax-error") && !code.equals("compile-error")) {
            ignore(code);
        }
    }

    /** Where the finding is about one argument by name: what CPython calls so stands there in MicroPython too. */
    private void leaveNameOut() {
        Matcher name = Pattern.compile("\\w+\\s*=\\s*(?!=)").matcher(document.text(span));
        if (name.lookingAt()) {
            fix("Leave the name out", new Span(span.start(), span.start() + name.end()), "");
        }
    }

    private void callSuper() {
        FunctionDefinition method = SyntaxSearch.innermost(
                document.tree().module(),
                FunctionDefinition.class,
                span.start(),
                found -> found.name().span().touches(span.start()));
        Statement first = method == null ? null : method.body().statements().get(0);
        SourceText source = document.source();
        int start =
                first == null ? 0 : source.lineStart(source.line(first.span().start()));
        String indent = first == null
                ? "x"
                : source.text().substring(start, first.span().start());
        if (indent.isBlank() && !indent.isEmpty()) {
            Span before = new Span(first.span().start(), first.span().start());
            fix("Call super().__init__() first", before, "super().__init__()\n" + indent);
        }
    }

    /** A statement that begins with what it opens. */
    private void openInWith() {
        ExpressionStatement statement = SyntaxSearch.innermost(
                document.tree().module(),
                ExpressionStatement.class,
                span.start(),
                found -> found.span().start() == span.start() && found.span().length() > span.length());
        SourceText source = document.source();
        int line = source.line(span.start());
        String indent = source.text().substring(source.lineStart(line), span.start());
        if (statement != null
                && indent.isBlank()
                && source.line(statement.span().end()) == line) {
            String rest = document.text(new Span(span.end(), statement.span().end()));
            fix(
                    "Open it in a with statement",
                    statement.span(),
                    "with " + document.text(span) + " as stream:\n" + indent + "    stream" + rest);
        }
    }

    private void fix(String title, Span place, String text) {
        CodeAction action = CodeActions.action(
                title, CodeActionKind.QuickFix, document, List.of(new TextEdit(document.range(place), text)));
        action.setDiagnostics(List.of(diagnostic));
        fixes.add(action);
    }

    private void removeImport() {
        Node module = document.tree().module();
        Import plain = SyntaxSearch.innermost(module, Import.class, span.start(), found -> true);
        ImportFrom from = SyntaxSearch.innermost(module, ImportFrom.class, span.start(), found -> true);
        List<? extends Node> names = plain != null ? plain.names() : from == null ? List.of() : from.names();
        Statement statement = plain != null ? plain : from;
        if (names.size() == 1) {
            fix("Remove the import", wholeLine(statement.span()), "");
        }
        for (int i = 0; names.size() > 1 && i < names.size(); i++) {
            if (names.get(i).span().equals(span)) {
                Span withComma = i == 0
                        ? new Span(span.start(), names.get(1).span().start())
                        : new Span(names.get(i - 1).span().end(), span.end());
                fix("Remove '" + document.text(span) + "' from the import", withComma, "");
            }
        }
    }

    /** The statement with its line, if nothing else stands there. */
    private Span wholeLine(Span statement) {
        SourceText source = document.source();
        int first = source.line(statement.start());
        int last = source.line(statement.end());
        boolean alone = source.text()
                        .substring(source.lineStart(first), statement.start())
                        .isBlank()
                && source.text()
                        .substring(statement.end(), source.lineEnd(last))
                        .isBlank();
        int next = last < source.lineCount() ? source.lineStart(last + 1) : source.length();
        boolean atTop = source.lineStart(first) == statement.start();
        return alone && atTop ? new Span(source.lineStart(first), next) : statement;
    }

    private void importName(String name) {
        Collection<String> modules = question.inference().nativeModuleNames();
        NativeModule meant = ModuleTables.module(name);
        if (meant != null && modules.contains(meant.name())) {
            insertImport("import " + name);
        }
        for (String module : modules) {
            boolean has = !module.equals("builtins")
                    && !module.startsWith("_")
                    && ModuleTables.module(module).table().find(name) != null;
            if (has) {
                insertImport("from " + module + " import " + name);
            }
        }
    }

    private void insertImport(String statement) {
        int at = Imports.insertionOffset(document);
        fix(statement, new Span(at, at), statement + "\n");
    }

    private void ignore(String code) {
        SourceText source = document.source();
        int end = source.lineEnd(source.line(span.start()));
        boolean inText = SyntaxSearch.innermost(
                        document.tree().module(),
                        StringLiteral.class,
                        end,
                        found -> source.line(found.span().end()) > source.line(end))
                != null;
        if (!inText) {
            fix("Ignore " + code + " here", new Span(end, end), "  # vivarium: ignore[" + code + "]");
        }
    }

    /** Where imports belong. */
    static final class Imports {
        private Imports() {}

        /** Before the first import, else behind the documentation of the module. */
        static int insertionOffset(Document document) {
            List<Statement> body = document.tree().module().body();
            for (Statement statement : body) {
                if (statement instanceof Import || statement instanceof ImportFrom) {
                    return statement.span().start();
                }
            }
            boolean documented = !body.isEmpty()
                    && body.get(0) instanceof ExpressionStatement first
                    && first.expression() instanceof StringLiteral;
            if (!documented) {
                return body.isEmpty()
                        ? 0
                        : document.source()
                                .lineStart(document.source()
                                        .line(body.get(0).span().start()));
            }
            int line = document.source().line(body.get(0).span().end());
            return line < document.source().lineCount()
                    ? document.source().lineStart(line + 1)
                    : document.source().length();
        }
    }
}
