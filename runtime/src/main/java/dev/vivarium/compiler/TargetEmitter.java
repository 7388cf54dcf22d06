package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ListExpression;
import dev.vivarium.syntax.ast.Starred;
import dev.vivarium.syntax.ast.Subscript;
import dev.vivarium.syntax.ast.TupleExpression;
import java.util.List;

/** Targets: of assignment, augmented assignment and deletion. */
final class TargetEmitter {
    private static final int MAX_UNPACKED = 0xff;

    private final FunctionCompiler compiler;
    private final Assembler asm;

    TargetEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    /** Stores the top of the stack. */
    void store(Expression expression) {
        Expression target = constants().resolve(expression);
        String name = constants().nameOf(target);
        if (name != null) {
            compiler.storeName(name);
        } else if (constants().of(target) != null) {
            throw cannotAssign(target);
        } else if (target instanceof Attribute) {
            compiler.calls.operandOf(target);
            asm.name(Opcode.STORE_ATTR, attribute(target));
        } else if (target instanceof Subscript) {
            compiler.calls.operandOf(target);
            compiler.expressions.emit(((Subscript) target).index());
            asm.op(Opcode.STORE_SUBSCR);
        } else if (target instanceof TupleExpression
                && !((TupleExpression) target).elements().isEmpty()) {
            unpack(((TupleExpression) target).elements());
        } else if (target instanceof ListExpression) {
            unpack(((ListExpression) target).elements());
        } else {
            throw cannotAssign(target);
        }
    }

    private void unpack(List<Expression> elements) {
        int starred = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (isStarred(elements.get(i))) {
                if (starred >= 0) {
                    throw CompileError.syntax("multiple *x in assignment", compiler.lines.of(elements.get(i)));
                }
                starred = i;
                unpackAroundStar(i, elements.size() - i - 1);
            }
        }
        if (starred < 0) {
            asm.op(Opcode.UNPACK_SEQUENCE, elements.size());
        }
        for (int i = 0; i < elements.size(); i++) {
            Expression element = elements.get(i);
            store(i == starred ? ((Starred) element).value() : element);
        }
    }

    private void unpackAroundStar(int before, int after) {
        if (before > MAX_UNPACKED) {
            throw CompileError.overflow();
        }
        asm.op(Opcode.UNPACK_EX, before | after << 8);
    }

    static boolean isStarred(Expression expression) {
        return expression instanceof Starred;
    }

    /** Loads the value an augmented assignment changes, and keeps below it what the store will need. */
    void loadForUpdate(Expression expression) {
        Expression target = constants().resolve(expression);
        String name = constants().nameOf(target);
        if (name != null) {
            compiler.loadName(name);
        } else if (constants().of(target) != null) {
            throw cannotAssign(target);
        } else if (target instanceof Attribute) {
            compiler.calls.operandOf(target);
            asm.op(Opcode.DUP_TOP);
            asm.name(Opcode.LOAD_ATTR, attribute(target));
        } else if (target instanceof Subscript) {
            compiler.calls.operandOf(target);
            compiler.expressions.emit(((Subscript) target).index());
            asm.op(Opcode.DUP_TOP_TWO);
            asm.op(Opcode.LOAD_SUBSCR);
        } else {
            throw cannotAssign(target);
        }
    }

    /** Stores the changed value; the counterpart of {@link #loadForUpdate}. */
    void storeUpdated(Expression expression) {
        Expression target = constants().resolve(expression);
        if (target instanceof Attribute) {
            asm.op(Opcode.ROT_TWO);
            asm.name(Opcode.STORE_ATTR, attribute(target));
        } else if (target instanceof Subscript) {
            asm.op(Opcode.ROT_THREE);
            asm.op(Opcode.STORE_SUBSCR);
        } else {
            compiler.storeName(constants().nameOf(target));
        }
    }

    void delete(Expression expression) {
        Expression target = constants().resolve(expression);
        String name = constants().nameOf(target);
        if (name != null) {
            compiler.deleteName(name);
        } else if (constants().of(target) != null) {
            throw CompileError.syntax("can't delete expression", compiler.errorLine(target));
        } else if (target instanceof Attribute) {
            compiler.calls.operandOf(target);
            asm.op(Opcode.LOAD_NULL);
            asm.op(Opcode.ROT_TWO);
            asm.name(Opcode.STORE_ATTR, attribute(target));
        } else if (target instanceof Subscript) {
            compiler.calls.operandOf(target);
            compiler.expressions.emit(((Subscript) target).index());
            asm.op(Opcode.LOAD_NULL);
            asm.op(Opcode.ROT_THREE);
            asm.op(Opcode.STORE_SUBSCR);
        } else if (target instanceof TupleExpression
                && !((TupleExpression) target).elements().isEmpty()) {
            ((TupleExpression) target).elements().forEach(this::delete);
        } else {
            throw CompileError.syntax("can't delete expression", compiler.errorLine(target));
        }
    }

    private FoldedConstants constants() {
        return compiler.constants;
    }

    private static String attribute(Expression target) {
        return ((Attribute) target).name().text();
    }

    CompileError cannotAssign(Expression target) {
        return CompileError.syntax("can't assign to expression", compiler.errorLine(target));
    }
}
