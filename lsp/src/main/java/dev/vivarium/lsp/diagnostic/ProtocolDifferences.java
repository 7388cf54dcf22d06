package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Bindings.NamedPlace;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.Try;
import dev.vivarium.syntax.ast.While;
import dev.vivarium.syntax.ast.With;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import dev.vivarium.syntax.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What classes and generators do for CPython at moments that MicroPython does not have, or otherwise. */
final class ProtocolDifferences implements NodeRule {
    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(FunctionDefinition.class, Name.class, With.class, Try.class, While.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Name name) {
            mangled(document, name, findings);
        } else if (node instanceof FunctionDefinition function) {
            method(document, function, findings);
        } else if (node instanceof While loop) {
            condition(document, loop, findings);
        } else if (node instanceof With with && !with.async()) {
            unfinished(document, with.body(), with.span(), "__exit__() is not called", findings);
        } else if (node instanceof Try attempt && attempt.finalBody() != null) {
            unfinished(document, attempt.body(), attempt.span(), "'finally' is not run", findings);
        }
    }

    private static void hint(Span span, String code, String message, Findings findings) {
        findings.report(span, DiagnosticSeverity.Hint, code, message);
    }

    /** A name of the module with two underscores, read in a class. */
    private static void mangled(Document document, Name name, Findings findings) {
        if (!name.text().startsWith("__") || name.text().endsWith("__")) {
            return;
        }
        Symbol symbol = Bindings.of(document).symbol(name);
        boolean ofModule = symbol != null && symbol.scope().kind() == Scope.Kind.MODULE;
        ClassDefinition definition = Parents.of(document).enclosing(name, ClassDefinition.class);
        if (ofModule && definition != null) {
            hint(
                    name.span(),
                    "no-name-mangling",
                    "the module's '" + name.text() + "'; CPython looks for '_"
                            + definition.name().text().replaceFirst("^_+", "") + name.text() + "'",
                    findings);
        }
    }

    private static void method(Document document, FunctionDefinition function, Findings findings) {
        String name = function.name().text();
        boolean isMethod = Parents.of(document).of(Parents.of(document).of(function)) instanceof ClassDefinition;
        if (isMethod && name.equals("__dir__")) {
            hint(
                    function.name().span(),
                    "dir-unsorted",
                    "dir() gives what this returns as it is; CPython makes a sorted list of it",
                    findings);
        } else if (isMethod && (name.equals("__str__") || name.equals("__repr__"))) {
            returns(document, name, function.body(), findings);
        }
    }

    private static void returns(Document document, String method, Node node, Findings findings) {
        if (node instanceof Return result && result.value() != null) {
            Type type = findings.inference().typeOf(document, result.value());
            boolean isSubclass = type instanceof UserInstance instance
                    && Linearization.depthFirst(
                                    instance.of(), findings.inference().members())
                            .stream()
                            .anyMatch(base -> base instanceof BuiltinClass of
                                    && of.type().name().equals("str"));
            if (isSubclass) {
                hint(
                        result.value().span(),
                        "text-method-result",
                        "str() and repr() make a plain str of it; CPython keeps the class",
                        findings);
            }
        } else if (!(node instanceof FunctionDefinition || node instanceof Lambda || node instanceof ClassDefinition)) {
            node.forEachChild(child -> returns(document, method, child, findings));
        }
    }

    /** A condition that reads an item whose index the loop counts up, and does not compare: it ends by an IndexError. */
    private static void condition(Document document, While loop, Findings findings) {
        for (NamedPlace place : Bindings.of(document).places(loop.test().span())) {
            Node name = place.occurrence().node();
            boolean counts = place.symbol() != null
                    && place.symbol().bindings().stream()
                            .anyMatch(binding -> binding.node() instanceof AugmentedAssign
                                    && loop.body().span().contains(binding.span()));
            boolean isIndex = Parents.of(document).of(name) instanceof Subscript subscript && subscript.index() == name;
            boolean compared = Bindings.of(document).places(loop.test().span()).stream()
                    .anyMatch(other -> other.symbol() == place.symbol()
                            && Parents.of(document).of(other.occurrence().node()) instanceof Comparison);
            if (counts && isIndex && !compared) {
                hint(
                        loop.test().span(),
                        "condition-line",
                        "if '" + place.name() + "' runs beyond the end, the traceback names the last line of the loop,"
                                + " where MicroPython tests the condition",
                        findings);
                return;
            }
        }
    }

    /** A generator that nobody runs to its end. */
    private static void unfinished(Document document, Node body, Span whole, String what, Findings findings) {
        FunctionDefinition function = Parents.of(document).enclosing(body, FunctionDefinition.class);
        List<Node> yields = new ArrayList<>();
        collectYields(body, yields);
        boolean isGenerator = function != null && !function.async() && !yields.isEmpty();
        if (isGenerator && function.span().contains(whole)) {
            hint(
                    yields.get(0).span(),
                    "generator-exit",
                    "if the generator is not run to its end, " + what + "; call its close()",
                    findings);
        }
    }

    private static void collectYields(Node node, List<Node> yields) {
        if (node instanceof Yield || node instanceof YieldFrom) {
            yields.add(node);
        } else if (!(node instanceof FunctionDefinition || node instanceof Lambda || node instanceof ClassDefinition)) {
            node.forEachChild(child -> collectYields(child, yields));
        }
    }
}
