package dev.vivarium.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;

/** Templates for clients that let their users fill them in. */
final class Snippets {
    static final List<CompletionItem> ALL = List.of(
            snippet("def", "a function", "def ${1:name}($2):\n    ${0:pass}"),
            snippet("class", "a class", "class ${1:Name}:\n    def __init__(self$2):\n        ${0:pass}"),
            snippet("for", "a loop over items", "for ${1:item} in ${2:items}:\n    ${0:pass}"),
            snippet(
                    "try",
                    "a guarded block",
                    "try:\n    ${1:pass}\nexcept ${2:OSError} as ${3:error}:\n    ${0:raise}"),
            snippet("with open", "a file that is closed", "with open(${1:name}) as ${2:file}:\n    ${0:pass}"));

    private Snippets() {}

    private static CompletionItem snippet(String label, String detail, String text) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(CompletionItemKind.Snippet);
        item.setDetail(detail);
        item.setInsertText(text);
        item.setInsertTextFormat(InsertTextFormat.Snippet);
        item.setSortText("4" + label);
        return item;
    }
}
