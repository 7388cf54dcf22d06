package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.analysis.Bindings;
import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.analysis.Scope;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Inference;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.TypeText;
import dev.vivarium.module.Board;
import dev.vivarium.object.NativeModule;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.ImportAlias;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.ImportedName;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.source.Span;
import java.util.Set;

/** Modules, and names in them, that other boards have and the chosen one has not. */
final class BoardModules implements NodeRule {
    private static final String MODULE = "board-lacks-module";
    private static final String NAME = "board-lacks-name";

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(ImportAlias.class, ImportFrom.class, ImportStar.class, Attribute.class);
    }

    /** Whether a module is one that only some boards have, and the chosen one has not. */
    static boolean isLacking(Document document, String name, Inference inference) {
        Board board = inference.board();
        if (board == null || name.isEmpty()) {
            return false;
        }
        Type module = inference.module(document, 0, name);
        boolean isInWorkspace =
                module instanceof Type.UserModule user && !user.document().isProvided();
        NativeModule built = ModuleTables.module(name);
        String plain = built == null ? name : built.name();
        boolean isStub = inference.stubOfAnyBoard(name) != null;
        boolean isHere = isStub
                ? module instanceof Type.UserModule
                // Firmware with asyncio has uasyncio, its older name, too.
                : board.hasModule(plain) || plain.startsWith("u") && board.hasModule(plain.substring(1));
        return !isInWorkspace && !isHere && (isStub || module.isKnown());
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (findings.inference().board() == null) {
            return;
        }
        if (node instanceof ImportAlias alias) {
            module(
                    document,
                    node,
                    alias.name().parts().get(0).text(),
                    alias.name().span(),
                    findings);
        } else if (node instanceof ImportFrom from && from.level() == 0 && from.module() != null) {
            String name = from.module().parts().get(0).text();
            module(document, node, name, from.module().span(), findings);
            for (ImportedName imported : from.names()) {
                Type module =
                        findings.inference().module(document, 0, from.module().text());
                name(
                        document,
                        node,
                        module,
                        imported.name().text(),
                        imported.name().span(),
                        findings);
            }
        } else if (node instanceof ImportStar star && star.level() == 0 && star.module() != null) {
            String name = star.module().parts().get(0).text();
            module(document, node, name, star.module().span(), findings);
        } else if (node instanceof Attribute attribute) {
            Type value = findings.inference().typeOf(document, attribute.value());
            name(
                    document,
                    node,
                    value,
                    attribute.name().text(),
                    attribute.name().span(),
                    findings);
        }
    }

    private static void module(Document document, Node statement, String name, Span span, Findings findings) {
        if (isLacking(document, name, findings.inference()) && !GuardedPlaces.isGuarded(document, statement)) {
            Board board = findings.inference().board();
            findings.warn(
                    span,
                    MODULE,
                    "ImportError: no module named '" + name + "' in the firmware of " + board.label() + " ("
                            + board.machine() + ")");
        }
    }

    /** A name that the stub has on another board only. */
    private static void name(Document document, Node node, Type value, String name, Span span, Findings findings) {
        boolean isMissing = !name.isEmpty() && findings.inference().members().find(value, name) == null;
        if (!isMissing || !isElsewhere(value, name, findings.inference()) || GuardedPlaces.isGuarded(document, node)) {
            return;
        }
        Board board = findings.inference().board();
        String error = node instanceof ImportFrom ? "ImportError" : "AttributeError";
        findings.warn(
                span,
                NAME,
                error + ": '" + name + "' is not in '" + owner(value) + "' of " + board.label() + " (" + board.machine()
                        + "); other boards have it");
    }

    private static String owner(Type value) {
        return value instanceof Type.UserModule module
                ? module.name()
                : TypeText.of(value).replaceAll("type\\[(.*)]", "$1");
    }

    private static boolean isElsewhere(Type value, String name, Inference inference) {
        Type.UserClass of = value instanceof Type.UserInstance instance
                ? instance.of()
                : value instanceof Type.UserClass itself ? itself : null;
        Document here = of != null ? of.document() : value instanceof Type.UserModule module ? module.document() : null;
        Document everywhere = here == null || !here.isProvided() ? null : inference.stubOfAnyBoard(moduleName(here));
        if (everywhere == null) {
            return false;
        }
        Scope module = Bindings.of(everywhere).module();
        if (of == null) {
            return module.own(name) != null;
        }
        for (Scope inner : module.children()) {
            boolean isClass = inner.node() instanceof ClassDefinition definition
                    && definition.name().text().equals(of.definition().name().text());
            if (isClass && inner.own(name) != null) {
                return true;
            }
        }
        return false;
    }

    private static String moduleName(Document stub) {
        String uri = stub.uri();
        return uri.substring(uri.lastIndexOf('/') + 1).replace(".pyi", "");
    }
}
