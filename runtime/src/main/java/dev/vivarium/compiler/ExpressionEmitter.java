package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.compiler.Variable.Kind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Await;
import dev.vivarium.syntax.ast.BinaryOperation;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Comparison;
import dev.vivarium.syntax.ast.ComparisonOperator;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.DictExpression;
import dev.vivarium.syntax.ast.DictItem;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.FormattedString;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.Lambda;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.MixedBraces;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Not;
import dev.vivarium.syntax.ast.Power;
import dev.vivarium.syntax.ast.SetComprehension;
import dev.vivarium.syntax.ast.SetExpression;
import dev.vivarium.syntax.ast.Slice;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.UnaryOperation;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import java.util.List;

/** Expressions: each leaves its value on the stack. */
final class ExpressionEmitter extends PartialExpressionVisitor<Void> {
    private final FunctionCompiler compiler;
    private final Assembler asm;

    ExpressionEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void emit(Expression expression) {
        Expression resolved = compiler.constants.resolve(expression);
        Folded constant = compiler.constants.of(resolved);
        if (constant != null) {
            compiler.constant(constant);
            return;
        }
        if (!(resolved instanceof Name)) {
            compiler.line(resolved);
        }
        resolved.accept(this);
    }

    /** Emits one of several parts, at whose line an error is reported that has none. */
    private void emitPart(Expression expression) {
        try {
            emit(expression);
            asm.check();
        } catch (CompileError e) {
            throw e.atLineIfUnknown(compiler.errorLine(expression));
        }
    }

    /** Literals are constants and have been emitted as such; an error node means a tree with problems. */
    @Override
    protected Void visitOther(Expression expression) {
        throw CompileError.syntax("invalid syntax", compiler.lines.of(expression));
    }

    @Override
    public Void visitName(Name name) {
        compiler.loadName(name.text());
        return null;
    }

    @Override
    public Void visitFormattedString(FormattedString string) {
        compiler.calls.chain(string.call());
        return null;
    }

    @Override
    public Void visitAttribute(Attribute attribute) {
        compiler.calls.chain(attribute);
        return null;
    }

    @Override
    public Void visitSubscript(Subscript subscript) {
        compiler.calls.chain(subscript);
        return null;
    }

    @Override
    public Void visitCall(Call call) {
        compiler.calls.chain(call);
        return null;
    }

    // Displays

    @Override
    public Void visitTupleExpression(TupleExpression tuple) {
        tuple.elements().forEach(this::emit);
        asm.op(Opcode.BUILD_TUPLE, tuple.elements().size());
        return null;
    }

    @Override
    public Void visitListExpression(ListExpression list) {
        list.elements().forEach(this::emitPart);
        asm.op(Opcode.BUILD_LIST, list.elements().size());
        return null;
    }

    @Override
    public Void visitSetExpression(SetExpression set) {
        set.elements().forEach(this::emit);
        asm.op(Opcode.BUILD_SET, set.elements().size());
        return null;
    }

    @Override
    public Void visitDictExpression(DictExpression dict) {
        asm.op(Opcode.BUILD_MAP, dict.items().size());
        fillDict(dict);
        return null;
    }

    /** Stores the items of a display into the dict on the stack. */
    void fillDict(DictExpression dict) {
        for (DictItem item : dict.items()) {
            compiler.line(item);
            dictItem(item.key(), item.value());
            asm.op(Opcode.STORE_MAP);
        }
    }

    /** The value, and above it the key. */
    void dictItem(Expression key, Expression value) {
        emit(value);
        emit(key);
    }

    @Override
    public Void visitMixedBraces(MixedBraces braces) {
        boolean isDict = braces.items().get(0).value() != null;
        throw CompileError.syntax(
                isDict ? "expecting key:value for dict" : "expecting just a value for set",
                compiler.lines.of(braces.items().get(0)));
    }

    // Comprehensions

    @Override
    public Void visitListComprehension(ListComprehension list) {
        new ComprehensionEmitter(compiler).call(list, ScopeKind.LIST_COMPREHENSION, list.clauses());
        return null;
    }

    @Override
    public Void visitSetComprehension(SetComprehension set) {
        new ComprehensionEmitter(compiler).call(set, ScopeKind.SET_COMPREHENSION, set.clauses());
        return null;
    }

    @Override
    public Void visitDictComprehension(DictComprehension dict) {
        new ComprehensionEmitter(compiler).call(dict, ScopeKind.DICT_COMPREHENSION, dict.clauses());
        return null;
    }

    @Override
    public Void visitGeneratorExpression(GeneratorExpression generator) {
        generator(generator);
        return null;
    }

    /** As an argument without parentheses of its own it does not mark a line. */
    void generator(GeneratorExpression generator) {
        new ComprehensionEmitter(compiler).call(generator, ScopeKind.GENERATOR_EXPRESSION, generator.clauses());
    }

    // Operators

    @Override
    public Void visitUnaryOperation(UnaryOperation operation) {
        emit(operation.operand());
        compiler.unary(Operators.unary(operation.operator()));
        return null;
    }

    @Override
    public Void visitNot(Not not) {
        emit(not.operand());
        compiler.unary(UnaryOperator.NOT);
        return null;
    }

    @Override
    public Void visitBinaryOperation(BinaryOperation operation) {
        emit(operation.operands().get(0));
        for (int i = 0; i < operation.operators().size(); i++) {
            emit(operation.operands().get(i + 1));
            compiler.binary(Operators.binary(operation.operators().get(i)));
        }
        return null;
    }

    @Override
    public Void visitPower(Power power) {
        emitPart(power.base());
        emitPart(power.exponent());
        compiler.binary(BinaryOperator.POWER);
        return null;
    }

    @Override
    public Void visitBooleanOperation(BooleanOperation operation) {
        boolean isOr = operation.operator() == BooleanOperator.OR;
        List<Expression> operands = compiler.constants.operands(operation);
        int end = asm.newLabel();
        for (int i = 0; i < operands.size(); i++) {
            emit(operands.get(i));
            if (i + 1 < operands.size()) {
                asm.jump(isOr ? Opcode.JUMP_IF_TRUE_OR_POP : Opcode.JUMP_IF_FALSE_OR_POP, end);
            }
        }
        asm.place(end);
        return null;
    }

    @Override
    public Void visitComparison(Comparison comparison) {
        emit(comparison.operands().get(0));
        int count = comparison.operators().size();
        int fail = asm.newLabel();
        for (int i = 0; i < count; i++) {
            boolean isLast = i + 1 == count;
            emit(comparison.operands().get(i + 1));
            if (!isLast) {
                asm.op(Opcode.DUP_TOP);
                asm.op(Opcode.ROT_THREE);
            }
            compare(comparison.operators().get(i));
            if (!isLast) {
                asm.jump(Opcode.JUMP_IF_FALSE_OR_POP, fail);
            }
        }
        if (count > 1) {
            int end = asm.newLabel();
            asm.jump(Opcode.JUMP, end);
            asm.place(fail);
            asm.adjustDepth(1);
            asm.op(Opcode.ROT_TWO);
            asm.op(Opcode.POP_TOP);
            asm.place(end);
        }
        return null;
    }

    private void compare(ComparisonOperator operator) {
        compiler.binary(Operators.comparison(operator));
        if (Operators.isNegated(operator)) {
            compiler.unary(UnaryOperator.NOT);
        }
    }

    @Override
    public Void visitConditional(Conditional conditional) {
        int fail = asm.newLabel();
        int end = asm.newLabel();
        compiler.conditions.jump(conditional.test(), false, fail);
        emit(conditional.body());
        asm.jump(Opcode.JUMP, end);
        asm.place(fail);
        asm.adjustDepth(-1);
        emit(conditional.orElse());
        asm.place(end);
        return null;
    }

    // Others

    @Override
    public Void visitLambda(Lambda lambda) {
        compiler.definitions.lambda(lambda);
        return null;
    }

    @Override
    public Void visitNamedExpression(NamedExpression named) {
        named(named);
        return null;
    }

    /** {@code name := value}; within a comprehension the name belongs to the scope around it. */
    void named(NamedExpression named) {
        String name = compiler.constants.nameOf(named.target());
        if (name == null) {
            throw compiler.targets.cannotAssign(named.target());
        }
        emit(named.value());
        asm.op(Opcode.DUP_TOP);
        if (compiler.isDeclaring() && compiler.scope.kind.isComprehension()) {
            declareOutsideComprehension(name);
        }
        compiler.storeName(name);
    }

    private void declareOutsideComprehension(String name) {
        Scope scope = compiler.scope;
        if (scope.parent.declareStore(name).kind == Kind.GLOBAL_EXPLICIT) {
            scope.findOrAdd(name, Kind.GLOBAL_EXPLICIT);
            return;
        }
        Variable variable = scope.findOrAdd(name, Kind.UNDECIDED);
        if (scope.parent.parent == null) {
            scope.declareGlobal(variable, 0);
        } else {
            if (variable.kind == Kind.GLOBAL_IMPLICIT) {
                variable.kind = Kind.UNDECIDED;
            }
            scope.declareNonlocal(variable, 0);
        }
    }

    @Override
    public Void visitSlice(Slice slice) {
        emitOrNone(slice.lower());
        emitOrNone(slice.upper());
        if (slice.step() != null) {
            emit(slice.step());
        }
        asm.op(Opcode.BUILD_SLICE, slice.step() == null ? 2 : 3);
        return null;
    }

    private void emitOrNone(Expression expression) {
        if (expression == null) {
            compiler.none();
        } else {
            emit(expression);
        }
    }

    @Override
    public Void visitStarred(Starred starred) {
        throw CompileError.syntax("*x must be assignment target", compiler.lines.of(starred));
    }

    @Override
    public Void visitYield(Yield yield) {
        requireFunction("'yield' outside function", yield);
        emitOrNone(yield.value());
        asm.op(Opcode.YIELD_VALUE);
        compiler.scope.flags |= Prelude.GENERATOR;
        return null;
    }

    @Override
    public Void visitYieldFrom(YieldFrom yield) {
        requireFunction("'yield' outside function", yield);
        emit(yield.value());
        compiler.yieldFrom();
        return null;
    }

    @Override
    public Void visitAwait(Await await) {
        requireFunction("'await' outside function", await);
        Expression operand = await.operand();
        if (Chain.isLink(operand) && compiler.constants.of(operand) == null) {
            compiler.calls.chain(operand);
        } else {
            emit(operand);
        }
        compiler.yieldFrom();
        return null;
    }

    private void requireFunction(String message, Expression expression) {
        ScopeKind kind = compiler.scope.kind;
        if (kind != ScopeKind.FUNCTION && kind != ScopeKind.LAMBDA) {
            throw CompileError.syntax(message, compiler.lines.of(expression));
        }
    }
}
