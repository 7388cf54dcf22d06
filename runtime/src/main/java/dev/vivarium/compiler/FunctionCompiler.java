package dev.vivarium.compiler;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.Constant;
import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;

/**
 * Compiles one scope, in one of two passes: declaring, which notes what each name is used for and emits into the
 * void, and emitting. The emitters for the various constructs share it: it gives them names, lines, loops and
 * exception blocks.
 */
final class FunctionCompiler {
    private static final int MAX_BLOCKS = 0x7f;

    final ModuleCompiler module;
    final Scope scope;
    final Assembler asm;
    final SourceLines lines;
    final FoldedConstants constants;
    final ExpressionEmitter expressions;
    final ConditionEmitter conditions;
    final CallEmitter calls;
    final TargetEmitter targets;
    final DefinitionEmitter definitions;
    final StatementEmitter statements;

    private final boolean declaring;
    private int exceptionDepth;
    private Loop loop;

    /**
     * Where break and continue go.
     *
     * @param breakPopsIterator the loop keeps an iterator on the stack, which a break must pop
     * @param exceptionDepth exception blocks around the loop
     * @param outer the loop around it, or null
     */
    record Loop(int breakLabel, int continueLabel, boolean breakPopsIterator, int exceptionDepth, Loop outer) {}

    FunctionCompiler(ModuleCompiler module, Scope scope, boolean declaring) {
        this.module = module;
        this.scope = scope;
        this.declaring = declaring;
        this.asm = declaring
                ? new Assembler(module.tables, scope, false)
                : Assembler.of(module.tables, scope, module.options.withLines());
        this.lines = module.lines;
        this.constants = module.constants;
        this.expressions = new ExpressionEmitter(this);
        this.conditions = new ConditionEmitter(this);
        this.calls = new CallEmitter(this);
        this.targets = new TargetEmitter(this);
        this.definitions = new DefinitionEmitter(this);
        this.statements = new StatementEmitter(this);
    }

    /** True in the first pass, which declares names. */
    boolean isDeclaring() {
        return declaring;
    }

    // Names

    void loadName(String name) {
        if (declaring) {
            scope.declareLoad(name);
        } else {
            access(name, Opcode.LOAD_NAME, Opcode.LOAD_GLOBAL, Opcode.LOAD_FAST_N, Opcode.LOAD_DEREF);
        }
    }

    void storeName(String name) {
        if (declaring) {
            scope.declareStore(name);
        } else {
            access(name, Opcode.STORE_NAME, Opcode.STORE_GLOBAL, Opcode.STORE_FAST_N, Opcode.STORE_DEREF);
        }
    }

    void deleteName(String name) {
        if (declaring) {
            scope.declareStore(name);
        } else {
            access(name, Opcode.DELETE_NAME, Opcode.DELETE_GLOBAL, Opcode.DELETE_FAST, Opcode.DELETE_DEREF);
        }
    }

    private void access(String name, Opcode byName, Opcode global, Opcode fast, Opcode cell) {
        Variable variable = scope.find(name);
        switch (variable.kind) {
            case GLOBAL_IMPLICIT:
            case GLOBAL_IMPLICIT_ASSIGNED:
                asm.name(byName, name);
                break;
            case GLOBAL_EXPLICIT:
                asm.name(global, name);
                break;
            case LOCAL:
                local(fast, variable.localNumber);
                break;
            default:
                asm.op(cell, variable.localNumber);
        }
    }

    /** Loads what a local slot holds, for a cell the cell itself. */
    void loadFast(int localNumber) {
        local(Opcode.LOAD_FAST_N, localNumber);
    }

    private void local(Opcode opcode, int number) {
        Opcode run = opcode == Opcode.LOAD_FAST_N
                ? Opcode.LOAD_FAST_MULTI
                : opcode == Opcode.STORE_FAST_N ? Opcode.STORE_FAST_MULTI : opcode;
        if (run.implies(number)) {
            asm.implied(run, number);
        } else {
            asm.op(opcode, number);
        }
    }

    // Values

    void constant(Folded constant) {
        if (constant.isObject() && asm.takesWord(constant.value())) {
            asm.smallInt(constant.smallInt());
        } else if (constant.isObject()) {
            asm.line(constant.line());
            asm.op(Opcode.LOAD_CONST_OBJ, module.tables.constant(constant.value()));
        } else if (constant.isSmallInt()) {
            asm.smallInt(constant.smallInt());
        } else if (constant.value() instanceof Constant.Str) {
            string(((Constant.Str) constant.value()).value());
        } else {
            singleton((Constant.Singleton) constant.value());
        }
    }

    private void singleton(Constant.Singleton value) {
        switch (value) {
            case NONE:
                none();
                break;
            case FALSE:
                asm.op(Opcode.LOAD_CONST_FALSE);
                break;
            case TRUE:
                asm.op(Opcode.LOAD_CONST_TRUE);
                break;
            default:
                asm.op(Opcode.LOAD_CONST_OBJ, module.tables.constant(value));
        }
    }

    void none() {
        asm.op(Opcode.LOAD_CONST_NONE);
    }

    void string(String text) {
        asm.name(Opcode.LOAD_CONST_STRING, text);
    }

    void unary(UnaryOperator operator) {
        asm.implied(Opcode.UNARY_OP_MULTI, operator.ordinal());
    }

    void binary(BinaryOperator operator) {
        asm.implied(Opcode.BINARY_OP_MULTI, operator.ordinal());
    }

    void call(int positional) {
        asm.op(Opcode.CALL_FUNCTION, positional);
    }

    /** Awaits or delegates to what is on the stack. */
    void yieldFrom() {
        asm.op(Opcode.GET_ITER);
        none();
        asm.op(Opcode.YIELD_FROM);
        scope.flags |= Prelude.GENERATOR;
    }

    void returnValue() {
        asm.op(Opcode.RETURN_VALUE);
    }

    // Lines

    void line(Node node) {
        asm.line(lines.of(node));
    }

    /** The line an error at an expression names: none for a name or a simple constant, which have no node. */
    int errorLine(Expression expression) {
        Expression resolved = constants.resolve(expression);
        Folded folded = constants.of(resolved);
        if (folded != null) {
            return folded.isObject() ? folded.line() : 0;
        }
        return resolved instanceof Name ? 0 : lines.of(resolved);
    }

    // Loops and exception blocks

    Loop enterLoop(boolean breakPopsIterator) {
        loop = new Loop(asm.newLabel(), asm.newLabel(), breakPopsIterator, exceptionDepth, loop);
        return loop;
    }

    void leaveLoop() {
        loop = loop.outer;
    }

    /** Jumps out of the innermost loop, or to its next round. */
    void jumpInLoop(boolean isBreak, int line) {
        if (loop == null) {
            throw CompileError.syntax("'break'/'continue' outside loop", line);
        }
        int blocks = exceptionDepth - loop.exceptionDepth;
        if (blocks > MAX_BLOCKS) {
            throw CompileError.overflow();
        }
        asm.unwindJump(isBreak ? loop.breakLabel : loop.continueLabel, blocks, isBreak && loop.breakPopsIterator);
    }

    void enterBlock(Opcode setup, int handler) {
        asm.jump(setup, handler);
        exceptionDepth++;
        scope.exceptionDepth = Math.max(scope.exceptionDepth, exceptionDepth);
    }

    void leaveBlock() {
        exceptionDepth--;
        asm.op(Opcode.END_FINALLY);
    }
}
