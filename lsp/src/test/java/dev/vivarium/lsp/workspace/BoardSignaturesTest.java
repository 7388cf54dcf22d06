package dev.vivarium.lsp.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.module.Board;
import dev.vivarium.syntax.ast.AnnotatedAssign;
import dev.vivarium.syntax.ast.ClassDefinition;
import dev.vivarium.syntax.ast.Decorator;
import dev.vivarium.syntax.ast.FunctionDefinition;
import dev.vivarium.syntax.ast.Name;
import dev.vivarium.syntax.ast.Parameter;
import dev.vivarium.syntax.ast.ParameterKind;
import dev.vivarium.syntax.ast.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stubs say what MicroPython's sources say, as {@code tests/recorder/board_signatures.py} has read them. */
class BoardSignaturesTest {
    private static final Path FACTS = Path.of("src/test/resources/boards/signatures.txt");

    /** @param arguments the least and greatest number by place and the names; empty where that is no function */
    private record Fact(boolean certain, List<String> arguments) {}

    private static Map<String, Fact> facts(Board board) throws IOException {
        Map<String, Fact> facts = new TreeMap<>();
        for (String line : Files.readAllLines(FACTS)) {
            List<String> words = Arrays.asList(line.split(" "));
            if (words.get(0).equals(board.label())) {
                facts.put(words.get(1), new Fact(words.get(2).equals("!"), words.subList(3, words.size())));
            }
        }
        return facts;
    }

    @ParameterizedTest
    @EnumSource(Board.class)
    void namesAndArgumentsAreThoseOfTheSources(Board board) throws IOException {
        Map<String, Fact> facts = facts(board);
        Map<String, FunctionDefinition> said = said(board);
        Set<String> classes = new LinkedHashSet<>();
        said.keySet().forEach(path -> classes.add(path.substring(0, path.lastIndexOf('.'))));
        List<String> problems = new ArrayList<>();
        facts.forEach((path, fact) -> {
            boolean known = classes.contains(path.substring(0, path.lastIndexOf('.')));
            if (known && fact.certain() && !said.containsKey(path)) {
                problems.add("lacks " + path);
            } else if (!fact.arguments().isEmpty() && said.get(path) != null) {
                differences(path, fact.arguments(), said.get(path), problems);
            }
        });
        said.keySet().stream()
                .filter(path -> !path.contains("__") && !facts.containsKey(path))
                .forEach(path -> problems.add("has " + path));
        assertThat(problems).isEmpty();
    }

    private static void differences(
            String path, List<String> fact, FunctionDefinition function, List<String> problems) {
        List<Parameter> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean byPlace = true;
        boolean any = false;
        for (Parameter parameter : function.parameters()) {
            if (parameter.kind() == ParameterKind.DOUBLE_STAR) {
                return;
            } else if (parameter.kind() == ParameterKind.STAR) {
                byPlace = false;
                any = parameter.name() != null;
            } else {
                names.add(parameter.name().text());
                if (byPlace) {
                    places.add(parameter);
                }
            }
        }
        if (path.indexOf('.') != path.lastIndexOf('.') && !isStatic(function)) {
            places.remove(0);
            names.remove(0);
        }
        long least = places.stream()
                .filter(parameter -> parameter.defaultValue() == null)
                .count();
        String count = least + " " + (any ? "*" : places.size());
        if (!count.equals(fact.get(0) + " " + fact.get(1))) {
            problems.add(path + " takes " + fact.get(0) + " to " + fact.get(1) + ", not " + count);
        }
        List<String> wanted = fact.subList(2, fact.size());
        boolean constructor = path.endsWith(".__init__") && names.size() == wanted.size() + 1;
        List<String> given = constructor ? names.subList(1, names.size()) : names;
        if (!wanted.isEmpty() && !Set.copyOf(wanted).equals(Set.copyOf(given))) {
            problems.add(path + " names " + wanted + ", not " + given);
        }
    }

    private static boolean isStatic(FunctionDefinition function) {
        return function.decorators().stream()
                .map(Decorator::name)
                .anyMatch(name -> name.text().equals("staticmethod"));
    }

    /** What the stubs have by path; null for what is no function. */
    private static Map<String, FunctionDefinition> said(Board board) {
        Workspace workspace = new Workspace(new Documents());
        workspace.setBoard(board);
        Map<String, FunctionDefinition> said = new TreeMap<>();
        for (String module : workspace.stubNames()) {
            Document stub = workspace.find(new Document("untitled:x", 1, ""), 0, module);
            Map<String, ClassDefinition> classes = new HashMap<>();
            for (Statement statement : stub.tree().module().body()) {
                if (statement instanceof ClassDefinition definition) {
                    classes.put(definition.name().text(), definition);
                    add(module, definition, classes, said);
                } else {
                    add(module + ".", statement, said);
                }
            }
        }
        said.keySet().removeIf(path -> path.contains("._") && !path.endsWith(".__init__"));
        return said;
    }

    private static void add(
            String module,
            ClassDefinition definition,
            Map<String, ClassDefinition> classes,
            Map<String, FunctionDefinition> said) {
        String path = module + "." + definition.name().text();
        said.put(path, null);
        definition.arguments().forEach(base -> {
            if (base.value() instanceof Name name && classes.containsKey(name.text())) {
                classes.get(name.text()).body().statements().forEach(inner -> add(path + ".", inner, said));
            }
        });
        definition.body().statements().forEach(inner -> add(path + ".", inner, said));
    }

    private static void add(String prefix, Statement statement, Map<String, FunctionDefinition> said) {
        if (statement instanceof FunctionDefinition function) {
            said.put(prefix + function.name().text(), function);
        } else if (statement instanceof ClassDefinition inner) {
            said.put(prefix + inner.name().text(), null);
        } else if (statement instanceof AnnotatedAssign assign && assign.target() instanceof Name name) {
            said.put(prefix + name.text(), null);
        }
    }
}
