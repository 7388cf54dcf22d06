package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.BooleanOperation;
import dev.vivarium.syntax.ast.BooleanOperator;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.Not;
import java.util.List;

/** Conditions: jumps that depend on an expression's truth, without making its value where possible. */
final class ConditionEmitter {
    private final FunctionCompiler compiler;

    ConditionEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Jumps when the truth of the expression is {@code jumpIf}, else goes on. */
    void jump(Expression expression, boolean jumpIf, int label) {
        FoldedConstants constants = compiler.constants;
        Expression condition = constants.resolve(expression);
        boolean isTrue = constants.isTrue(condition);
        if (isTrue || constants.isFalse(condition)) {
            if (isTrue == jumpIf) {
                compiler.asm.jump(Opcode.JUMP, label);
            }
        } else if (condition instanceof BooleanOperation) {
            jump((BooleanOperation) condition, jumpIf, label);
        } else if (condition instanceof Not) {
            jump(((Not) condition).operand(), !jumpIf, label);
        } else {
            compiler.expressions.emit(condition);
            compiler.asm.jump(jumpIf ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, label);
        }
    }

    private void jump(BooleanOperation operation, boolean jumpIf, int label) {
        List<Expression> operands = compiler.constants.operands(operation);
        boolean anyOperandDecides = (operation.operator() == BooleanOperator.OR) == jumpIf;
        if (anyOperandDecides) {
            operands.forEach(operand -> jump(operand, jumpIf, label));
            return;
        }
        int end = compiler.asm.newLabel();
        int last = operands.size() - 1;
        operands.subList(0, last).forEach(operand -> jump(operand, !jumpIf, end));
        jump(operands.get(last), jumpIf, label);
        compiler.asm.place(end);
    }
}
