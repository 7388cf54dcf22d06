package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FloatLiteral;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.IntegerLiteral;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.SingletonLiteral;
import dev.vivarium.syntax.ast.StringLiteral;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Weak references and finalizers that do not do what they are for. */
final class WeakrefMisuse implements NodeRule {
    private static final String REACHES = "finalize-reaches-target";
    private static final String NOT_HELD = "ref-not-held";
    private static final String NO_OBJECT = "weakref-no-object";
    private static final String IN_LOOP = "finalize-in-loop";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class);
    }

    @Override
    public boolean concerns(Document document) {
        return document.source().text().contains("weakref");
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        WeakrefCall call = WeakrefCall.of(document, (Call) node, findings.inference());
        if (call != null) {
            noObject(document, call, findings);
            if (call.kind() == WeakrefCall.Kind.REF) {
                notHeld(document, call, findings);
            } else {
                reaches(document, call, findings);
                inLoop(document, call, findings);
            }
        }
    }

    private static Symbol target(Document document, WeakrefCall call) {
        return call.target() instanceof Name name ? Bindings.of(document).symbol(name) : null;
    }

    /** Where finalizers hold what they were given until they fire, one that holds its target never does. */
    private static void reaches(Document document, WeakrefCall call, Findings findings) {
        Symbol target = target(document, call);
        boolean finalizersHold = findings.settings().policy().policy().facts().mapIsRoot();
        if (target == null || !finalizersHold) {
            return;
        }
        HeldBy held = new HeldBy(document, findings.inference(), target);
        for (Expression part : parts(call)) {
            String how = held.how(part);
            if (how != null) {
                findings.warn(
                        part.span(),
                        REACHES,
                        "the finalizer holds its target '" + target.name() + "' by " + how
                                + ", so the target never dies and the callback is never called");
                return;
            }
        }
    }

    private static List<Expression> parts(WeakrefCall call) {
        List<Expression> parts = new ArrayList<>();
        parts.add(call.callback());
        parts.addAll(call.arguments());
        return parts;
    }

    private static void notHeld(Document document, WeakrefCall call, Findings findings) {
        boolean dropped = Parents.of(document).of(call.call()) instanceof ExpressionStatement;
        if (dropped && call.callback() != null) {
            findings.warn(
                    call.call().span(),
                    NOT_HELD,
                    "nothing holds this reference; it is collected and its callback is not called");
        } else if (dropped) {
            findings.warn(call.call().span(), NOT_HELD, "nothing holds this reference");
        }
    }

    private static void noObject(Document document, WeakrefCall call, Findings findings) {
        Expression target = call.target();
        Type type = findings.inference().typeOf(document, target);
        boolean immediate = target instanceof IntegerLiteral
                || target instanceof FloatLiteral
                || target instanceof SingletonLiteral
                || target instanceof TupleExpression tuple && tuple.elements().isEmpty()
                || target instanceof StringLiteral text && text.value().matches("\\w{1,10}")
                || type.equals(Type.NONE)
                || type instanceof Type.BuiltinClass
                || type instanceof Type.BuiltinModule
                || type instanceof Type.BuiltinFunction function && function.receiver() == null;
        if (immediate) {
            findings.report(
                    target.span(),
                    DiagnosticSeverity.Error,
                    NO_OBJECT,
                    "TypeError: not a heap object; only what the collector can free has weak references");
        }
    }

    /** A loop that gives one object a finalizer each time round. */
    private static void inLoop(Document document, WeakrefCall call, Findings findings) {
        Symbol target = target(document, call);
        Node loop = loopAround(document, call);
        if (target == null || loop == null) {
            return;
        }
        boolean boundInside =
                target.bindings().stream().anyMatch(binding -> loop.span().contains(binding.span()));
        if (!boundInside) {
            findings.warn(
                    call.call().span(),
                    IN_LOOP,
                    "each time round '" + target.name() + "' gets one more finalizer, and all stay until it dies");
        }
    }

    private static Node loopAround(Document document, WeakrefCall call) {
        Parents parents = Parents.of(document);
        for (Node node = parents.of(call.call()); node != null; node = parents.of(node)) {
            if (node instanceof FunctionDefinition) {
                return null;
            } else if (node instanceof While loop
                            && loop.body().span().contains(call.call().span())
                    || node instanceof For each
                            && each.body().span().contains(call.call().span())) {
                return node;
            }
        }
        return null;
    }
}
