package dev.vivarium.lsp.diagnostic;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.types.Type;
import dev.vivarium.lsp.types.Type.LambdaFunction;
import dev.vivarium.lsp.types.Type.UserFunction;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Block;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.ExpressionStatement;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Memory that is asked for where none can be had: in an interrupt handler, or between {@code micropython.heap_lock()} and
 * {@code heap_unlock()}. Follows calls of functions of the workspace.
 */
final class LockedAllocation implements NodeRule {
    private static final String CODE = "allocates-while-locked";
    /** The keywords under which interrupt handlers are handed over. */
    private static final Set<String> HANDLERS = Set.of("handler", "callback");

    private static final Set<String> LOCKING = Set.of("heap_lock", "heap_unlock");
    private static final Set<String> REGISTERING = Set.of("irq", "init", "Timer", "ExtInt", "callback");

    @Override
    public Set<Class<? extends Node>> kinds() {
        return Set.of(Block.class, Call.class);
    }

    @Override
    public void check(Document document, Node node, Findings findings) {
        if (node instanceof Block block) {
            locked(document, block.statements(), i -> true, findings);
        } else if (node instanceof Call call && REGISTERING.contains(lastName(call.function()))) {
            call.arguments().stream()
                    .filter(argument -> isHandler(argument, call))
                    .forEach(argument -> handler(document, argument.value(), findings));
        }
    }

    private static String lastName(Expression function) {
        return function instanceof Attribute attribute
                ? attribute.name().text()
                : function instanceof Name name ? name.text() : "";
    }

    private static boolean isHandler(Argument argument, Call call) {
        boolean named = argument.kind() == ArgumentKind.KEYWORD
                && argument.name() instanceof Name name
                && HANDLERS.contains(name.text());
        boolean first = argument.kind() == ArgumentKind.POSITIONAL
                && call.arguments().get(0) == argument
                && lastName(call.function()).equals("irq");
        return named || first;
    }

    private static void handler(Document document, Expression handler, Findings findings) {
        Type type = findings.inference().typeOf(document, handler);
        Allocations allocations = new Allocations(findings.inference());
        Allocations.Site site = null;
        if (type instanceof UserFunction function) {
            site = allocations.in(function);
        } else if (type instanceof LambdaFunction lambda) {
            site = allocations.in(lambda.document(), lambda.lambda().body(), List.of("lambda"));
        }
        if (site != null) {
            report(document, handler, site, "in an interrupt handler", findings);
        }
    }

    /**
     * What runs between locking and unlocking in one run of statements.
     *
     * @param mayLock says of the indexes of statements whether these may lock or unlock
     */
    static void locked(Document document, List<Statement> statements, IntPredicate mayLock, Findings findings) {
        boolean locked = false;
        for (int i = 0; i < statements.size(); i++) {
            if (!locked && !mayLock.test(i)) {
                continue;
            }
            Statement statement = statements.get(i);
            String called = called(document, statement, findings);
            if (called.equals("heap_lock")) {
                locked = true;
            } else if (called.equals("heap_unlock")) {
                locked = false;
            } else if (locked) {
                Allocations.Site site = new Allocations(findings.inference()).in(document, statement, List.of());
                if (site != null) {
                    report(
                            document,
                            site.document() == document ? site.node() : statement,
                            site,
                            "while the heap is locked",
                            findings);
                }
            }
        }
    }

    /** Whether a statement calls something with such a name. */
    static boolean mayLock(Statement statement) {
        return statement instanceof ExpressionStatement expression
                && expression.expression() instanceof Call call
                && LOCKING.contains(lastName(call.function()));
    }

    private static String called(Document document, Statement statement, Findings findings) {
        boolean isCall = mayLock(statement)
                && statement instanceof ExpressionStatement expression
                && expression.expression() instanceof Call call
                && findings.inference().typeOf(document, call.function()) instanceof Type.BuiltinFunction;
        return isCall ? lastName(((Call) ((ExpressionStatement) statement).expression()).function()) : "";
    }

    private static void report(Document document, Node place, Allocations.Site site, String when, Findings findings) {
        String path = site.path().isEmpty() ? "" : " (" + String.join(" calls ", site.path()) + ")";
        findings.report(Finding.warning(place.span(), CODE, "MemoryError: " + site.what() + " allocates " + when + path)
                .relatedTo(site.document(), site.node().span(), site.what() + " allocates"));
    }
}
