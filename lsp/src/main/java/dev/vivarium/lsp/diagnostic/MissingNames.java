package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.BoardNames;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Parents;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.BuiltinInstance;
import dev.vivarium.lsp.types.Type.BuiltinModule;
import dev.vivarium.module.Board;
import dev.vivarium.object.NativeModule;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Modules, functions and methods that CPython has and MicroPython has not, or that nobody has. */
final class MissingNames implements NodeRule {
    private static final String CPYTHON = "cpython-only";
    private static final String ATTRIBUTE = "unknown-attribute";
    private static final String MODULE = "unknown-module";
    private static final String BOARD = "board-lacks-name";

    /** Attributes of types that are computed and stand in no table. */
    private static final Map<String, Set<String>> COMPUTED = Map.of(
            "complex", Set.of("real", "imag"),
            "range", Set.of("start", "stop", "step"),
            "slice", Set.of("start", "stop", "step", "indices"),
            "memoryview", Set.of("itemsize"));

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ImportAlias.class, ImportFrom.class, Attribute.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof ImportAlias alias) {
            module(
                    document,
                    alias,
                    alias.name().parts().get(0).text(),
                    alias.name().span(),
                    findings);
        } else if (node instanceof ImportFrom from && from.level() == 0 && from.module() != null) {
            imports(document, from, findings);
        } else if (node instanceof Attribute attribute) {
            attribute(document, attribute, findings);
        }
    }

    private static void imports(Document document, ImportFrom from, Findings findings) {
        String name = from.module().text();
        Type module = findings.inference().module(document, 0, name);
        if (!module.isKnown()) {
            module(
                    document,
                    from,
                    from.module().parts().get(0).text(),
                    from.module().span(),
                    findings);
        } else if (module instanceof BuiltinModule builtin && !GuardedPlaces.isGuarded(document, from)) {
            for (ImportedName imported : from.names()) {
                String wanted = imported.name().text();
                if (!wanted.isEmpty() && !wanted.startsWith("__")) {
                    ofModule(
                            builtin.module(),
                            wanted,
                            imported.name().span(),
                            "ImportError: can't import name " + wanted,
                            findings);
                }
            }
        }
    }

    private static void module(Document document, Node statement, String name, Span span, Findings findings) {
        boolean known = name.isEmpty()
                || findings.inference().module(document, 0, name).isKnown()
                || BoardModules.isLacking(document, name, findings.inference())
                || GuardedPlaces.isGuarded(document, statement);
        if (known) {
            return;
        }
        String message = "ImportError: no module named '" + name + "'";
        if (CpythonNames.isInstallable(name)) {
            findings.report(
                    span,
                    DiagnosticSeverity.Information,
                    CPYTHON,
                    message + "; micropython-lib has it: mip.install('" + name + "')");
        } else if (CpythonNames.hasModule(name)) {
            findings.warn(span, CPYTHON, message + "; CPython has it, MicroPython has not");
        } else {
            findings.report(
                    span,
                    DiagnosticSeverity.Information,
                    MODULE,
                    "no module named '" + name + "' is built in, in the workspace or among the stubs");
        }
    }

    private static void attribute(Document document, Attribute attribute, Findings findings) {
        String name = attribute.name().text();
        Type value = name.isEmpty() || name.startsWith("__")
                ? Type.UNKNOWN
                : findings.inference().typeOf(document, attribute.value());
        boolean isLacking = value instanceof BuiltinModule module
                && BoardNames.lacks(
                        module.module().name(), name, findings.inference().board());
        boolean missing = value.members().size() == 1
                && (value instanceof BuiltinModule || value instanceof BuiltinInstance)
                && (isLacking || findings.inference().members().find(value, name) == null)
                && !isTarget(document, attribute)
                && !GuardedPlaces.isGuarded(document, attribute);
        if (!missing) {
            return;
        }
        if (value instanceof BuiltinModule module) {
            ofModule(
                    module.module(),
                    name,
                    attribute.name().span(),
                    "AttributeError: 'module' object has no attribute '" + name + "'",
                    findings);
        } else if (value instanceof BuiltinInstance instance && isMissing(instance.name(), name)) {
            report(
                    attribute.name().span(),
                    "AttributeError: '" + instance.name() + "' object has no attribute '" + name + "'",
                    true,
                    findings);
        }
    }

    /** A name that neither the module of this runtime has nor that in the firmware of the chosen board, or of any. */
    private static void ofModule(NativeModule module, String name, Span span, String message, Findings findings) {
        Board board = findings.inference().board();
        boolean isLacking = BoardNames.lacks(module.name(), name, board);
        boolean isHere = !isLacking && ModuleTables.has(module, name) || BoardNames.has(module.name(), name, board);
        if (isHere) {
            return;
        }
        if (isLacking || BoardNames.isOnSome(module.name(), name)) {
            findings.warn(
                    span,
                    BOARD,
                    message + " on " + board.label() + " (" + board.machine() + "); "
                            + (isLacking ? "MicroPython on computers has it" : "other boards have it"));
        } else if (CpythonNames.knowsModule(module.name())) {
            report(span, message, CpythonNames.moduleHas(module.name(), name), findings);
        }
    }

    /** Whether CPython's type has an attribute that MicroPython's has not. */
    static boolean isMissing(String type, String name) {
        return CpythonNames.typeHas(type, name)
                && !COMPUTED.getOrDefault(type, Set.of()).contains(name);
    }

    private static boolean isTarget(Document document, Attribute attribute) {
        Node outer = Parents.of(document).of(attribute);
        return outer instanceof Assign assign && assign.targets().contains(attribute) || outer instanceof Delete;
    }

    private static void report(Span span, String message, boolean inCpython, Findings findings) {
        if (inCpython) {
            findings.warn(span, CPYTHON, message + "; CPython has it, MicroPython has not");
        } else {
            findings.warn(span, ATTRIBUTE, message);
        }
    }
}
