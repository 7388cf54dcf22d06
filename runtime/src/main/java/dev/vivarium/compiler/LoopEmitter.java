package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.compiler.FunctionCompiler.Loop;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.While;
import java.util.List;

/** The loops. */
final class LoopEmitter {
    private static final Folded ZERO = Folded.leaf(Constant.Int.of(0));
    private static final Folded ONE = Folded.leaf(Constant.Int.of(1));

    private final FunctionCompiler compiler;
    private final Assembler asm;

    LoopEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void whileLoop(While loop) {
        Loop labels = compiler.enterLoop(false);
        if (!compiler.constants.isFalse(loop.test())) {
            int top = asm.newLabel();
            if (!compiler.constants.isTrue(loop.test())) {
                asm.jump(Opcode.JUMP, labels.continueLabel());
            }
            asm.place(top);
            compiler.statements.emit(loop.body());
            asm.place(labels.continueLabel());
            compiler.conditions.jump(loop.test(), true, top);
        }
        compiler.leaveLoop();
        compiler.statements.emitIfPresent(loop.orElse());
        asm.place(labels.breakLabel());
    }

    void forLoop(For loop) {
        List<Argument> range = rangeArguments(loop);
        if (range != null) {
            overRange(loop, range);
            return;
        }
        Loop labels = compiler.enterLoop(true);
        int exhausted = asm.newLabel();
        compiler.expressions.emit(loop.iterable());
        asm.op(Opcode.GET_ITER_STACK);
        asm.place(labels.continueLabel());
        asm.jump(Opcode.FOR_ITER, exhausted);
        storeTarget(loop);
        compiler.statements.emit(loop.body());
        asm.jump(Opcode.JUMP, labels.continueLabel());
        asm.place(exhausted);
        asm.adjustDepth(-Opcode.ITERATOR_SLOTS);
        compiler.leaveLoop();
        compiler.statements.emitIfPresent(loop.orElse());
        asm.place(labels.breakLabel());
    }

    /** An error at a target without a line is found when the first statement of the suite is compiled. */
    private void storeTarget(For loop) {
        try {
            compiler.targets.store(loop.target());
        } catch (CompileError e) {
            List<Statement> body = loop.body().statements();
            throw body.size() > 1 ? e.atLineIfUnknown(compiler.lines.of(body.get(0))) : e;
        }
    }

    /** The arguments of {@code for name in range(...)} when the loop can count without a range object, else null. */
    private List<Argument> rangeArguments(For loop) {
        FoldedConstants constants = compiler.constants;
        Expression iterable = constants.resolve(loop.iterable());
        if (constants.nameOf(loop.target()) == null
                || !(iterable instanceof Call)
                || !"range".equals(constants.nameOf(((Call) iterable).function()))) {
            return null;
        }
        List<Argument> arguments = ((Call) iterable).arguments();
        if (arguments.isEmpty() || arguments.size() > 3 || !arguments.stream().allMatch(this::isPlain)) {
            return null;
        }
        if (arguments.size() == 3) {
            Folded step = constants.of(arguments.get(2).value());
            if (step == null || !step.isSmallInt() || step.smallInt() == 0) {
                return null;
            }
        }
        return arguments;
    }

    private boolean isPlain(Argument argument) {
        Expression value = argument.value();
        boolean bareGenerator =
                value instanceof GeneratorExpression && compiler.lines.isBare((GeneratorExpression) value);
        boolean bareName = value instanceof NamedExpression
                && value.span().start() == argument.span().start();
        return argument.kind() == ArgumentKind.POSITIONAL && !bareGenerator && !bareName;
    }

    /** Counts on the stack: the end value, unless it is a small int, and above it the next value of the name. */
    private void overRange(For loop, List<Argument> range) {
        Expression end = range.get(range.size() == 1 ? 0 : 1).value();
        Folded constantEnd = compiler.constants.of(end);
        boolean endOnStack = constantEnd == null || !constantEnd.isSmallInt();
        Folded step = range.size() == 3 ? compiler.constants.of(range.get(2).value()) : ONE;

        Loop labels = compiler.enterLoop(false);
        int top = asm.newLabel();
        int entry = asm.newLabel();
        if (endOnStack) {
            compiler.expressions.emit(end);
        }
        if (range.size() == 1) {
            compiler.constant(ZERO);
        } else {
            compiler.expressions.emit(range.get(0).value());
        }
        asm.jump(Opcode.JUMP, entry);
        asm.place(top);
        asm.op(Opcode.DUP_TOP);
        compiler.targets.store(loop.target());
        compiler.statements.emit(loop.body());
        asm.place(labels.continueLabel());
        compiler.constant(step);
        compiler.binary(BinaryOperator.INPLACE_ADD);
        asm.place(entry);
        if (endOnStack) {
            asm.op(Opcode.DUP_TOP_TWO);
            asm.op(Opcode.ROT_TWO);
        } else {
            asm.op(Opcode.DUP_TOP);
            compiler.constant(constantEnd);
        }
        compiler.binary(step.smallInt() >= 0 ? BinaryOperator.LESS : BinaryOperator.MORE);
        asm.jump(Opcode.POP_JUMP_IF_TRUE, top);
        compiler.leaveLoop();
        endRange(loop, labels, endOnStack);
    }

    /** The counter goes before the else suite runs, since that may leave an outer loop. */
    private void endRange(For loop, Loop labels, boolean endOnStack) {
        int end = asm.newLabel();
        if (loop.orElse() != null) {
            popCounter(endOnStack);
            compiler.statements.emit(loop.orElse());
            asm.jump(Opcode.JUMP, end);
            asm.adjustDepth(endOnStack ? 2 : 1);
        }
        asm.place(labels.breakLabel());
        popCounter(endOnStack);
        if (loop.orElse() != null) {
            asm.place(end);
        }
    }

    private void popCounter(boolean endOnStack) {
        asm.op(Opcode.POP_TOP);
        if (endOnStack) {
            asm.op(Opcode.POP_TOP);
        }
    }

    /** A loop over {@code __anext__} that a StopAsyncIteration ends. */
    void asyncFor(For loop) {
        int elseLabel = asm.newLabel();
        int exception = asm.newLabel();
        int body = asm.newLabel();
        int reraise = asm.newLabel();
        compiler.expressions.emit(loop.iterable());
        asm.name(Opcode.LOAD_METHOD, "__aiter__");
        asm.op(Opcode.CALL_METHOD, 0);

        Loop labels = compiler.enterLoop(false);
        asm.place(labels.continueLabel());
        compiler.enterBlock(Opcode.SETUP_EXCEPT, exception);
        asm.op(Opcode.DUP_TOP);
        awaitMethod("__anext__");
        compiler.targets.store(loop.target());
        asm.jump(Opcode.POP_EXCEPT_JUMP, body);

        asm.place(exception);
        asm.adjustDepth(TryEmitter.HANDLER_DEPTH);
        asm.op(Opcode.DUP_TOP);
        asm.name(Opcode.LOAD_GLOBAL, "StopAsyncIteration");
        compiler.binary(BinaryOperator.EXCEPTION_MATCH);
        asm.jump(Opcode.POP_JUMP_IF_FALSE, reraise);
        asm.op(Opcode.POP_TOP);
        asm.jump(Opcode.POP_EXCEPT_JUMP, elseLabel);
        asm.place(reraise);
        asm.adjustDepth(1);
        compiler.leaveBlock();
        asm.adjustDepth(1 - TryEmitter.HANDLER_DEPTH);

        asm.place(body);
        compiler.statements.emit(loop.body());
        asm.jump(Opcode.JUMP, labels.continueLabel());
        compiler.leaveLoop();
        asm.place(elseLabel);
        compiler.statements.emitIfPresent(loop.orElse());
        asm.place(labels.breakLabel());
        asm.op(Opcode.POP_TOP);
    }

    /** Calls a method of the object on the stack, and awaits what it returns. */
    void awaitMethod(String name) {
        asm.name(Opcode.LOAD_METHOD, name);
        asm.op(Opcode.CALL_METHOD, 0);
        compiler.yieldFrom();
    }
}
