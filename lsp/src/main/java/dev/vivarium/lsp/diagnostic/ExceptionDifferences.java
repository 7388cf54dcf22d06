package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Raise;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Exceptions that are raised unfinished, remember no other, or have other classes and attributes. */
final class ExceptionDifferences implements NodeRule {
    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Raise.class, Attribute.class, Call.class, ClassDefinition.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Raise raise) {
            chaining(document, raise, findings);
        } else if (node instanceof ClassDefinition definition) {
            construction(document, definition, findings);
        } else if (node instanceof Attribute attribute) {
            attribute(document, attribute, findings);
        } else if (node instanceof Call call
                && call.arguments().size() >= 2
                && findings.inference().typeOf(document, call.function()) instanceof BuiltinClass of
                && of.type().name().equals("OSError")) {
            hint(
                    call.function(),
                    "oserror-subclass",
                    "always an OSError here; CPython makes a FileNotFoundError and the like of it: look at its errno",
                    findings);
        }
    }

    private static void hint(Node node, String code, String message, Findings findings) {
        findings.report(node.span(), DiagnosticSeverity.Hint, code, message);
    }

    private static void chaining(Document document, Raise raise, Findings findings) {
        boolean isNew = raise.exception() instanceof Call || raise.exception() instanceof Name;
        ExceptHandler handler = Parents.of(document).enclosing(raise, ExceptHandler.class);
        FunctionDefinition function = Parents.of(document).enclosing(raise, FunctionDefinition.class);
        boolean handles = handler != null
                && (function == null || function.span().contains(handler.span()))
                && !(raise.exception() instanceof Name name
                        && handler.name() != null
                        && handler.name().text().equals(name.text()));
        if (raise.cause() != null) {
            boolean isNone = document.text(raise.cause().span()).equals("None");
            hint(
                    raise.cause(),
                    "exception-chaining",
                    isNone
                            ? "exceptions are not chained: MicroPython prints a warning and goes on"
                            : "exceptions are not chained: MicroPython prints a warning, and the cause is lost",
                    findings);
        } else if (isNew && handles) {
            hint(
                    raise,
                    "exception-chaining",
                    "the exception that is handled here is forgotten: a traceback shows the new one alone",
                    findings);
        }
    }

    private static void attribute(Document document, Attribute attribute, Findings findings) {
        String name = attribute.name().text();
        if (!name.equals("value") && !name.equals("errno")) {
            return;
        }
        Type type = findings.inference().typeOf(document, attribute.value());
        boolean only = type instanceof BuiltinInstance instance
                && instance.type() instanceof ExceptionType
                && !instance.name().equals(name.equals("value") ? "StopIteration" : "OSError");
        if (only) {
            hint(
                    attribute.name(),
                    "exception-value",
                    "every exception of MicroPython has '" + name + "', its first argument; CPython's "
                            + ((BuiltinInstance) type).name() + " has not",
                    findings);
        }
    }

    /** An exception cannot be raised before its built-in part is there. */
    private static void construction(Document document, ClassDefinition definition, Findings findings) {
        boolean isException =
                Linearization.depthFirst(
                                new UserClass(document, definition),
                                findings.inference().members())
                        .stream()
                        .anyMatch(type -> type instanceof BuiltinClass of && of.type() instanceof ExceptionType);
        definition.body().statements().forEach(statement -> {
            boolean isInit = isException
                    && statement instanceof FunctionDefinition method
                    && method.name().text().equals("__init__")
                    && !method.parameters().isEmpty()
                    && method.parameters().get(0).name() != null;
            if (isInit) {
                FunctionDefinition method = (FunctionDefinition) statement;
                String self = method.parameters().get(0).name().text();
                raisesItself(method.body(), self, new boolean[1], findings);
            }
        });
    }

    private static void raisesItself(Node node, String self, boolean[] initialised, Findings findings) {
        initialised[0] |=
                node instanceof Attribute attribute && attribute.name().text().equals("__init__");
        boolean raises = node instanceof Raise raise
                && raise.exception() instanceof Name name
                && name.text().equals(self);
        if (raises && !initialised[0]) {
            findings.warn(
                    node.span(),
                    "native-base-init",
                    "TypeError: the exception is not there until super().__init__() is called");
        }
        node.forEachChild(child -> raisesItself(child, self, initialised, findings));
    }
}
