package dev.vivarium.lsp.diagnostic;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.Parser;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.BigIntegerLiteral;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.source.SourceText;
import dev.vivarium.syntax.source.Span;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What MicroPython's parser takes and CPython's does not; programs that are literals given to {@code eval}. */
final class ProgramTexts implements NodeRule {
    private static final Pattern ODD_UNDERSCORE = Pattern.compile(".*(__.*|_)");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(AnnotatedAssign.class, IntegerLiteral.class, BigIntegerLiteral.class, Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Call call) {
            evaluated(document, call, findings);
        } else if (node instanceof AnnotatedAssign assign) {
            boolean isTarget = assign.target() instanceof Name
                    || assign.target() instanceof Attribute
                    || assign.target() instanceof Subscript;
            if (!isTarget) {
                hint(
                        assign.target().span(),
                        "annotated-expression",
                        "MicroPython passes over an annotation of anything; in CPython this is a SyntaxError",
                        findings);
            }
        } else if (ODD_UNDERSCORE.matcher(document.text(node.span())).matches()) {
            underscore(node.span(), findings);
        }
    }

    private static void hint(Span span, String code, String message, Findings findings) {
        findings.report(span, DiagnosticSeverity.Hint, code, message);
    }

    private static void underscore(Span place, Findings findings) {
        hint(
                place,
                "literal-underscore",
                "MicroPython passes over every underscore in a number; in CPython this is a SyntaxError",
                findings);
    }

    private static void evaluated(Document document, Call call, Findings findings) {
        boolean isLiteral = call.function() instanceof Name
                && !call.arguments().isEmpty()
                && call.arguments().get(0).value() instanceof StringLiteral
                && findings.inference().typeOf(document, call.function()) instanceof BuiltinFunction function
                && Set.of("eval", "exec").contains(function.function().name());
        if (!isLiteral) {
            return;
        }
        StringLiteral program = (StringLiteral) call.arguments().get(0).value();
        ParseMode mode = ((Name) call.function()).text().equals("eval") ? ParseMode.EVAL : ParseMode.FILE;
        SyntaxTree tree = Parser.parse(new SourceText(program.value()), mode);
        try {
            Compiler.compile(tree, document.uri(), CompileOptions.DEFAULT);
            if (hasOddNumber(tree.module(), tree.source())) {
                underscore(program.span(), findings);
            }
        } catch (CompileError error) {
            boolean guarded = GuardedPlaces.isGuarded(document, call);
            findings.report(
                    program.span(),
                    guarded ? DiagnosticSeverity.Hint : DiagnosticSeverity.Warning,
                    "program-text",
                    error.exceptionType() + ": " + error.getMessage() + ": MicroPython does not compile this text");
        }
    }

    private static boolean hasOddNumber(Node node, SourceText source) {
        boolean[] found = {
            (node instanceof IntegerLiteral || node instanceof BigIntegerLiteral)
                    && ODD_UNDERSCORE.matcher(source.text(node.span())).matches()
        };
        node.forEachChild(child -> found[0] = found[0] || hasOddNumber(child, source));
        return found[0];
    }
}
