package dev.vivarium.syntax.ast;

import java.util.List;

/**
 * Copies of statements whose spans count from elsewhere: what a statement is in a text in which something before it has
 * become longer or shorter. The statements of a block are copied when they are asked for.
 */
public final class MovedStatements implements StatementVisitor<Statement> {
    private final MovedExpressions expressions;

    /** @param by how much greater the offsets become */
    public MovedStatements(int by) {
        expressions = new MovedExpressions(by);
    }

    /** The copy of a statement. */
    public Statement statement(Statement statement) {
        return statement.accept(this);
    }

    private List<Statement> statements(List<Statement> statements) {
        return statements.isEmpty() ? statements : new LazyList<>(statements, this::statement);
    }

    private Block block(Block node) {
        return node == null ? null : new Block(expressions.span(node.span()), statements(node.statements()));
    }

    private DottedName dottedName(DottedName node) {
        return node == null
                ? null
                : new DottedName(
                        expressions.span(node.span()), expressions.list(node.parts(), expressions::identifier));
    }

    private Decorator decorator(Decorator node) {
        return new Decorator(
                expressions.span(node.span()), dottedName(node.name()), expressions.expression(node.expression()));
    }

    private ConditionalBlock branch(ConditionalBlock node) {
        return new ConditionalBlock(
                expressions.span(node.span()), expressions.expression(node.test()), block(node.body()));
    }

    private ExceptHandler handler(ExceptHandler node) {
        return new ExceptHandler(
                expressions.span(node.span()),
                expressions.expression(node.type()),
                expressions.identifier(node.name()),
                block(node.body()));
    }

    private ImportAlias alias(ImportAlias node) {
        return new ImportAlias(
                expressions.span(node.span()), dottedName(node.name()), expressions.identifier(node.alias()));
    }

    private ImportedName importedName(ImportedName node) {
        return new ImportedName(
                expressions.span(node.span()),
                expressions.identifier(node.name()),
                expressions.identifier(node.alias()));
    }

    private WithItem withItem(WithItem node) {
        return new WithItem(
                expressions.span(node.span()),
                expressions.expression(node.context()),
                expressions.expression(node.target()));
    }

    @Override
    public Statement visitExpressionStatement(ExpressionStatement node) {
        return new ExpressionStatement(expressions.span(node.span()), expressions.expression(node.expression()));
    }

    @Override
    public Statement visitAssign(Assign node) {
        return new Assign(
                expressions.span(node.span()),
                expressions.list(node.targets(), expressions::expression),
                expressions.expression(node.value()));
    }

    @Override
    public Statement visitAugmentedAssign(AugmentedAssign node) {
        return new AugmentedAssign(
                expressions.span(node.span()),
                expressions.expression(node.target()),
                node.operator(),
                expressions.expression(node.value()));
    }

    @Override
    public Statement visitAnnotatedAssign(AnnotatedAssign node) {
        return new AnnotatedAssign(
                expressions.span(node.span()),
                expressions.expression(node.target()),
                expressions.expression(node.annotation()),
                expressions.expression(node.value()));
    }

    @Override
    public Statement visitDelete(Delete node) {
        return new Delete(expressions.span(node.span()), expressions.list(node.targets(), expressions::expression));
    }

    @Override
    public Statement visitPass(Pass node) {
        return new Pass(expressions.span(node.span()));
    }

    @Override
    public Statement visitBreak(Break node) {
        return new Break(expressions.span(node.span()));
    }

    @Override
    public Statement visitContinue(Continue node) {
        return new Continue(expressions.span(node.span()));
    }

    @Override
    public Statement visitReturn(Return node) {
        return new Return(expressions.span(node.span()), expressions.expression(node.value()));
    }

    @Override
    public Statement visitRaise(Raise node) {
        return new Raise(
                expressions.span(node.span()),
                expressions.expression(node.exception()),
                expressions.expression(node.cause()));
    }

    @Override
    public Statement visitGlobal(Global node) {
        return new Global(expressions.span(node.span()), expressions.list(node.names(), expressions::identifier));
    }

    @Override
    public Statement visitNonlocal(Nonlocal node) {
        return new Nonlocal(expressions.span(node.span()), expressions.list(node.names(), expressions::identifier));
    }

    @Override
    public Statement visitAssert(Assert node) {
        return new Assert(
                expressions.span(node.span()),
                expressions.expression(node.test()),
                expressions.expression(node.message()));
    }

    @Override
    public Statement visitImport(Import node) {
        return new Import(expressions.span(node.span()), expressions.list(node.names(), this::alias));
    }

    @Override
    public Statement visitImportFrom(ImportFrom node) {
        return new ImportFrom(
                expressions.span(node.span()),
                node.level(),
                dottedName(node.module()),
                expressions.list(node.names(), this::importedName));
    }

    @Override
    public Statement visitImportStar(ImportStar node) {
        return new ImportStar(expressions.span(node.span()), node.level(), dottedName(node.module()));
    }

    @Override
    public Statement visitIf(If node) {
        return new If(
                expressions.span(node.span()), expressions.list(node.branches(), this::branch), block(node.orElse()));
    }

    @Override
    public Statement visitWhile(While node) {
        return new While(
                expressions.span(node.span()),
                expressions.expression(node.test()),
                block(node.body()),
                block(node.orElse()));
    }

    @Override
    public Statement visitFor(For node) {
        return new For(
                expressions.span(node.span()),
                node.async(),
                expressions.expression(node.target()),
                expressions.expression(node.iterable()),
                block(node.body()),
                block(node.orElse()));
    }

    @Override
    public Statement visitTry(Try node) {
        return new Try(
                expressions.span(node.span()),
                block(node.body()),
                expressions.list(node.handlers(), this::handler),
                block(node.orElse()),
                block(node.finalBody()));
    }

    @Override
    public Statement visitWith(With node) {
        return new With(
                expressions.span(node.span()),
                node.async(),
                expressions.list(node.items(), this::withItem),
                block(node.body()));
    }

    @Override
    public Statement visitFunctionDefinition(FunctionDefinition node) {
        return new FunctionDefinition(
                expressions.span(node.span()),
                node.async(),
                expressions.list(node.decorators(), this::decorator),
                expressions.identifier(node.name()),
                expressions.list(node.parameters(), expressions::parameter),
                expressions.span(node.parametersSpan()),
                expressions.expression(node.returns()),
                block(node.body()));
    }

    @Override
    public Statement visitClassDefinition(ClassDefinition node) {
        return new ClassDefinition(
                expressions.span(node.span()),
                expressions.list(node.decorators(), this::decorator),
                expressions.identifier(node.name()),
                expressions.list(node.arguments(), expressions::argument),
                block(node.body()));
    }

    @Override
    public Statement visitErrorStatement(ErrorStatement node) {
        return new ErrorStatement(
                expressions.span(node.span()), expressions.list(node.parts(), expressions::expression));
    }
}
