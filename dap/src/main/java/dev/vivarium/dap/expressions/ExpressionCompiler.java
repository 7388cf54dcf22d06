package dev.vivarium.dap.expressions;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.heap.NeedsProgram;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.FrameExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles expressions once for all frames of a code. What it keeps behind the pool stays there, so that an expression which
 * is set again and again is kept once.
 */
public final class ExpressionCompiler {
    private final ObjectSpace space;
    private final String file;
    private final CompileOptions options;
    private final Map<String, FrameExpression> compiled = new HashMap<>();
    private final Map<String, Long> constants = new HashMap<>();

    /** @param file what tracebacks call the source of expressions */
    public ExpressionCompiler(ObjectSpace space, String file, CompileOptions options) {
        this.space = space;
        this.file = file;
        this.options = options;
    }

    /** The only expression of a text; null where it is something else. */
    static Expression parse(String text) {
        SyntaxTree tree = Parser.parse(new SourceText(text.strip()), ParseMode.EVAL);
        boolean isExpression = tree.problems().isEmpty()
                && tree.module().body().size() == 1
                && tree.module().body().get(0) instanceof ExpressionStatement;
        return isExpression ? ((ExpressionStatement) tree.module().body().get(0)).expression() : null;
    }

    /**
     * An expression that is computed from its parts.
     *
     * @param bound a name besides the frame's; null for none
     * @return null for what takes functions of its own, or names that the program has not
     */
    public QuietExpression computed(CodePlace code, String text, String bound) {
        Expression expression = parse(text);
        if (expression == null) {
            return null;
        }
        Computing computing = new Computing(space);
        try {
            Constants literals = new Constants(computing, text, constants);
            return new QuietExpression(
                    computing, new ReadingCompiler(computing, code, bound, literals).compile(expression));
        } catch (NeedsProgram something) {
            return null;
        } finally {
            computing.end();
        }
    }

    /** An expression that is run beside the program. */
    public QuietExpression run(FrameExpression expression) {
        Computing computing = new Computing(space);
        return new QuietExpression(computing, frames -> {
            computing.begin();
            return expression.in(frames, computing.bound);
        });
    }

    /**
     * Makes the code of an expression.
     *
     * @param bound a name besides the frame's; null for none
     * @return null where it is no expression, or one that cannot be compiled so
     */
    public FrameExpression compile(CodePlace code, String text, String bound) {
        Expression expression = parse(text);
        if (expression == null) {
            return null;
        }
        Set<String> named = new LinkedHashSet<>();
        addLocals(expression, code, named);
        named.remove(bound);
        int[] locals = named.stream().mapToInt(code::local).toArray();
        List<String> parameters = new ArrayList<>(named);
        if (bound != null) {
            parameters.add(bound);
        }
        String function = "lambda " + String.join(",", parameters) + ":(" + text.strip() + "\n)";
        String key = function + Arrays.toString(locals);
        FrameExpression known = compiled.get(key);
        if (known != null) {
            return known;
        }
        try {
            FrameExpression made =
                    FrameExpression.of(space, Compiler.compile(function, InputKind.EVAL, file, options), locals);
            compiled.put(key, made);
            return made;
        } catch (CompileError rejected) {
            return null;
        }
    }

    /** Adds the locals of a code that a part of an expression may name, be it for something of its own. */
    private static void addLocals(Node part, CodePlace code, Set<String> found) {
        if (part instanceof Name name && code.local(name.text()) >= 0) {
            found.add(name.text());
        }
        part.forEachChild(child -> addLocals(child, code, found));
    }
}
