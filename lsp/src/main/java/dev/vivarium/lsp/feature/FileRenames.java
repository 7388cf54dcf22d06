package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.analysis.Mentions;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** {@code workspace/willRenameFiles}: what imports a module that gets another name in its folder. */
public final class FileRenames {
    private final Document module;
    private final String oldName;
    private final String newName;
    private final Inference inference;
    private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();

    private FileRenames(Document module, String oldName, String newName, Inference inference) {
        this.module = module;
        this.oldName = oldName;
        this.newName = newName;
        this.inference = inference;
    }

    /** The edits for a module that is renamed; none where the new name cannot be imported. */
    public static WorkspaceEdit edits(
            Document module, String oldName, String newName, Inference inference, Mentions mentions) {
        FileRenames renames = new FileRenames(module, oldName, newName, inference);
        if (Keywords.isName(newName) && !newName.equals(oldName)) {
            for (Document document : mentions.of(oldName)) {
                renames.visit(document, document.tree().module());
            }
        }
        return new WorkspaceEdit(renames.edits);
    }

    private void visit(Document document, Node node) {
        if (node instanceof ImportAlias alias) {
            alias(document, alias);
        } else if (node instanceof ImportFrom from) {
            from(document, from);
        } else if (node instanceof Attribute attribute
                && attribute.name().text().equals(oldName)
                && inference.typeOf(document, attribute) instanceof UserModule found
                && isModule(found)) {
            replace(document, attribute.name().span(), newName);
        }
        node.forEachChild(child -> visit(document, child));
    }

    private void alias(Document document, ImportAlias alias) {
        String name = "";
        for (Identifier part : alias.name().parts()) {
            name = name.isEmpty() ? part.text() : name + "." + part.text();
            if (part.text().equals(oldName) && means(document, 0, name)) {
                boolean bindsThePart = alias.alias() == null && name.equals(oldName);
                boolean canBeAliased = alias.name().parts().size() == 1;
                // Uses of the old name go on to work under an alias.
                replace(document, part.span(), bindsThePart && canBeAliased ? newName + " as " + oldName : newName);
            }
        }
    }

    private void from(Document document, ImportFrom from) {
        String name = "";
        if (from.module() != null) {
            for (Identifier part : from.module().parts()) {
                name = name.isEmpty() ? part.text() : name + "." + part.text();
                if (part.text().equals(oldName) && means(document, from.level(), name)) {
                    replace(document, part.span(), newName);
                }
            }
        }
        for (ImportedName imported : from.names()) {
            String dotted = name.isEmpty() ? oldName : name + "." + oldName;
            if (imported.name().text().equals(oldName) && means(document, from.level(), dotted)) {
                Span span = imported.name().span();
                replace(document, span, imported.alias() == null ? newName + " as " + oldName : newName);
            }
        }
    }

    private boolean means(Document document, int level, String name) {
        return inference.module(document, level, name) instanceof UserModule found && isModule(found);
    }

    private boolean isModule(UserModule found) {
        return found.document().uri().equals(module.uri());
    }

    private void replace(Document document, Span span, String text) {
        edits.computeIfAbsent(document.uri(), uri -> new ArrayList<>()).add(new TextEdit(document.range(span), text));
    }
}
