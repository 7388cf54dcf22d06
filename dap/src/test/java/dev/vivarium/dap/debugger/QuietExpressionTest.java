package dev.vivarium.dap.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.dap.expressions.ExpressionCompiler;
import dev.vivarium.dap.expressions.QuietExpression;
import dev.vivarium.dap.expressions.QuietExpression.Answer;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.FrameExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is known of a condition without running code is what running it gives, and asking leaves no trace. */
class QuietExpressionTest {
    private static final String PROGRAM = String.join(
            "\n",
            "import gc, math",
            "class Node:",
            "    kind = 'node'",
            "    def __init__(self, n, text):",
            "        self.n = n",
            "        self.text = text",
            "    def twice(self):",
            "        return 2 * self.n",
            "class Loud:",
            "    def __eq__(self, other):",
            "        return True",
            "    def __lt__(self, other):",
            "        return True",
            "    def __str__(self):",
            "        return 'loud'",
            "    def __contains__(self, item):",
            "        return True",
            "    @property",
            "    def shown(self):",
            "        return 1",
            "g = 7",
            "loud = Loud()",
            "numbers = (n for n in range(9))",
            "cursor = iter([5, 6])",
            "def f(a, b, s, t, x, big, items, table, node, nothing, yes):",
            "    def inner():",
            "        return shared",
            "    shared = a + 1",
            "    stop = 1",
            "f(3, -8, 'abc', 'a' + str(12), 2.5, 1 << 70, [1, 'two', None], {1: 'one', 'k': 5}, Node(4, 'xy'), None, True)");

    private static final int END_LINE = 29;

    private static final List<String> OPERANDS = List.of(
            "a",
            "b",
            "s",
            "t",
            "x",
            "big",
            "items",
            "table",
            "node",
            "nothing",
            "yes",
            "g",
            "shared",
            "0",
            "3",
            "-8",
            "2.5",
            "'abc'",
            "'a12'",
            "'unheard of'",
            "''",
            "None",
            "True",
            "items[1]",
            "items[-1]",
            "items[9]",
            "table['k']",
            "table[1]",
            "table['no']",
            "node.n",
            "node.text",
            "node.kind",
            "node.missing",
            "len(items)",
            "len(s)",
            "len(t)",
            "len(table)",
            "len(a)",
            "a + b",
            "a * 1.5",
            "b // 3",
            "b % 3",
            "a / 2",
            "a << 2",
            "a >> 1",
            "a & 1 | 4",
            "~b",
            "-x",
            "missing",
            "abs(b)",
            "(a, b)",
            "items[0:1]");

    private static final List<String> OPERATORS =
            List.of("==", "!=", "<", ">=", "in", "not in", "is", "is not", "and", "or");

    private static List<String> conditions() {
        List<String> conditions = new ArrayList<>(OPERANDS);
        for (String left : OPERANDS) {
            for (String operator : OPERATORS) {
                for (String right : OPERANDS) {
                    conditions.add(left + " " + operator + " " + right);
                }
            }
        }
        conditions.addAll(List.of(
                "not a",
                "not ''",
                "1 < a < 4",
                "1 < a < 2 < missing",
                "a if b < 0 else missing",
                "a == 3 and s == 'abc'",
                "g == 7 or missing",
                "a = 3",
                "",
                ")",
                "lambda: 1",
                "a ; b"));
        return conditions;
    }

    /** What takes builtins, objects of its own or functions of its own. */
    private static final List<String> SHAPES = List.of(
            "abs(b)",
            "isinstance(a, (int, str))",
            "issubclass(type(node), object)",
            "type(s) is str",
            "min(a, b, g)",
            "max(items[0], 1)",
            "max((a, b), key=abs)",
            "ord('a') + a",
            "chr(97) == s[0]",
            "bool(items)",
            "int('12') + a",
            "float(a)",
            "callable(inner)",
            "hasattr(node, 'n')",
            "hasattr(node, 'no')",
            "getattr(node, 'n')",
            "getattr(node, 'no', b)",
            "id(items) == id(items)",
            "sum((a, b, 5))",
            "sum([a, b], g)",
            "all((a, b))",
            "any([0, None])",
            "len('a' + s)",
            "sorted((a, b, g))",
            "sorted([a, b, g], reverse=True)",
            "round(x)",
            "divmod(b, a)",
            "pow(a, 5)",
            "hash(s) == hash('abc')",
            "hex(255)",
            "bin(a)",
            "oct(8)",
            "repr(items)",
            "str(table.get(1))",
            "s.startswith('ab')",
            "s.endswith('x')",
            "'12'.isdigit()",
            "t.upper()",
            "s.find('c')",
            "s.replace('b', t)",
            "','.join([s, t])",
            "' a b '.split()",
            "s[1:]",
            "items[::-1]",
            "items[0:2] == [1, 'two']",
            "table.get('k')",
            "table.get('no')",
            "table.get('no', 4)",
            "list(table.items()) != []",
            "1 in table.keys()",
            "items.count(None)",
            "items.index('two')",
            "a in (1, 2, 3)",
            "s in ('abc', 'd')",
            "x in (2.5, a)",
            "(a, b)",
            "(a, b) == (3, -8)",
            "()",
            "[a, [b, s]]",
            "{a, b} == {-8, 3}",
            "{'k': a}",
            "{1: s}[1]",
            "b'ab' + b'c'",
            "b'abc'[0]",
            "a + (1 << 80)",
            "big * big - 1",
            "big // 7 > 1e19",
            "big == 1 << 70",
            "-big < 0",
            "2 ** 70 == big",
            "1e3 ** 2",
            "b % 2.5",
            "b // 0.3",
            "~big",
            "7j * 1j",
            "f'{a} of {s!r:>6}'",
            "f'{x:.3f}' == '2.500'",
            "'%d-%s' % (a, s)",
            "'{}{n}'.format(a, n=b)",
            "[i for i in items if i]",
            "[i * a for i in range(5) if i % 2]",
            "any(i == 'two' for i in items)",
            "all(i != 9 for i in items)",
            "{k: v for k, v in table.items()}",
            "{i for i in (1, 2, 1)}",
            "sum(i for i in range(a))",
            "[(i, j) for i in 'ab' for j in range(2)]",
            "(lambda n: n + a)(b)",
            "(lambda: shared)()",
            "(lambda *n, k=2: (n, k))(a, b)",
            "list(map(lambda n: -n, (a, b)))",
            "sorted((a, b, g), key=lambda n: -n)",
            "list(filter(None, items))",
            "list(zip(items, 'xy'))",
            "list(enumerate(s))",
            "list(reversed(items))",
            "next(iter(items))",
            "(n := a + 1) * n",
            "a if b > 0 else s",
            "node.text.upper()",
            "set(items) & {1}",
            "frozenset((a,)) == {a}",
            "bytes([a, 65])",
            "bytearray(b'x') + b'y'",
            "str(x) + repr(s)",
            "range(10)[a]",
            "'\\u20ac' in 'a\\u20ac'",
            "a == 3 == len(items)",
            "not items or not b",
            "complex(1, a)",
            "math.sqrt(16)",
            "math.floor(x)",
            "'unheard of words'.upper()",
            "s * 3",
            "items * 2",
            "(yes, nothing)",
            "'' or () or [] or {}",
            "isinstance(node, Node) and node.n > a");

    /** What changes something, runs code of the program, or raises. */
    private static final List<String> UNDECIDED = List.of(
            "items.append(1)",
            "items.pop()",
            "table.setdefault(3, 4)",
            "table.pop(1)",
            "setattr(node, 'n', 5)",
            "node.twice()",
            "inner()",
            "next(numbers)",
            "sum(numbers)",
            "[i for i in numbers]",
            "5 in numbers",
            "list(cursor)",
            "next(cursor)",
            "(lambda: items.append(a))()",
            "[items.append(i) for i in (1, 2)]",
            "Node(1, '')",
            "str(Loud())",
            "Loud() == 1",
            "loud == 1",
            "f'{loud}'",
            "a in loud",
            "loud.shown",
            "sorted([loud, loud])",
            "print(a)",
            "missing",
            "1 // 0",
            "items[9]",
            "int('x')",
            "bytes(1 << 30)",
            "[0] * (1 << 30)",
            "type('T', (), {})",
            "globals().clear()",
            "exec('g = 8')",
            "eval('g')",
            "max([])",
            "''.join([1])",
            "node.missing",
            "gc.collect()",
            "(lambda f: f(f))(lambda f: f(f))");

    @Test
    void whatIsKnownIsTrue() {
        atEndOfFunction(stopped -> {
            List<Answer> answers = new ArrayList<>();
            List<String> known = new ArrayList<>();
            long before = HeapHash.of(stopped.machine());
            for (String condition : conditions()) {
                QuietExpression quiet =
                        stopped.evaluator().compiler().computed(stopped.frames().code(0), condition, null);
                Answer answer = quiet == null ? Answer.UNDECIDED : quiet.in(stopped.frames(), Value.NULL);
                if (answer != Answer.UNDECIDED) {
                    known.add(condition);
                    answers.add(answer);
                }
            }
            assertThat(HeapHash.of(stopped.machine())).isEqualTo(before);
            assertThat(known).hasSizeGreaterThan(12_000).doesNotContain("missing", "items[9]");
            for (int i = 0; i < known.size(); i++) {
                boolean truth = stopped.evaluator().isTrue(known.get(i), stopped.frames());
                assertThat(answers.get(i)).as(known.get(i)).isEqualTo(truth ? Answer.TRUE : Answer.FALSE);
            }
        });
    }

    @Test
    void valuesAreThoseOfTheMachine() {
        atEndOfFunction(stopped -> {
            List<String> others = new ArrayList<>();
            for (String text : SHAPES) {
                FrameExpression run =
                        stopped.evaluator().compiler().compile(stopped.frames().code(0), text, null);
                String expected = stopped.evaluator().text(run, stopped.frames());
                List<QuietExpression> ways = ways(stopped, text);
                long before = HeapHash.of(stopped.machine());
                for (QuietExpression way : ways) {
                    String found = way.text(stopped.frames());
                    if (!expected.equals(found)) {
                        others.add(text + " is " + found + " and not " + expected);
                    }
                }
                assertThat(HeapHash.of(stopped.machine())).as(text).isEqualTo(before);
            }
            assertThat(others).isEmpty();
        });
    }

    @Test
    void whatWouldLeaveTracesIsUndecided() {
        atEndOfFunction(stopped -> {
            for (String text : UNDECIDED) {
                List<QuietExpression> ways = ways(stopped, text);
                long before = HeapHash.of(stopped.machine());
                int depth = stopped.frames().depth();
                for (QuietExpression way : ways) {
                    assertThat(way.text(stopped.frames())).as(text).isNull();
                    assertThat(way.in(stopped.frames(), Value.NULL)).as(text).isEqualTo(Answer.UNDECIDED);
                }
                assertThat(HeapHash.of(stopped.machine())).as(text).isEqualTo(before);
                assertThat(stopped.frames().depth()).isEqualTo(depth);
            }
        });
    }

    /** Computed from its parts, if it can be, and run beside the program. */
    private static List<QuietExpression> ways(StoppedProgram stopped, String text) {
        CodePlace code = stopped.frames().code(0);
        ExpressionCompiler compiler = stopped.evaluator().compiler();
        FrameExpression run = compiler.compile(code, text, null);
        assertThat(run).as(text).isNotNull();
        List<QuietExpression> ways = new ArrayList<>(List.of(compiler.run(run)));
        QuietExpression computed = compiler.computed(code, text, null);
        if (computed != null) {
            ways.add(computed);
        }
        return ways;
    }

    private static void atEndOfFunction(Consumer<StoppedProgram> check) {
        try (DrivenProgram program = new DrivenProgram(PROGRAM, Policies.MERGED, false)) {
            program.start();
            program.stepTo("f", END_LINE);
            program.ask(stopped -> {
                check.accept(stopped);
                return null;
            });
        }
    }
}
