package dev.vivarium.compiler;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import java.util.List;

/** Definitions of functions, classes and lambdas: what runs where they stand. */
final class DefinitionEmitter {
    private static final int MAX_CELLS = 0xff;

    private final FunctionCompiler compiler;
    private final Assembler asm;
    /** What the decorators last looked at ask for. */
    private CodeUnit.Kind codeKind;

    DefinitionEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void function(FunctionDefinition function) {
        int applied = decorators(function.decorators());
        String name = function.name().text();
        Scope inner = compiler.module.scopeOf(function, ScopeKind.FUNCTION, compiler.scope, name);
        inner.codeKind = codeKind;
        withDefaults(function.parameters(), inner);
        if (function.async()) {
            inner.flags |= Prelude.GENERATOR;
        }
        applyDecorators(applied);
        compiler.storeName(name);
    }

    void classDefinition(ClassDefinition definition) {
        int applied = decorators(definition.decorators());
        String name = definition.name().text();
        Scope inner = compiler.module.scopeOf(definition, ScopeKind.CLASS, compiler.scope, name);
        inner.codeKind = codeKind;
        asm.op(Opcode.LOAD_BUILD_CLASS);
        makeFunction(inner, 0, 0);
        compiler.string(name);
        compiler.calls.arguments(definition.arguments(), false, 2);
        applyDecorators(applied);
        compiler.storeName(name);
    }

    void lambda(Lambda lambda) {
        withDefaults(lambda.parameters(), compiler.module.scopeOf(lambda, ScopeKind.LAMBDA, compiler.scope, null));
    }

    // Decorators

    /** Evaluates the decorators and says how many there are to call. */
    private int decorators(List<Decorator> decorators) {
        int applied = 0;
        codeKind = compiler.scope.codeKind;
        for (Decorator decorator : decorators) {
            List<Identifier> name = decorator.name().parts();
            if (name.get(0).text().equals("micropython")) {
                codeKind = builtin(name);
            } else {
                compiler.loadName(name.get(0).text());
                name.subList(1, name.size()).forEach(part -> asm.name(Opcode.LOAD_ATTR, part.text()));
                if (decorator.expression() instanceof Call) {
                    compiler.calls.call((Call) decorator.expression());
                }
                applied++;
            }
        }
        return applied;
    }

    /** Decorators of the compiler itself choose the kind of code. */
    private CodeUnit.Kind builtin(List<Identifier> name) {
        switch (name.size() == 2 ? name.get(1).text() : "") {
            case "bytecode":
                return CodeUnit.Kind.BYTECODE;
            case "native":
                return requireNative(CodeUnit.Kind.NATIVE_PYTHON);
            case "viper":
                return requireNative(CodeUnit.Kind.NATIVE_VIPER);
            default:
                throw CompileError.syntax("invalid micropython decorator", 0);
        }
    }

    private CodeUnit.Kind requireNative(CodeUnit.Kind kind) {
        if (!compiler.module.options.withNativeCode()) {
            throw CompileError.syntax("invalid arch", 0);
        }
        return kind;
    }

    private void applyDecorators(int count) {
        for (int i = 0; i < count; i++) {
            compiler.call(1);
        }
    }

    // Parameters with defaults

    private void withDefaults(List<Parameter> parameters, Scope inner) {
        int positional = 0;
        int keywords = 0;
        boolean afterStar = false;
        for (Parameter parameter : parameters) {
            if (parameter.kind() == ParameterKind.STAR) {
                afterStar = true;
            } else if (parameter.kind() == ParameterKind.PLAIN && parameter.defaultValue() == null) {
                if (!afterStar && positional > 0) {
                    int line = isPlainName(parameter) ? 0 : compiler.lines.of(parameter);
                    throw CompileError.syntax("non-default argument follows default argument", line);
                }
            } else if (parameter.kind() == ParameterKind.PLAIN) {
                if (afterStar) {
                    if (keywords++ == 0) {
                        beginKeywordDefaults(positional);
                    }
                    keywordDefault(parameter);
                } else {
                    positional++;
                    compiler.expressions.emit(parameter.defaultValue());
                }
            }
        }
        if (positional > 0 && keywords == 0) {
            asm.op(Opcode.BUILD_TUPLE, positional);
            asm.op(Opcode.LOAD_NULL);
        }
        makeFunction(inner, positional, keywords);
    }

    /** The tuple of positional defaults, or null, then the dict for the others. */
    private void beginKeywordDefaults(int positional) {
        if (positional > 0) {
            asm.op(Opcode.BUILD_TUPLE, positional);
        } else {
            asm.op(Opcode.LOAD_NULL);
        }
        asm.op(Opcode.BUILD_MAP, 0);
    }

    private void keywordDefault(Parameter parameter) {
        compiler.expressions.emit(parameter.defaultValue());
        compiler.string(parameter.name().text());
        asm.op(Opcode.STORE_MAP);
    }

    static boolean isPlainName(Parameter parameter) {
        return parameter.kind() == ParameterKind.PLAIN
                && parameter.annotation() == null
                && parameter.defaultValue() == null;
    }

    // Functions and closures

    /** Makes a function, or a closure with the cells the inner scope uses, in the order of this scope's names. */
    void makeFunction(Scope inner, int positionalDefaults, int keywordDefaults) {
        if (keywordDefaults > 0) {
            inner.flags |= Prelude.DEFKWARGS;
        }
        inner.positionalDefaults = positionalDefaults;
        boolean hasDefaults = positionalDefaults > 0 || keywordDefaults > 0;
        int cells = loadCells(inner);
        if (cells > MAX_CELLS) {
            throw CompileError.overflow();
        }
        if (cells == 0) {
            asm.child(hasDefaults ? Opcode.MAKE_FUNCTION_DEFARGS : Opcode.MAKE_FUNCTION, inner, 0);
        } else {
            asm.child(hasDefaults ? Opcode.MAKE_CLOSURE_DEFARGS : Opcode.MAKE_CLOSURE, inner, cells);
        }
    }

    private int loadCells(Scope inner) {
        int cells = 0;
        if (compiler.scope.kind != ScopeKind.MODULE) {
            for (Variable variable : compiler.scope.variables()) {
                Variable used = variable.isClosedOver() ? inner.find(variable.name) : null;
                if (used != null && used.kind == Variable.Kind.FREE) {
                    compiler.loadFast(variable.localNumber);
                    cells++;
                }
            }
        }
        return cells;
    }
}
