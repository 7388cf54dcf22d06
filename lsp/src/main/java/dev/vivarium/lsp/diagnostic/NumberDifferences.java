package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinClass;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.StringLiteral;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Numbers that are too great for a machine word, or that only one of the two Pythons converts. */
final class NumberDifferences implements NodeRule {
    private static final Pattern COMPLEX_WITHOUT_SIGN =
            Pattern.compile("\\s*[-+]?[\\d.]+(e[-+]?\\d+)?\\s+[\\d.]+.*[jJ]\\s*");

    private static final Map<String, String> REFLECTED = Map.of(
            "+",
            "__radd__",
            "-",
            "__rsub__",
            "*",
            "__rmul__",
            "/",
            "__rtruediv__",
            "//",
            "__rfloordiv__",
            "%",
            "__rmod__");

    private static final Set<String> SPECIAL =
            Set.of("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class, BinaryOperation.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof BinaryOperation operation) {
            operation(document, operation, findings);
            return;
        }
        Call call = (Call) node;
        Type function =
                call.arguments().isEmpty() ? Type.UNKNOWN : findings.inference().typeOf(document, call.function());
        if (function instanceof BuiltinClass of && of.type().name().equals("range")) {
            range(document, call, findings);
        } else if (function instanceof BuiltinClass of && of.type().name().equals("complex")) {
            complex(call, findings);
        } else if (function instanceof BuiltinFunction builtin && builtin.receiver() == null) {
            String name = builtin.function().name();
            if (name.equals("randint") || name.equals("randrange")) {
                random(document, call, name, findings);
            }
        }
    }

    private static void range(Document document, Call call, Findings findings) {
        BigInteger[] values = new BigInteger[call.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            Argument argument = call.arguments().get(i);
            values[i] = Constants.integer(document, argument.value(), findings.inference());
            if (values[i] != null && values[i].abs().compareTo(Constants.MAXSIZE) > 0) {
                findings.warn(
                        argument.span(),
                        "range-limits",
                        "OverflowError: a range counts up to sys.maxsize, " + values[i] + " is beyond");
                return;
            }
        }
        boolean known = values.length >= 2 && values[0] != null && values[1] != null;
        if (known && values[1].subtract(values[0]).compareTo(Constants.MAXSIZE) > 0) {
            findings.warn(
                    call.span(), "range-limits", "more than sys.maxsize lies between the ends: its len() is wrong");
        }
    }

    private static void complex(Call call, Findings findings) {
        boolean without = call.arguments().get(0).value() instanceof StringLiteral text
                && COMPLEX_WITHOUT_SIGN.matcher(text.value()).matches();
        if (without) {
            findings.report(
                    call.arguments().get(0).span(),
                    DiagnosticSeverity.Hint,
                    "complex-text",
                    "MicroPython takes the blank for a plus; CPython raises a ValueError");
        }
    }

    private static void random(Document document, Call call, String name, Findings findings) {
        for (Argument argument : call.arguments()) {
            BigInteger value = Constants.integer(document, argument.value(), findings.inference());
            if (value != null && value.abs().compareTo(Constants.MAXSIZE) > 0) {
                findings.warn(
                        argument.span(),
                        "random-bits",
                        "OverflowError: " + name + "() takes numbers of a machine word");
            }
        }
    }

    private static void operation(Document document, BinaryOperation operation, Findings findings) {
        Inference inference = findings.inference();
        for (int i = 0; i < operation.operators().size(); i++) {
            Expression right = operation.operands().get(i + 1);
            String reflected = REFLECTED.get(operation.operators().get(i).symbol());
            // What stands on the left is one operation with all before it; only the first has a type of its own.
            Type left = i == 0 ? inference.typeOf(document, operation.operands().get(0)) : Type.UNKNOWN;
            UserInstance object = object(document, right, inference);
            boolean known = reflected != null && left instanceof BuiltinInstance && object != null;
            if (known && isFloat((BuiltinInstance) left) && inference.members().find(object, "__float__") != null) {
                boolean has = inference.members().find(object, reflected) != null;
                findings.report(
                        right.span(),
                        DiagnosticSeverity.Hint,
                        "implicit-float",
                        "MicroPython calls __float__; CPython "
                                + (has ? "calls " + reflected : "raises a TypeError: write float(...) around"));
            } else if (known
                    && derivesFromInt((BuiltinInstance) left, object, inference)
                    && inference.members().find(object, reflected) == null
                    && !GuardedPlaces.isGuarded(document, right)) {
                findings.warn(
                        right.span(),
                        "int-subclass",
                        "TypeError: the int of a class below int is not seen on the right; define " + reflected
                                + " or write int(...) around");
            }
        }
    }

    /** What stands on the right; for the other operand of a special method, which may be one of its own class, that. */
    private static UserInstance object(Document document, Expression right, Inference inference) {
        if (inference.typeOf(document, right) instanceof UserInstance known) {
            return known;
        }
        Symbol symbol = right instanceof Name name ? Bindings.of(document).symbol(name) : null;
        boolean isParameter = symbol != null
                && symbol.bindings().get(0).node() instanceof Parameter
                && symbol.scope().parent() != null;
        if (!isParameter || !(symbol.scope().parent().node() instanceof ClassDefinition definition)) {
            return null;
        }
        Node method = symbol.scope().node();
        List<Parameter> parameters = method instanceof FunctionDefinition function
                        && SPECIAL.contains(function.name().text())
                ? function.parameters()
                : method instanceof Lambda lambda && isSpecial(document, lambda) ? lambda.parameters() : List.of();
        boolean isOther = parameters.size() == 2
                && parameters.get(1) == symbol.bindings().get(0).node();
        return isOther ? new UserInstance(new UserClass(document, definition)) : null;
    }

    private static boolean isSpecial(Document document, Lambda lambda) {
        return Parents.of(document).of(lambda) instanceof Assign assign
                && assign.targets().get(0) instanceof Name name
                && SPECIAL.contains(name.text());
    }

    private static boolean isFloat(BuiltinInstance number) {
        return number.name().equals("float");
    }

    private static boolean derivesFromInt(BuiltinInstance number, UserInstance object, Inference inference) {
        return number.name().equals("int")
                && Linearization.depthFirst(object.of(), inference.members()).stream()
                        .anyMatch(type -> type instanceof BuiltinClass of
                                && of.type().name().equals("int"));
    }
}
