package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.Symbol;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinFunction;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.lsp.types.Type.UserInstance;
import dev.vivarium.lsp.types.TypeText;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Subscript;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Functions of modules that do not tell of what CPython tells of, and attributes of modules of another kind. */
final class ModuleDifferences implements NodeRule {
    private static final Set<String> NO_JSON =
            Set.of("bytes", "bytearray", "set", "frozenset", "complex", "array", "range", "memoryview", "generator");

    /** Containers in containers are looked at this deep. */
    private static final int MOST_NESTED = 4;

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Call.class, Attribute.class, Subscript.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Attribute attribute) {
            path(document, attribute, findings);
        } else if (node instanceof Subscript subscript) {
            errorName(document, subscript, findings);
        } else if (node instanceof Call call
                && !call.arguments().isEmpty()
                && call.function() instanceof Attribute attribute
                && findings.inference().typeOf(document, attribute.value()) instanceof BuiltinModule module
                && findings.inference().typeOf(document, attribute) instanceof BuiltinFunction) {
            function(document, module.module().name() + "." + attribute.name().text(), call, findings);
        }
    }

    private static void function(Document document, String name, Call call, Findings findings) {
        if (name.equals("os.putenv") || name.equals("os.unsetenv")) {
            findings.report(
                    call.function().span(),
                    DiagnosticSeverity.Hint,
                    "getenv-live",
                    "os.getenv() sees the change at once; CPython's looks at what was there at the start");
        } else if (name.equals("json.dumps") || name.equals("json.dump")) {
            Type type = findings.inference()
                    .typeOf(document, call.arguments().get(0).value());
            Type lost = unserialisable(type, 0);
            if (lost != null) {
                findings.warn(
                        call.arguments().get(0).value().span(),
                        "json-unserialisable",
                        "MicroPython writes what print() shows of '" + TypeText.of(lost)
                                + "', which need not be JSON; CPython raises a TypeError");
            }
        }
    }

    /** The part of a value that JSON has no form for; null where none is seen. */
    private static Type unserialisable(Type type, int depth) {
        if (type instanceof UserInstance || type instanceof BuiltinFunction) {
            return type;
        }
        if (!(type instanceof BuiltinInstance instance) || depth > MOST_NESTED) {
            return null;
        } else if (NO_JSON.contains(instance.name())) {
            return type;
        }
        for (Type inner :
                Set.of("list", "tuple", "dict").contains(instance.name()) ? instance.arguments() : List.<Type>of()) {
            for (Type member : inner.members()) {
                Type lost = unserialisable(member, depth + 1);
                if (lost != null) {
                    return lost;
                }
            }
        }
        return null;
    }

    /** The table of error names has one name for each number. */
    private static void errorName(Document document, Subscript subscript, Findings findings) {
        boolean asks = subscript.value() instanceof Attribute table
                && table.name().text().equals("errorcode")
                && subscript.index() instanceof Attribute number
                && number.name().text().equals("EOPNOTSUPP")
                && findings.inference().typeOf(document, table.value()) instanceof BuiltinModule module
                && module.module().name().equals("errno");
        if (asks) {
            findings.report(
                    subscript.span(),
                    DiagnosticSeverity.Hint,
                    "errno-name",
                    "'EOPNOTSUPP' here, 'ENOTSUP' in CPython, which has two names for the number");
        }
    }

    private static void path(Document document, Attribute attribute, Findings findings) {
        Symbol symbol = attribute.name().text().equals("__path__") && attribute.value() instanceof Name name
                ? Bindings.of(document).symbol(name)
                : null;
        boolean isModule = symbol != null
                && symbol.bindings().stream()
                        .allMatch(binding ->
                                binding.node() instanceof ImportAlias || binding.node() instanceof ImportedName);
        if (isModule) {
            findings.report(
                    attribute.span(),
                    DiagnosticSeverity.Hint,
                    "package-path",
                    "one string here; in CPython a list of the package's folders");
        }
    }
}
