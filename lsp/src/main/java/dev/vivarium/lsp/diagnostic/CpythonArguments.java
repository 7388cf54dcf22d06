package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Name;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments by name: which the runtime's functions take, and which CPython's. */
final class CpythonArguments {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*(?=[,=)])");

    private CpythonArguments() {}

    /** The first of some keywords that the signature of a function does not have; null where it has all, or may. */
    static String unknownKeyword(NativeFunction function, List<String> keywords) {
        String signature = function.signature();
        if (keywords.isEmpty() || signature.contains("**")) {
            return null;
        }
        String names = " ";
        Matcher parameter = PARAMETER.matcher(signature);
        while (parameter.find()) {
            names += parameter.group(1) + " ";
        }
        for (String keyword : keywords) {
            if (!names.contains(" " + keyword + " ")) {
                return keyword;
            }
        }
        return null;
    }

    /** Whether CPython's function takes every argument that a call gives by name, of which there is one. */
    static boolean accepts(BuiltinFunction builtin, Call call) {
        String owner = builtin.receiver() instanceof BuiltinInstance instance ? instance.name() : "";
        String function = owner + "." + builtin.function().name();
        List<Argument> named = call.arguments().stream()
                .filter(argument -> argument.kind() == ArgumentKind.KEYWORD)
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(argument ->
                                argument.name() instanceof Name name && CpythonNames.takes(function, name.text()));
    }
}
