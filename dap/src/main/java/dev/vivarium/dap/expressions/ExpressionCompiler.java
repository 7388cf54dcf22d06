package dev.vivarium.dap.expressions;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.Lexer;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.TokenKind;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.FrameExpression;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compiles expressions once for all frames of a code. */
public final class ExpressionCompiler {
    private ExpressionCompiler() {}

    /** The only expression of a text; null where it is something else. */
    static Expression parse(String text) {
        SyntaxTree tree = Parser.parse(new SourceText(text.strip()), ParseMode.EVAL);
        boolean isExpression = tree.problems().isEmpty()
                && tree.module().body().size() == 1
                && tree.module().body().get(0) instanceof ExpressionStatement;
        return isExpression ? ((ExpressionStatement) tree.module().body().get(0)).expression() : null;
    }

    /**
     * Makes the code of an expression.
     *
     * @param file what tracebacks call its source
     * @return null where it is no expression, or one that cannot be compiled so
     */
    public static FrameExpression compile(
            ObjectSpace space, CodePlace code, String text, String file, CompileOptions options) {
        Set<String> named = parse(text) == null ? null : names(text, code);
        if (named == null) {
            return null;
        }
        String function = "lambda " + String.join(",", named) + ":(" + text.strip() + "\n)";
        int[] locals = named.stream().mapToInt(code::local).toArray();
        try {
            return FrameExpression.of(space, Compiler.compile(function, InputKind.EVAL, file, options), locals);
        } catch (CompileError rejected) {
            return null;
        }
    }

    /** The locals of a code that a text may name; null where names may be in its strings. */
    private static Set<String> names(String text, CodePlace code) {
        Set<String> found = new LinkedHashSet<>();
        Lexer lexer = new Lexer(new SourceText(text.strip()));
        for (lexer.next(); lexer.kind() != TokenKind.END; lexer.next()) {
            if (lexer.isFormatted()) {
                return null;
            }
            if (lexer.kind() == TokenKind.NAME && code.local(lexer.text()) >= 0) {
                found.add(lexer.text());
            }
        }
        return found;
    }
}
