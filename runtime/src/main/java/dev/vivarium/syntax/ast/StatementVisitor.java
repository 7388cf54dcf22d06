package dev.vivarium.syntax.ast;

/** One method for each kind of statement. */
public interface StatementVisitor<R> {
    R visitExpressionStatement(ExpressionStatement statement);

    R visitAssign(Assign statement);

    R visitAugmentedAssign(AugmentedAssign statement);

    R visitAnnotatedAssign(AnnotatedAssign statement);

    R visitDelete(Delete statement);

    R visitPass(Pass statement);

    R visitBreak(Break statement);

    R visitContinue(Continue statement);

    R visitReturn(Return statement);

    R visitRaise(Raise statement);

    R visitGlobal(Global statement);

    R visitNonlocal(Nonlocal statement);

    R visitAssert(Assert statement);

    R visitImport(Import statement);

    R visitImportFrom(ImportFrom statement);

    R visitImportStar(ImportStar statement);

    R visitIf(If statement);

    R visitWhile(While statement);

    R visitFor(For statement);

    R visitTry(Try statement);

    R visitWith(With statement);

    R visitFunctionDefinition(FunctionDefinition statement);

    R visitClassDefinition(ClassDefinition statement);

    R visitErrorStatement(ErrorStatement statement);
}
