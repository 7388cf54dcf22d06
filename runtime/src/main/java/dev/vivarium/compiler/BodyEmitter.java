package dev.vivarium.compiler;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.NativeType;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.compiler.Variable.Kind;
import dev.vivarium.syntax.ParseMode;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.Module;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import java.util.List;

/** What each kind of scope runs: the body with its beginning and end. */
final class BodyEmitter {
    private final FunctionCompiler compiler;
    private final Assembler asm;
    private final Scope scope;

    BodyEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
        this.scope = compiler.scope;
    }

    /** The line of the definition that makes a scope, for errors that have none of their own. */
    static int definitionLine(Node node, SourceLines lines) {
        if (node instanceof FunctionDefinition) {
            return lines.of(((FunctionDefinition) node).name());
        }
        if (node instanceof ClassDefinition) {
            return lines.of(((ClassDefinition) node).name());
        }
        if (node instanceof Lambda) {
            return lines.of(node);
        }
        if (node instanceof Module) {
            Module module = (Module) node;
            return module.body().isEmpty() ? 1 : lines.of(module.body().get(0));
        }
        return lines.ofElement(node);
    }

    void emit(Node node, ParseMode mode) {
        switch (scope.kind) {
            case MODULE:
                module((Module) node, mode);
                break;
            case FUNCTION:
                function((FunctionDefinition) node);
                break;
            case LAMBDA:
                lambda((Lambda) node);
                break;
            case CLASS:
                classBody((ClassDefinition) node);
                break;
            default:
                new ComprehensionEmitter(compiler).body(node);
        }
    }

    private void module(Module module, ParseMode mode) {
        if (mode == ParseMode.EVAL) {
            ExpressionStatement statement = (ExpressionStatement) module.body().get(0);
            compiler.expressions.emit(statement.expression());
            compiler.returnValue();
        } else {
            compiler.statements.emit(module.body());
            returnNone();
        }
    }

    private void function(FunctionDefinition function) {
        declareParameters(function.parameters());
        if (compiler.isDeclaring() && scope.codeKind == CodeUnit.Kind.NATIVE_VIPER) {
            scope.returnType = type(function.returns());
        }
        asm.beginFunction();
        compiler.statements.emit(function.body());
        returnNone();
    }

    private void lambda(Lambda lambda) {
        compiler.line(lambda);
        declareParameters(lambda.parameters());
        compiler.expressions.emit(lambda.body());
        if (scope.isGenerator()) {
            asm.op(Opcode.POP_TOP);
            compiler.none();
        }
        compiler.returnValue();
    }

    private void classBody(ClassDefinition definition) {
        if (compiler.isDeclaring()) {
            scope.findOrAdd(Scope.CLASS_CELL, Kind.LOCAL);
        }
        compiler.loadName("__name__");
        compiler.storeName("__module__");
        compiler.string(definition.name().text());
        compiler.storeName("__qualname__");
        compiler.statements.emit(definition.body());
        Variable cell = scope.find(Scope.CLASS_CELL);
        if (cell.kind == Kind.LOCAL) {
            compiler.none();
        } else {
            compiler.loadFast(cell.localNumber);
        }
        compiler.returnValue();
    }

    private void returnNone() {
        compiler.none();
        compiler.returnValue();
    }

    /** Parameters come before all other names, so that they get the first local numbers. */
    private void declareParameters(List<Parameter> parameters) {
        if (!compiler.isDeclaring()) {
            return;
        }
        boolean afterStar = false;
        for (Parameter parameter : parameters) {
            boolean secondStar = afterStar && parameter.kind() == ParameterKind.STAR;
            if ((scope.flags & Prelude.VARKEYWORDS) != 0 || secondStar) {
                throw CompileError.syntax("invalid syntax", errorLine(parameter));
            }
            declareParameter(parameter, afterStar);
            afterStar |= parameter.kind() == ParameterKind.STAR;
        }
    }

    private void declareParameter(Parameter parameter, boolean afterStar) {
        Identifier name = parameter.name();
        Variable.Parameter takes = Variable.Parameter.PLAIN;
        if (parameter.kind() == ParameterKind.STAR) {
            takes = Variable.Parameter.STAR;
            scope.flags |= name == null ? 0 : Prelude.VARARGS;
        } else if (parameter.kind() == ParameterKind.DOUBLE_STAR) {
            takes = Variable.Parameter.DOUBLE_STAR;
            scope.flags |= Prelude.VARKEYWORDS;
        } else if (afterStar) {
            scope.keywordOnlyParameters++;
        } else {
            scope.positionalParameters++;
        }
        if (name != null) {
            Variable variable = scope.findOrAdd(name.text(), Kind.UNDECIDED);
            if (variable.kind != Kind.UNDECIDED) {
                throw CompileError.syntax("argument name reused", errorLine(parameter));
            }
            variable.kind = Kind.LOCAL;
            variable.parameter = takes;
            if (scope.codeKind == CodeUnit.Kind.NATIVE_VIPER && takes == Variable.Parameter.PLAIN) {
                variable.type = type(parameter.annotation());
            }
        }
    }

    /** The type that a viper function's annotation names; without one it is an object. */
    private NativeType type(Expression annotation) {
        if (annotation == null) {
            return NativeType.OBJECT;
        }
        if (!(annotation instanceof Name)) {
            throw CompileError.syntax("annotation must be an identifier", compiler.errorLine(annotation));
        }
        String name = ((Name) annotation).text();
        NativeType type = NativeType.named(name);
        if (type == null) {
            throw CompileError.viperType("unknown type '" + name + "'");
        }
        return type;
    }

    private int errorLine(Parameter parameter) {
        return DefinitionEmitter.isPlainName(parameter) ? 0 : compiler.lines.of(parameter);
    }
}
