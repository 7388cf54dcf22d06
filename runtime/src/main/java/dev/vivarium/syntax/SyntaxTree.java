package dev.vivarium.syntax;

import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.source.Comment;
import dev.vivarium.syntax.source.SourceText;
import java.util.List;

/** What parsing a source text yields. With no problems the module holds no error nodes. */
public record SyntaxTree(
        SourceText source, ParseMode mode, Module module, List<Comment> comments, List<SyntaxProblem> problems) {}
