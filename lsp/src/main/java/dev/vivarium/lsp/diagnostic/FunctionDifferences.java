package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.StringLiteral;
import java.util.Set;
import java.util.regex.Pattern;

/** Attributes that functions, exceptions and modules do not have or take; local variables that nobody else sees. */
final class FunctionDifferences implements NodeRule {
    private static final Set<String> OF_FUNCTIONS = Set.of(
            "__module__",
            "__qualname__",
            "__doc__",
            "__defaults__",
            "__kwdefaults__",
            "__annotations__",
            "__dict__",
            "__code__",
            "__closure__");

    private static final Set<String> OF_EXCEPTIONS = Set.of(
            "__traceback__",
            "__cause__",
            "__context__",
            "__notes__",
            "with_traceback",
            "add_note",
            "strerror",
            "filename");

    /** What a program may assign in the module sys. */
    private static final Set<String> OF_SYS = Set.of("path", "ps1", "ps2");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Attribute.class, Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (GuardedPlaces.isGuarded(document, node)) {
            return;
        }
        if (node instanceof Call call) {
            locals(document, call, findings);
            return;
        }
        Attribute attribute = (Attribute) node;
        String name = attribute.name().text();
        Type value = findings.inference().typeOf(document, attribute.value());
        boolean assigned = isAssigned(document, attribute);
        if ((value instanceof UserFunction || value instanceof LambdaFunction)
                && (assigned || OF_FUNCTIONS.contains(name))) {
            report(attribute, "function-attribute", "'function' object has no attribute '" + name + "'", findings);
        } else if (value instanceof BuiltinInstance instance && instance.type() instanceof ExceptionType) {
            if (assigned || OF_EXCEPTIONS.contains(name)) {
                report(
                        attribute,
                        "exception-attribute",
                        "'" + instance.name() + "' object has no attribute '" + name + "'",
                        findings);
            }
        } else if (value instanceof BuiltinClass of && of.type() instanceof ExceptionType && name.equals("__init__")) {
            report(
                    attribute,
                    "exception-attribute",
                    "type object '" + of.type().name() + "' has no attribute '__init__'; super().__init__() works",
                    findings);
        } else if (value instanceof BuiltinModule module && assigned) {
            String owner = module.module().name();
            boolean taken = owner.equals("builtins") || owner.equals("sys") && OF_SYS.contains(name);
            if (!taken) {
                report(
                        attribute,
                        "read-only-module",
                        "'module' object has no attribute '" + name
                                + "': the names of a built-in module stay as they are",
                        findings);
            }
        }
    }

    private static void report(Attribute attribute, String code, String message, Findings findings) {
        findings.warn(attribute.name().span(), code, "AttributeError: " + message);
    }

    private static boolean isAssigned(Document document, Attribute attribute) {
        Node outer = Parents.of(document).of(attribute);
        return outer instanceof Assign assign && assign.targets().contains(attribute)
                || outer instanceof AugmentedAssign augmented && augmented.target() == attribute;
    }

    private static void locals(Document document, Call call, Findings findings) {
        if (!(findings.inference().typeOf(document, call.function()) instanceof BuiltinFunction builtin)
                || builtin.receiver() != null) {
            return;
        }
        Scope scope = Bindings.of(document).scopeAt(call.span().start());
        boolean inFunction = scope.kind() != Scope.Kind.MODULE && scope.kind() != Scope.Kind.CLASS;
        String name = builtin.function().name();
        if (inFunction && name.equals("locals")) {
            findings.warn(
                    call.span(), "locals-is-globals", "locals() gives the names of the module, not the function's");
        }
        boolean evaluates = (name.equals("eval") || name.equals("exec"))
                && call.arguments().size() == 1
                && call.arguments().get(0).value() instanceof StringLiteral;
        if (inFunction && evaluates) {
            String text = ((StringLiteral) call.arguments().get(0).value()).value();
            scope.symbols().stream()
                    .filter(symbol -> symbol.scope() == scope)
                    .filter(symbol -> Pattern.compile("\\b" + Pattern.quote(symbol.name()) + "\\b")
                            .matcher(text)
                            .find())
                    .findFirst()
                    .ifPresent(symbol -> findings.warn(
                            call.span(),
                            "eval-no-locals",
                            name + "() does not see the function's '" + symbol.name() + "'; hand it over in a dict"));
        }
    }
}
