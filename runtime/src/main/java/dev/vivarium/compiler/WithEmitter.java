package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.With;
import dev.vivarium.syntax.ast.WithItem;
import java.util.List;

/** The with statement, sync and async. */
final class WithEmitter {
    private final FunctionCompiler compiler;
    private final Assembler asm;

    WithEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void emit(With statement) {
        if (statement.async()) {
            async(statement.items(), statement.body());
        } else {
            sync(statement.items(), statement.body());
        }
    }

    private void sync(List<WithItem> items, Block body) {
        if (items.isEmpty()) {
            compiler.statements.emit(body);
            return;
        }
        int end = asm.newLabel();
        compiler.expressions.emit(items.get(0).context());
        compiler.enterBlock(Opcode.SETUP_WITH, end);
        bind(items.get(0));
        sync(items.subList(1, items.size()), body);
        compiler.none();
        asm.place(end);
        // The call of the exit method needs two more entries.
        asm.adjustDepth(2);
        asm.adjustDepth(-2);
        asm.op(Opcode.WITH_CLEANUP);
        compiler.leaveBlock();
    }

    private void bind(WithItem item) {
        if (item.target() == null) {
            asm.op(Opcode.POP_TOP);
        } else {
            compiler.targets.store(item.target());
        }
    }

    /**
     * The exit method is loaded when it is needed, so that the body keeps only the context manager on the stack. It
     * is reached in three ways: the body ends, an exception leaves it, or a return or jump leaves it.
     */
    private void async(List<WithItem> items, Block body) {
        if (items.isEmpty()) {
            compiler.statements.emit(body);
            return;
        }
        int finalBlock = asm.newLabel();
        int exitWithoutException = asm.newLabel();
        int exitFromJump = asm.newLabel();
        int end = asm.newLabel();
        LoopEmitter loops = new LoopEmitter(compiler);
        compiler.expressions.emit(items.get(0).context());
        asm.op(Opcode.DUP_TOP);
        loops.awaitMethod("__aenter__");
        bind(items.get(0));
        compiler.enterBlock(Opcode.SETUP_FINALLY, finalBlock);
        asm.adjustDepth(TryEmitter.HANDLER_DEPTH - 1);
        async(items.subList(1, items.size()), body);
        asm.adjustDepth(1 - TryEmitter.HANDLER_DEPTH);

        compiler.none();
        asm.op(Opcode.ROT_TWO);
        asm.jump(Opcode.JUMP, exitWithoutException);
        asm.place(finalBlock);
        asm.op(Opcode.DUP_TOP);
        asm.name(Opcode.LOAD_GLOBAL, "BaseException");
        compiler.binary(BinaryOperator.EXCEPTION_MATCH);
        asm.jump(Opcode.POP_JUMP_IF_FALSE, exitFromJump);
        exitWithException(end);
        exitAfterReturnOrJump(exitFromJump, exitWithoutException);
        asm.place(end);
        compiler.leaveBlock();
    }

    /** From (context, exception) to (exception), or to (None) when the exit method wants it swallowed. */
    private void exitWithException(int end) {
        asm.op(Opcode.DUP_TOP);
        asm.op(Opcode.ROT_THREE);
        asm.op(Opcode.ROT_TWO);
        asm.name(Opcode.LOAD_METHOD, "__aexit__");
        asm.op(Opcode.ROT_THREE);
        asm.op(Opcode.ROT_THREE);
        asm.op(Opcode.DUP_TOP);
        asm.name(Opcode.LOAD_ATTR, "__class__");
        asm.op(Opcode.ROT_TWO);
        compiler.none();
        asm.op(Opcode.CALL_METHOD, 3);
        compiler.yieldFrom();
        asm.jump(Opcode.POP_JUMP_IF_FALSE, end);
        asm.op(Opcode.POP_TOP);
        compiler.none();
        asm.jump(Opcode.JUMP, end);
        asm.adjustDepth(2);
    }

    /** From (context, value, marker) to (value, marker), or from (None, context) to (None). */
    private void exitAfterReturnOrJump(int fromJump, int withoutException) {
        asm.place(fromJump);
        asm.op(Opcode.ROT_THREE);
        asm.op(Opcode.ROT_THREE);
        asm.place(withoutException);
        asm.name(Opcode.LOAD_METHOD, "__aexit__");
        compiler.none();
        asm.op(Opcode.DUP_TOP);
        asm.op(Opcode.DUP_TOP);
        asm.op(Opcode.CALL_METHOD, 3);
        compiler.yieldFrom();
        asm.op(Opcode.POP_TOP);
        asm.adjustDepth(-1);
    }
}
