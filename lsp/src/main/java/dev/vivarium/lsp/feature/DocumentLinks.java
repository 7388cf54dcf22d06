package dev.vivarium.lsp.feature;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.UserModule;
import dev.vivarium.syntax.ast.DottedName;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DocumentLink;

/** {@code textDocument/documentLink}: imported modules lead to their files, addresses in comments to their pages. */
public final class DocumentLinks {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`]+[^\\s<>\"'`.,;:!?)\\]}]");

    private final Question question;
    private final Document document;
    private final List<DocumentLink> links = new ArrayList<>();

    private DocumentLinks(Question question) {
        this.question = question;
        document = question.document();
    }

    public static List<DocumentLink> of(Question question) {
        DocumentLinks links = new DocumentLinks(question);
        links.visit(question.document().tree().module());
        question.document().tree().comments().forEach(links::comment);
        return links.links;
    }

    private void visit(Node node) {
        if (node instanceof ImportAlias alias) {
            module(0, alias.name());
        } else if (node instanceof ImportFrom from && from.module() != null) {
            module(from.level(), from.module());
        } else if (node instanceof ImportStar from && from.module() != null) {
            module(from.level(), from.module());
        }
        node.forEachChild(this::visit);
    }

    private void module(int level, DottedName name) {
        if (question.inference().module(document, level, name.text()) instanceof UserModule module) {
            links.add(new DocumentLink(
                    document.range(name.span()), module.document().uri()));
        }
    }

    private void comment(Comment comment) {
        Matcher address = ADDRESS.matcher(document.text(comment.span()));
        while (address.find()) {
            int start = comment.span().start();
            Span span = new Span(start + address.start(), start + address.end());
            links.add(new DocumentLink(document.range(span), address.group()));
        }
    }
}
