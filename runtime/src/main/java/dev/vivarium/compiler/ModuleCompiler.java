package dev.vivarium.compiler;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.syntax.SyntaxTree;
import dev.vivarium.syntax.ast.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles a module: folds constants, declares the names of all scopes, then emits them, outer scopes first. */
final class ModuleCompiler {
    final CompileOptions options;
    final ModuleTables tables;
    final SourceLines lines;
    final FoldedConstants constants;

    private final SyntaxTree tree;
    private final String sourceFile;
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Scope, Node> nodes = new IdentityHashMap<>();
    private final Map<Node, Scope> scopeOf = new IdentityHashMap<>();

    ModuleCompiler(SyntaxTree tree, String sourceFile, CompileOptions options) {
        this.tree = tree;
        this.sourceFile = sourceFile;
        this.options = options;
        this.tables = new ModuleTables(sourceFile);
        this.lines = new SourceLines(tree.source());
        this.constants = new ConstantFolder(options, lines, tree.source().length()).fold(tree.module());
    }

    CompiledModule compile() {
        Scope root = addScope(ScopeKind.MODULE, null, tree.module(), null);
        root.codeKind = options.codeKind();
        for (int i = 0; i < scopes.size(); i++) {
            Scope scope = scopes.get(i);
            compile(scope, true);
            scope.closeOverImplicitNames();
        }
        scopes.forEach(Scope::numberLocals);
        scopes.forEach(scope -> compile(scope, false));
        return new CompiledModule(sourceFile, tables.qstrs(), tables.constants(), root.toCodeUnit());
    }

    private void compile(Scope scope, boolean declaring) {
        scope.children.clear();
        Node node = nodes.get(scope);
        try {
            FunctionCompiler compiler = new FunctionCompiler(this, scope, declaring);
            new BodyEmitter(compiler).emit(node, tree.mode());
            compiler.asm.check();
            if (!declaring) {
                scope.bytecode = compiler.asm.assemble();
            }
        } catch (CompileError e) {
            throw e.isInSource()
                    ? e.atLineIfUnknown(BodyEmitter.definitionLine(node, lines)).inBlock(scope.simpleName)
                    : e;
        }
    }

    private Scope addScope(ScopeKind kind, Scope parent, Node node, String name) {
        Scope scope = new Scope(kind, parent, kind.fixedName() == null ? name : kind.fixedName());
        scopes.add(scope);
        nodes.put(scope, node);
        scopeOf.put(node, scope);
        return scope;
    }

    /**
     * The scope of a definition within another; made when first asked for.
     *
     * @param name the name of a function or class, else null
     */
    Scope scopeOf(Node node, ScopeKind kind, Scope parent, String name) {
        Scope known = scopeOf.get(node);
        return known != null ? known : addScope(kind, parent, node, name);
    }
}
