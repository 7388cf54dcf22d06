package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** {@code textDocument/codeAction}: fixes of diagnostics, and changes of the program that keep what it does. */
public final class CodeActions {
    private CodeActions() {}

    /**
     * The actions for a part of a document, complete with their edits; those that are disabled say why.
     *
     * @param only the kinds that are asked for; empty for all
     */
    public static List<CodeAction> at(Question question, Range range, List<Diagnostic> diagnostics, List<String> only) {
        return at(question, range, diagnostics, only, true);
    }

    /**
     * The same, without what has to look through the workspace if the user has not asked: editors want to know what there
     * is wherever the cursor stops.
     */
    public static List<CodeAction> at(
            Question question, Range range, List<Diagnostic> diagnostics, List<String> only, boolean asked) {
        Document document = question.document();
        Span part = document.span(range);
        List<CodeAction> actions = new ArrayList<>();
        if (wanted(CodeActionKind.QuickFix, only)) {
            diagnostics.forEach(diagnostic -> actions.addAll(QuickFixes.of(question, diagnostic)));
        }
        if (document.tree().problems().isEmpty()) {
            if (wanted(CodeActionKind.RefactorExtract, only)) {
                add(actions, ExtractVariable.action(document, part));
                add(actions, ExtractFunction.action(document, part));
                add(actions, ExtractFunction.methodAction(question, part));
            }
            if (wanted(CodeActionKind.RefactorInline, only)) {
                add(actions, InlineVariable.action(document, part));
                add(actions, InlineFunction.action(question, part, asked));
            }
            if (wanted(CodeActionKind.SourceOrganizeImports, only)) {
                add(actions, ImportOrder.action(document));
            }
        }
        return actions;
    }

    private static void add(List<CodeAction> actions, CodeAction action) {
        if (action != null) {
            actions.add(action);
        }
    }

    private static boolean wanted(String kind, List<String> only) {
        return only.isEmpty() || only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
    }

    static CodeAction action(String title, String kind, Document document, List<TextEdit> edits) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(new WorkspaceEdit(Map.of(document.uri(), edits)));
        return action;
    }
}
