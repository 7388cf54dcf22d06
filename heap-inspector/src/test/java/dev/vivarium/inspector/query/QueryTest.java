package dev.vivarium.inspector.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.inspector.RandomHeap;
import dev.vivarium.inspector.TakenSnapshot;
import dev.vivarium.inspector.analysis.RetainedSizes;
import dev.vivarium.inspector.graph.HeapGraph;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final int HEAPS = 40;
    private static final int QUERIES = 100;

    /** An expression and what it must choose, object by object. */
    private record Expected(String text, Set<Integer> objects) {}

    private static Set<Integer> found(HeapGraph graph, String text) {
        return Query.parse(text).objects(graph).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(HeapGraph graph, String text) {
        return found(graph, text).stream().map(graph::text).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void answersAreThoseOfLookingAtEachObject() {
        for (int seed = 0; seed < HEAPS; seed++) {
            HeapGraph graph = RandomHeap.of(100 + seed);
            Random random = new Random(seed);
            for (int i = 0; i < QUERIES; i++) {
                Expected expected = any(graph, random, 3);
                assertThat(found(graph, expected.text()))
                        .as("%s in heap %d", expected.text(), seed)
                        .isEqualTo(expected.objects());
            }
        }
    }

    private static Expected any(HeapGraph graph, Random random, int depth) {
        if (depth == 0) {
            return simple(graph, random);
        }
        Expected one = any(graph, random, depth - 1);
        Expected other = any(graph, random, depth - 1);
        Set<Integer> objects = new TreeSet<>(one.objects());
        switch (random.nextInt(9)) {
            case 0:
                objects.retainAll(other.objects());
                return new Expected("(" + one.text() + ") and (" + other.text() + ")", objects);
            case 1:
                objects.addAll(other.objects());
                return new Expected("(" + one.text() + " or " + other.text() + ")", objects);
            case 2:
                return new Expected(
                        "not (" + one.text() + ")",
                        where(graph, id -> !one.objects().contains(id)));
            case 3:
                return related(
                        graph,
                        "reaches",
                        one,
                        (id, inner) -> reaches(graph, id, true).contains(inner));
            case 4:
                return related(
                        graph,
                        "reachedFrom",
                        one,
                        (id, inner) -> reaches(graph, inner, true).contains(id));
            case 5:
                return related(
                        graph,
                        "holds",
                        one,
                        (id, inner) -> reaches(graph, id, false).contains(inner));
            case 6:
                return related(
                        graph,
                        "heldBy",
                        one,
                        (id, inner) -> reaches(graph, inner, false).contains(id));
            case 7:
                return related(graph, "retains", one, (id, inner) -> retains(graph, id, inner));
            default:
                return related(graph, "retainedBy", one, (id, inner) -> retains(graph, inner, id));
        }
    }

    private static Expected simple(HeapGraph graph, Random random) {
        switch (random.nextInt(5)) {
            case 0:
                return new Expected(
                        "type == 'list'",
                        where(graph, id -> graph.type(id).name().equals("list")));
            case 1:
                return new Expected("size > 32", where(graph, id -> graph.bytes(id) > 32));
            case 2:
                return new Expected("python", where(graph, id -> graph.type(id).isPython()));
            case 3:
                return new Expected(
                        "refs >= 2", where(graph, id -> graph.outgoing(id).size() >= 2));
            default:
                long address = graph.address(random.nextInt(graph.objectCount()));
                return new Expected("address == 0x" + Long.toHexString(address), Set.of(graph.idAt(address)));
        }
    }

    private static Expected related(
            HeapGraph graph, String word, Expected inner, BiPredicate<Integer, Integer> isRelated) {
        return new Expected(
                word + "(" + inner.text() + ")",
                where(graph, id -> inner.objects().stream().anyMatch(object -> isRelated.test(id, object))));
    }

    private static Set<Integer> where(HeapGraph graph, IntPredicate test) {
        return IntStream.range(0, graph.objectCount())
                .filter(test)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param through whether the way may go on behind Python objects */
    private static Set<Integer> reaches(HeapGraph graph, int from, boolean through) {
        Set<Integer> reached = new TreeSet<>();
        visit(graph, from, through, reached);
        return reached;
    }

    private static void visit(HeapGraph graph, int from, boolean through, Set<Integer> reached) {
        graph.outgoing(from).forEach(edge -> {
            boolean isNew = reached.add(edge.target());
            if (isNew && (through || !graph.type(edge.target()).isPython())) {
                visit(graph, edge.target(), through, reached);
            }
        });
    }

    private static boolean retains(HeapGraph graph, int keeper, int object) {
        return keeper != object
                && IntStream.of(RetainedSizes.of(graph).retained(keeper)).anyMatch(id -> id == object);
    }

    @Test
    void objectsAreFoundByTheirFields() {
        HeapGraph graph = HeapGraph.of(TakenSnapshot.after(
                "class Node: pass",
                "a = Node(); a.n = 7; a.name = 'first'",
                "b = Node(); b.n = 8; b.name = 'second'",
                "d = {'k': 5, 'x': b}"));
        assertThat(found(graph, "field('n') == 7")).hasSize(1).isEqualTo(found(graph, "root('global a of')"));
        assertThat(found(graph, "field(\"name\") ~ 'sec'")).isEqualTo(found(graph, "root('global b of')"));
        assertThat(texts(graph, "field('k') < 6")).containsExactly("dict of 2");
        assertThat(texts(graph, "type == 'Node' and heldBy(type == 'dict' and field('k') == 5)"))
                .containsExactly("Node");
    }

    @Test
    void finalisersAndWeakReferencesAreTold() {
        HeapGraph graph = HeapGraph.of(TakenSnapshot.after(
                "import weakref", "class Node: pass", "a = Node()", "r = weakref.ref(a)", "f = open('/dev/null')"));
        assertThat(texts(graph, "weakref")).containsExactly("Node");
        assertThat(texts(graph, "finaliser")).isNotEmpty();
        assertThat(found(graph, "alive and garbage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "size", "size >", "size > 'x'", "type == 3", "type < 'x'", "size ~ 3", "(size > 1", "size > 1)",
                "reaches", "reaches()", "field(n) == 1", "nonsense", "size > 1 size", "\"", "not", "$", "Size > 1",
                "size > 99999999999999999M", "root('x') == 1"
            })
    void wrongExpressionsAreRefusedWithTheirColumn(String text) {
        assertThatThrownBy(() -> Query.parse(text))
                .isInstanceOf(QueryProblem.class)
                .hasMessageMatching("column \\d+ of the query: .+");
    }

    @Test
    void nestingHasItsEnd() {
        for (String text : List.of("(".repeat(5_000), "not ".repeat(2_000), "reaches(".repeat(1_000))) {
            assertThatThrownBy(() -> Query.parse(text)).isInstanceOf(QueryProblem.class);
        }
    }
}
