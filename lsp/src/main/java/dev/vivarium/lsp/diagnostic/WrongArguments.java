package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Member;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.UserClass;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import dev.vivarium.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Calls with arguments that the called function does not take. */
final class WrongArguments implements NodeRule {
    private static final String CODE = "wrong-arguments";
    private static final String CPYTHON = "cpython-arguments";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Call call && isPlain(call)) {
            Type function = findings.inference().typeOf(document, call.function());
            UserFunction user = called(function, findings);
            String problem = function instanceof BuiltinFunction builtin
                    ? problem(builtin, call)
                    : user != null && isCertain(user, findings) ? problem(user, name(function, user), call) : null;
            if (problem != null) {
                boolean inCpython =
                        function instanceof BuiltinFunction builtin && CpythonArguments.accepts(builtin, call);
                findings.report(
                        call.span(),
                        GuardedPlaces.isGuarded(document, call) ? DiagnosticSeverity.Hint : DiagnosticSeverity.Error,
                        inCpython ? CPYTHON : CODE,
                        "TypeError: " + problem + (inCpython ? "; CPython takes them, MicroPython does not" : ""));
            }
        }
    }

    /** A function, or what a class makes its objects with; null for others. */
    private static UserFunction called(Type function, Findings findings) {
        if (function instanceof UserClass of) {
            Member made = findings.inference().members().find(new UserInstance(of), "__init__");
            boolean own = findings.inference().members().find(new UserInstance(of), "__new__") == null;
            return own && made != null && made.type().get() instanceof UserFunction init ? init : null;
        }
        return function instanceof UserFunction user ? user : null;
    }

    private static String name(Type function, UserFunction user) {
        return function instanceof UserClass of
                ? of.definition().name().text()
                : user.definition().name().text();
    }

    /** What a function of a bundled stub takes differs between boards. */
    private static boolean isCertain(UserFunction function, Findings findings) {
        return !function.document().isProvided() || findings.inference().board() != null;
    }

    private static boolean isPlain(Call call) {
        return call.arguments().stream()
                .allMatch(argument -> argument.kind() == ArgumentKind.POSITIONAL
                        || argument.kind() == ArgumentKind.KEYWORD && argument.name() instanceof Name);
    }

    private static int positional(Call call) {
        return (int) call.arguments().stream()
                .filter(argument -> argument.kind() == ArgumentKind.POSITIONAL)
                .count();
    }

    private static List<String> keywords(Call call) {
        List<String> keywords = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (argument.kind() == ArgumentKind.KEYWORD) {
                keywords.add(((Name) argument.name()).text());
            }
        }
        return keywords;
    }

    private static String problem(BuiltinFunction builtin, Call call) {
        NativeFunction function = builtin.function();
        boolean givesReceiver = builtin.receiver() != null && function.binding() == NativeFunction.Binding.METHOD
                || function.binding() == NativeFunction.Binding.CLASS;
        int hidden = givesReceiver ? 1 : 0;
        int given = positional(call);
        int minimum = function.minimumArguments() - hidden;
        int maximum = function.maximumArguments() - hidden;
        List<String> keywords = keywords(call);
        if (!keywords.isEmpty() && !function.takesKeywords()) {
            return function.name() + "() takes no keyword arguments";
        }
        String unknown = CpythonArguments.unknownKeyword(function, keywords);
        if (unknown != null) {
            return function.name() + "() takes no argument '" + unknown + "'";
        }
        if (given > maximum || given < minimum && keywords.isEmpty()) {
            return function.name() + "() takes " + count(minimum, maximum) + ", " + given + " given";
        }
        return null;
    }

    private static String count(int minimum, int maximum) {
        if (minimum == maximum) {
            return Count.of(minimum, "argument");
        }
        return maximum > 1_000 ? "at least " + minimum + " arguments" : minimum + " to " + maximum + " arguments";
    }

    private static String problem(UserFunction user, String called, Call call) {
        if (!user.definition().decorators().stream().allMatch(WrongArguments::keepsTheFunction)) {
            return null;
        }
        List<Parameter> parameters = new ArrayList<>(user.definition().parameters());
        if (user.receiver() != null && !parameters.isEmpty()) {
            parameters.remove(0);
        }
        String name = called + "()";
        List<String> keywords = keywords(call);
        int given = positional(call);
        int places = 0;
        boolean star = false;
        boolean doubleStar = false;
        List<String> missing = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            doubleStar |= parameter.kind() == ParameterKind.DOUBLE_STAR;
            if (parameter.kind() != ParameterKind.PLAIN || parameter.name() == null) {
                star |= parameter.kind() == ParameterKind.STAR;
                continue;
            }
            String parameterName = parameter.name().text();
            names.add(parameterName);
            boolean filled = !star && places < given || keywords.contains(parameterName);
            places += star ? 0 : 1;
            if (!filled && parameter.defaultValue() == null) {
                missing.add(parameterName);
            }
        }
        boolean takesMore = parameters.stream()
                .anyMatch(parameter -> parameter.kind() == ParameterKind.STAR && parameter.name() != null);
        if (!takesMore && given > places) {
            return name + " takes " + places + " positional arguments but " + given + " were given";
        } else if (!missing.isEmpty()) {
            return name + " is missing '" + String.join("', '", missing) + "'";
        }
        for (String keyword : keywords) {
            if (!doubleStar && !names.contains(keyword)) {
                return name + " got an unexpected keyword argument '" + keyword + "'";
            }
        }
        return null;
    }

    private static boolean keepsTheFunction(Decorator decorator) {
        String name = decorator.name() == null ? "" : decorator.name().text();
        return name.equals("staticmethod")
                || name.equals("classmethod")
                || name.equals("micropython.native")
                || name.equals("micropython.viper");
    }
}
