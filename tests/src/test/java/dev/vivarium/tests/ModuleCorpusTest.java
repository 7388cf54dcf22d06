package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.module.FrozenModules;
import dev.vivarium.module.Modules;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No module, and no function or method of one, is without a program whose output a real MicroPython recorded. */
class ModuleCorpusTest {
    /** Programs that name everything and call nothing. */
    private static final Set<String> LISTS = Set.of("module/all_names", "module/names");

    private static final Set<String> ALWAYS_THERE = Set.of("builtins");

    /** What only policies have that are part of no released MicroPython: {@code FinaliserClaimsTest} calls it. */
    private static final Set<String> ELSEWHERE = Set.of("gc.is_finalized");

    /** A program, and the words it consists of. */
    private record Text(String source, Set<String> words) {
        private static final Pattern WORD = Pattern.compile("\\W+");

        static Text of(Path file) {
            try {
                String source = Files.readString(file);
                return new Text(
                        source, Set.of(WORD.splitAsStream(source).distinct().toArray(String[]::new)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        boolean imports(String module) {
            return ALWAYS_THERE.contains(module)
                    || Pattern.compile("\\b(import|from)\\b.*\\b" + Pattern.quote(module) + "\\b")
                            .matcher(source)
                            .find()
                    || source.contains("__import__(\"" + module + "\")");
        }
    }

    private final List<Text> programs = Corpus.programs().stream()
            .filter(program -> !LISTS.contains(program.name()))
            .map(program -> Text.of(program.file()))
            .toList();

    private final List<String> missing = new ArrayList<>();

    @Test
    void everyFunctionOfEveryModuleIsCalledInARecordedProgram() {
        for (NativeModule module : Modules.all()) {
            List<Text> users = users(module.name());
            assertThat(users).as("programs about " + module.name()).isNotEmpty();
            check(module, users, module.name(), new HashSet<>());
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyModuleWrittenInPythonIsImportedByARecordedProgram() {
        for (int number = 0; FrozenModules.file(number) != null; number++) {
            String module = FrozenModules.file(number).replaceFirst("(/.*|\\.py)$", "");
            assertThat(users(module)).as("programs about " + module).isNotEmpty();
        }
    }

    private List<Text> users(String module) {
        return programs.stream().filter(text -> text.imports(module)).toList();
    }

    private void check(RomTable table, List<Text> users, String owner, Set<RomTable> seen) {
        for (BuiltinTable.Row row : table.rows()) {
            String name = owner + "." + row.name();
            if (row instanceof BuiltinTable.Function && !isCalled(row.name(), users) && !ELSEWHERE.contains(name)) {
                missing.add(name);
            }
            if (row instanceof BuiltinTable.Alias alias
                    && alias.object() instanceof RomTable inner
                    && seen.add(inner)) {
                check(inner, users, name, seen);
            }
        }
    }

    /** Special methods are called by the syntax they stand for. */
    private static boolean isCalled(String name, List<Text> users) {
        return name.startsWith("__")
                || users.stream().anyMatch(text -> text.words().contains(name));
    }
}
