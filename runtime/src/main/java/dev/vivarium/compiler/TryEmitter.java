package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.ExceptHandler;
import dev.vivarium.syntax.ast.Try;
import java.util.List;

/** The try statement. */
final class TryEmitter {
    /** Entries a handler must reckon with: the exception, and what an unwinding jump keeps on the stack. */
    static final int HANDLER_DEPTH = 4;

    private final FunctionCompiler compiler;
    private final Assembler asm;

    TryEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void emit(Try statement) {
        if (statement.finalBody() == null) {
            withHandlers(statement);
        } else {
            withFinally(statement);
        }
    }

    private void withFinally(Try statement) {
        int finalBlock = asm.newLabel();
        compiler.enterBlock(Opcode.SETUP_FINALLY, finalBlock);
        if (statement.handlers().isEmpty()) {
            asm.adjustDepth(HANDLER_DEPTH - 1);
            compiler.statements.emit(statement.body());
            asm.adjustDepth(1 - HANDLER_DEPTH);
        } else {
            withHandlers(statement);
        }
        // None tells the end of the block that no exception, return or jump is to be resumed.
        compiler.none();
        asm.place(finalBlock);
        asm.adjustDepth(1);
        compiler.statements.emit(statement.finalBody());
        asm.adjustDepth(-1);
        compiler.leaveBlock();
    }

    private void withHandlers(Try statement) {
        int handlers = asm.newLabel();
        int success = asm.newLabel();
        int end = asm.newLabel();
        compiler.enterBlock(Opcode.SETUP_EXCEPT, handlers);
        compiler.statements.emit(statement.body());
        asm.jump(Opcode.POP_EXCEPT_JUMP, success);

        asm.place(handlers);
        asm.adjustDepth(HANDLER_DEPTH);
        List<ExceptHandler> list = statement.handlers();
        for (ExceptHandler handler : list) {
            boolean isLast = handler == list.get(list.size() - 1);
            if (handler.type() == null && !isLast) {
                throw CompileError.syntax("default 'except' must be last", compiler.lines.of(handler));
            }
            handler(handler, end);
        }
        compiler.leaveBlock();
        asm.adjustDepth(1 - HANDLER_DEPTH);

        asm.place(success);
        compiler.statements.emitIfPresent(statement.orElse());
        asm.place(end);
    }

    private void handler(ExceptHandler handler, int end) {
        int next = asm.newLabel();
        if (handler.type() != null) {
            asm.op(Opcode.DUP_TOP);
            compiler.expressions.emit(handler.type());
            compiler.binary(BinaryOperator.EXCEPTION_MATCH);
            asm.jump(Opcode.POP_JUMP_IF_FALSE, next);
        }
        if (handler.name() == null) {
            asm.op(Opcode.POP_TOP);
            compiler.statements.emit(handler.body());
        } else {
            named(handler.name().text(), handler.body());
        }
        asm.jump(Opcode.POP_EXCEPT_JUMP, end);
        asm.place(next);
        asm.adjustDepth(1);
    }

    /** A handler's name is unbound at its end, however that is reached. */
    private void named(String name, Block body) {
        compiler.storeName(name);
        int unbind = asm.newLabel();
        compiler.enterBlock(Opcode.SETUP_FINALLY, unbind);
        compiler.statements.emit(body);
        compiler.none();
        asm.place(unbind);
        asm.adjustDepth(1);
        compiler.none();
        compiler.storeName(name);
        compiler.deleteName(name);
        asm.adjustDepth(-1);
        compiler.leaveBlock();
    }
}
