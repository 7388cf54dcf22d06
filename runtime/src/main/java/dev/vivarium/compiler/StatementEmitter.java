package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.compiler.Variable.Kind;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.Assert;
import dev.vivarium.syntax.ast.Assign;
import dev.vivarium.syntax.ast.AugmentedAssign;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Break;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Conditional;
import dev.vivarium.syntax.ast.ConditionalBlock;
import dev.vivarium.syntax.ast.Continue;
import dev.vivarium.syntax.ast.Delete;
import dev.vivarium.syntax.ast.ErrorStatement;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.For;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Global;
import dev.vivarium.syntax.ast.Identifier;
import dev.vivarium.syntax.ast.If;
import dev.vivarium.syntax.ast.Import;
import dev.vivarium.syntax.ast.ImportFrom;
import dev.vivarium.syntax.ast.ImportStar;
import dev.vivarium.syntax.ast.Nonlocal;
import dev.vivarium.syntax.ast.Pass;
import dev.vivarium.syntax.ast.Raise;
import dev.vivarium.syntax.ast.Return;
import dev.vivarium.syntax.ast.Statement;
import dev.vivarium.syntax.ast.StatementVisitor;
import dev.vivarium.syntax.ast.Try;
import dev.vivarium.syntax.ast.TupleExpression;
import dev.vivarium.syntax.ast.While;
import dev.vivarium.syntax.ast.With;
import dev.vivarium.syntax.ast.Yield;
import dev.vivarium.syntax.ast.YieldFrom;
import java.util.List;

/** Statements; loops, try, with, imports and definitions have emitters of their own. */
final class StatementEmitter implements StatementVisitor<Void> {
    private final FunctionCompiler compiler;
    private final Assembler asm;

    StatementEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    void emit(Block block) {
        emit(block.statements());
    }

    void emitIfPresent(Block block) {
        if (block != null) {
            emit(block);
        }
    }

    /** An error without a line is reported at the statement it is in, if that is one of several. */
    void emit(List<Statement> statements) {
        for (Statement statement : statements) {
            try {
                emit(statement);
                asm.check();
            } catch (CompileError e) {
                throw statements.size() > 1 ? e.atLineIfUnknown(compiler.lines.of(statement)) : e;
            }
        }
    }

    private void emit(Statement statement) {
        if (!compiler.constants.isElided(statement)) {
            compiler.line(statement);
            statement.accept(this);
        }
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatement statement) {
        Expression expression = statement.expression();
        boolean isYield = expression instanceof Yield || expression instanceof YieldFrom;
        if (compiler.module.options.printsExpressions() && compiler.scope.kind == ScopeKind.MODULE && !isYield) {
            compiler.loadName("__repl_print__");
            compiler.expressions.emit(expression);
            compiler.call(1);
            asm.op(Opcode.POP_TOP);
        } else if (compiler.constants.of(expression) == null) {
            compiler.expressions.emit(expression);
            asm.op(Opcode.POP_TOP);
        }
        return null;
    }

    // Assignment

    @Override
    public Void visitAssign(Assign statement) {
        List<Expression> targets = statement.targets();
        if (targets.size() == 1) {
            assign(targets.get(0), statement.value());
            return null;
        }
        compiler.expressions.emit(statement.value());
        for (int i = 0; i < targets.size(); i++) {
            if (i + 1 < targets.size()) {
                asm.op(Opcode.DUP_TOP);
            }
            compiler.targets.store(targets.get(i));
        }
        return null;
    }

    private void assign(Expression target, Expression value) {
        List<Expression> left = bareTuple(target);
        List<Expression> right = bareTuple(value);
        boolean same = left != null && right != null && left.size() == right.size();
        if (same && (left.size() == 2 || left.size() == 3) && left.stream().noneMatch(TargetEmitter::isStarred)) {
            assignWithoutTuple(left, right);
        } else {
            compiler.expressions.emit(value);
            compiler.targets.store(target);
        }
    }

    /** The elements of a tuple without parentheses that is not constant, else null. */
    private List<Expression> bareTuple(Expression expression) {
        boolean bare = expression instanceof TupleExpression && !((TupleExpression) expression).parenthesized();
        return bare && compiler.constants.of(expression) == null ? ((TupleExpression) expression).elements() : null;
    }

    private void assignWithoutTuple(List<Expression> left, List<Expression> right) {
        right.forEach(compiler.expressions::emit);
        if (right.size() == 3) {
            asm.op(Opcode.ROT_THREE);
        }
        asm.op(Opcode.ROT_TWO);
        left.forEach(compiler.targets::store);
    }

    @Override
    public Void visitAugmentedAssign(AugmentedAssign statement) {
        compiler.targets.loadForUpdate(statement.target());
        compiler.expressions.emit(statement.value());
        compiler.binary(Operators.binary(statement.operator()).inPlace());
        compiler.targets.storeUpdated(statement.target());
        return null;
    }

    /** Annotations are not evaluated; one without a value makes a name local to its function. */
    @Override
    public Void visitAnnotatedAssign(AnnotatedAssign statement) {
        if (statement.value() != null) {
            assign(statement.target(), statement.value());
        } else {
            String name = compiler.constants.nameOf(statement.target());
            if (compiler.scope.kind == ScopeKind.FUNCTION && name != null) {
                compiler.scope.findOrAdd(name, Kind.LOCAL);
            }
        }
        return null;
    }

    @Override
    public Void visitDelete(Delete statement) {
        statement.targets().forEach(compiler.targets::delete);
        return null;
    }

    // Flow

    @Override
    public Void visitPass(Pass statement) {
        return null;
    }

    @Override
    public Void visitBreak(Break statement) {
        compiler.jumpInLoop(true, compiler.lines.of(statement));
        return null;
    }

    @Override
    public Void visitContinue(Continue statement) {
        compiler.jumpInLoop(false, compiler.lines.of(statement));
        return null;
    }

    @Override
    public Void visitReturn(Return statement) {
        if (compiler.scope.kind != ScopeKind.FUNCTION) {
            throw CompileError.syntax("'return' outside function", compiler.lines.of(statement));
        }
        Expression value = statement.value() == null ? null : compiler.constants.resolve(statement.value());
        if (value == null) {
            compiler.none();
        } else if (value instanceof Conditional) {
            returnEither((Conditional) value);
        } else {
            compiler.expressions.emit(value);
        }
        compiler.returnValue();
        return null;
    }

    private void returnEither(Conditional value) {
        int fail = asm.newLabel();
        compiler.conditions.jump(value.test(), false, fail);
        compiler.expressions.emit(value.body());
        compiler.returnValue();
        asm.place(fail);
        compiler.expressions.emit(value.orElse());
    }

    @Override
    public Void visitRaise(Raise statement) {
        if (statement.exception() == null) {
            asm.op(Opcode.RAISE_LAST);
            return null;
        }
        compiler.expressions.emit(statement.exception());
        if (statement.cause() == null) {
            asm.op(Opcode.RAISE_OBJ);
        } else {
            compiler.expressions.emit(statement.cause());
            asm.op(Opcode.RAISE_FROM);
        }
        return null;
    }

    @Override
    public Void visitAssert(Assert statement) {
        if (compiler.module.options.optimisation() > 0) {
            return null;
        }
        int end = asm.newLabel();
        compiler.conditions.jump(statement.test(), true, end);
        asm.name(Opcode.LOAD_GLOBAL, "AssertionError");
        if (statement.message() != null) {
            compiler.expressions.emit(statement.message());
            compiler.call(1);
        }
        asm.op(Opcode.RAISE_OBJ);
        asm.place(end);
        return null;
    }

    @Override
    public Void visitIf(If statement) {
        int end = asm.newLabel();
        FoldedConstants constants = compiler.constants;
        for (ConditionalBlock branch : statement.branches()) {
            if (!constants.isFalse(branch.test())) {
                int fail = asm.newLabel();
                compiler.conditions.jump(branch.test(), false, fail);
                emit(branch.body());
                if (constants.isTrue(branch.test())) {
                    asm.place(end);
                    return null;
                }
                boolean isWhole = statement.branches().size() == 1 && statement.orElse() == null;
                if (!isWhole) {
                    asm.jump(Opcode.JUMP, end);
                }
                asm.place(fail);
            }
        }
        emitIfPresent(statement.orElse());
        asm.place(end);
        return null;
    }

    @Override
    public Void visitWhile(While statement) {
        new LoopEmitter(compiler).whileLoop(statement);
        return null;
    }

    @Override
    public Void visitFor(For statement) {
        if (statement.async()) {
            requireAsync(statement);
            new LoopEmitter(compiler).asyncFor(statement);
        } else {
            new LoopEmitter(compiler).forLoop(statement);
        }
        return null;
    }

    @Override
    public Void visitTry(Try statement) {
        new TryEmitter(compiler).emit(statement);
        return null;
    }

    @Override
    public Void visitWith(With statement) {
        if (statement.async()) {
            requireAsync(statement);
        }
        new WithEmitter(compiler).emit(statement);
        return null;
    }

    private void requireAsync(Statement statement) {
        if (!compiler.scope.isGenerator()) {
            throw CompileError.syntax("async for/with outside async function", compiler.lines.of(statement));
        }
    }

    // Names

    @Override
    public Void visitGlobal(Global statement) {
        if (compiler.isDeclaring()) {
            for (Identifier name : statement.names()) {
                Variable variable = compiler.scope.findOrAdd(name.text(), Kind.UNDECIDED);
                compiler.scope.declareGlobal(variable, compiler.lines.of(statement));
            }
        }
        return null;
    }

    @Override
    public Void visitNonlocal(Nonlocal statement) {
        int line = compiler.lines.of(statement);
        if (compiler.isDeclaring()) {
            if (compiler.scope.kind == ScopeKind.MODULE) {
                throw CompileError.syntax("can't declare nonlocal in outer code", line);
            }
            for (Identifier name : statement.names()) {
                compiler.scope.declareNonlocal(compiler.scope.findOrAdd(name.text(), Kind.UNDECIDED), line);
            }
        }
        return null;
    }

    @Override
    public Void visitImport(Import statement) {
        new ImportEmitter(compiler).modules(statement);
        return null;
    }

    @Override
    public Void visitImportFrom(ImportFrom statement) {
        new ImportEmitter(compiler).names(statement);
        return null;
    }

    @Override
    public Void visitImportStar(ImportStar statement) {
        new ImportEmitter(compiler).star(statement);
        return null;
    }

    // Definitions

    @Override
    public Void visitFunctionDefinition(FunctionDefinition statement) {
        compiler.definitions.function(statement);
        return null;
    }

    @Override
    public Void visitClassDefinition(ClassDefinition statement) {
        compiler.definitions.classDefinition(statement);
        return null;
    }

    /** Only a tree with problems holds one, and that is not compiled. */
    @Override
    public Void visitErrorStatement(ErrorStatement statement) {
        throw CompileError.syntax("invalid syntax", compiler.lines.of(statement));
    }
}
