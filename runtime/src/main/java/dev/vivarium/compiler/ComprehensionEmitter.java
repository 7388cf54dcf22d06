package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.syntax.ast.ComprehensionClause;
import dev.vivarium.syntax.ast.ComprehensionFor;
import dev.vivarium.syntax.ast.ComprehensionIf;
import dev.vivarium.syntax.ast.DictComprehension;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.ListComprehension;
import dev.vivarium.syntax.ast.Node;
import dev.vivarium.syntax.ast.SetComprehension;
import java.util.List;

/** Comprehensions and generator expressions: the call that makes the value, and the function that is called. */
final class ComprehensionEmitter {
    /** The parameter that takes the iterable; no program can name it. */
    private static final String ITERABLE = "";

    private static final int STORE_TO_LIST = 0;
    private static final int STORE_TO_DICT = 1;
    private static final int STORE_TO_SET = 2;

    private final FunctionCompiler compiler;
    private final Assembler asm;

    ComprehensionEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    /** Makes the function and calls it with the first iterable. */
    void call(Node comprehension, ScopeKind kind, List<ComprehensionClause> clauses) {
        Scope inner = compiler.module.scopeOf(comprehension, kind, compiler.scope, null);
        compiler.definitions.makeFunction(inner, 0, 0);
        compiler.expressions.emit(first(clauses).iterable());
        if (kind == ScopeKind.GENERATOR_EXPRESSION) {
            asm.op(Opcode.GET_ITER);
        }
        compiler.call(1);
    }

    private static ComprehensionFor first(List<ComprehensionClause> clauses) {
        return (ComprehensionFor) clauses.get(0);
    }

    /** The body of the function. */
    void body(Node node) {
        Scope scope = compiler.scope;
        if (compiler.isDeclaring()) {
            scope.findOrAdd(ITERABLE, Variable.Kind.LOCAL);
            scope.positionalParameters = 1;
        }
        asm.line(compiler.lines.ofElement(node));
        switch (scope.kind) {
            case LIST_COMPREHENSION:
                ListComprehension list = (ListComprehension) node;
                collect(Opcode.BUILD_LIST, () -> compiler.expressions.emit(list.element()), list.clauses());
                break;
            case SET_COMPREHENSION:
                SetComprehension set = (SetComprehension) node;
                collect(Opcode.BUILD_SET, () -> compiler.expressions.emit(set.element()), set.clauses());
                break;
            case DICT_COMPREHENSION:
                DictComprehension dict = (DictComprehension) node;
                Runnable item = () -> compiler.expressions.dictItem(dict.key(), dict.value());
                collect(Opcode.BUILD_MAP, item, dict.clauses());
                break;
            default:
                generate((GeneratorExpression) node);
        }
        compiler.returnValue();
    }

    private void collect(Opcode build, Runnable element, List<ComprehensionClause> clauses) {
        asm.op(build, 0);
        compiler.loadName(ITERABLE);
        asm.op(Opcode.GET_ITER_STACK);
        loop(clauses, 0, 0, element);
    }

    private void generate(GeneratorExpression generator) {
        // An iterator's slots, the first null: the second holds the iterator that was passed.
        asm.op(Opcode.LOAD_NULL);
        compiler.loadName(ITERABLE);
        asm.op(Opcode.LOAD_NULL);
        asm.op(Opcode.LOAD_NULL);
        loop(generator.clauses(), 0, 0, () -> compiler.expressions.emit(generator.element()));
        compiler.none();
    }

    private void loop(List<ComprehensionClause> clauses, int index, int depth, Runnable element) {
        int top = asm.newLabel();
        int end = asm.newLabel();
        asm.place(top);
        asm.jump(Opcode.FOR_ITER, end);
        compiler.targets.store(((ComprehensionFor) clauses.get(index)).target());
        int next = index + 1;
        while (next < clauses.size() && clauses.get(next) instanceof ComprehensionIf) {
            compiler.conditions.jump(((ComprehensionIf) clauses.get(next)).condition(), false, top);
            next++;
        }
        if (next < clauses.size()) {
            compiler.expressions.emit(((ComprehensionFor) clauses.get(next)).iterable());
            asm.op(Opcode.GET_ITER_STACK);
            loop(clauses, next, depth + 1, element);
        } else {
            element.run();
            store(depth);
        }
        asm.jump(Opcode.JUMP, top);
        asm.place(end);
        asm.adjustDepth(-Opcode.ITERATOR_SLOTS);
    }

    private void store(int depth) {
        int distance = Opcode.ITERATOR_SLOTS * depth + 5;
        switch (compiler.scope.kind) {
            case LIST_COMPREHENSION:
                asm.op(Opcode.STORE_COMP, distance << 2 | STORE_TO_LIST);
                break;
            case DICT_COMPREHENSION:
                asm.op(Opcode.STORE_COMP, distance + 1 << 2 | STORE_TO_DICT);
                break;
            case SET_COMPREHENSION:
                asm.op(Opcode.STORE_COMP, distance << 2 | STORE_TO_SET);
                break;
            default:
                asm.op(Opcode.YIELD_VALUE);
                compiler.scope.flags |= Prelude.GENERATOR;
                asm.op(Opcode.POP_TOP);
        }
    }
}
