package dev.vivarium.lsp.diagnostic;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles the versions of one document, one after the other. A statement of the module has nothing to do with another
 * for the compiler, but for what {@code const()} defines and what it declares global itself; so where all of a version compiled, of the next one only
 * those with new texts are compiled, with the constants. A version that does not compile is compiled as a whole, for
 * which error comes first; one that is no program, where only constants above the place can be wrong, is not.
 */
final class Recompile {
    /** From here on jumps may become too long, which also depends on how many names the whole module has. */
    private static final int LONGEST_ALONE = 20_000;

    /** Those that define constants, when all last compiled together; null before that. */
    private List<Part> constants;

    /** The error of a version; null where it compiles. */
    CompileError error(Document document, Parts now) {
        List<Part> defining =
                now.all().stream().filter(part -> part.definesConstants).toList();
        boolean alone = defining.equals(constants)
                && now.all().stream().allMatch(part -> part.compiles || part.text.length() < LONGEST_ALONE)
                && defining.stream().noneMatch(Recompile::hasString)
                && now.all().stream().noneMatch(part -> part.names.declares());
        CompileError error = alone ? compile(document, changed(document, now)) : null;
        boolean decided = alone && (error == null || !document.tree().problems().isEmpty());
        error = decided ? error : whole(document);
        compiled(now, error);
        return error;
    }

    /** The error of a version of which nothing is known; null where it compiles. */
    static CompileError whole(Document document) {
        return compile(document, document.tree());
    }

    /** Takes note of what a version's error is. */
    void compiled(Parts now, CompileError error) {
        if (error == null) {
            constants = now.all().stream().filter(part -> part.definesConstants).toList();
            now.all().forEach(part -> part.compiles = true);
        }
    }

    /** Whether a string is a constant depends on the names that stand before it anywhere. */
    private static boolean hasString(Part part) {
        return part.text.indexOf('\'') >= 0 || part.text.indexOf('"') >= 0;
    }

    private SyntaxTree changed(Document document, Parts now) {
        SyntaxTree tree = document.tree();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < now.all().size(); i++) {
            Part part = now.all().get(i);
            if (!part.compiles || part.definesConstants) {
                statements.add(now.statement(i));
            }
        }
        Module module = new Module(tree.module().span(), statements);
        return new SyntaxTree(tree.source(), tree.mode(), module, tree.comments(), tree.problems());
    }

    private static CompileError compile(Document document, SyntaxTree tree) {
        try {
            Compiler.compile(tree, document.uri(), CompileOptions.DEFAULT);
            return null;
        } catch (CompileError error) {
            return error;
        }
    }
}
