package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomObject;
import dev.vivarium.object.RomTable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the language server shows of a function is in its row: how it is called, what it does, and in which units. */
class ModuleRowsTest {
    private static final String SIGNATURE = "[A-Za-z_]\\w*\\(.*\\)( -> \\S.*)?";

    /** Parameters that are measured; the text of a row that has one names what it is measured in. */
    private static final String MEASURED =
            ".*[(, ](\\w*_)?(ms|us|ns|\\w*seconds|secs|timeout|delay|period|freq|duration|size|nbytes|readsize|progsize|wbits"
                    + "|length|width|height|w|h|xr|yr|xstep|ystep|coords|phi|ticks|delta|amount)\\b.*";

    private static final String UNIT =
            ".*\\b(bytes?|bits?|s|ms|us|ns|seconds?|milliseconds?|microseconds?|nanoseconds?|Hz|pixels?|characters?|items?|blocks?"
                    + "|radians|degrees|ticks|0 to 3|0 or 1)\\b.*";

    private final Map<String, NativeFunction> functions = new TreeMap<>();
    private final Set<RomTable> seen = new HashSet<>();

    private void collect(RomTable table) {
        if (!seen.add(table)) {
            return;
        }
        for (BuiltinTable.Row row : table.rows()) {
            if (row instanceof BuiltinTable.Function function) {
                functions.put(table.name() + "." + row.name(), function.function());
            } else if (row instanceof BuiltinTable.Alias alias) {
                RomObject object = alias.object();
                if (object instanceof RomTable inner) {
                    collect(inner);
                }
            } else {
                assertThat(((BuiltinTable.Constant) row).documentation())
                        .as(table.name() + "." + row.name())
                        .isNotBlank();
            }
        }
    }

    /** The other types of the runtime: those of files, matches, generators and whatever else a call gives. */
    private static List<RomTable> typesThatNoNameLeadsTo() throws IOException, ReflectiveOperationException {
        List<RomTable> types = new ArrayList<>();
        for (Class<?> neighbour : List.of(ObjectType.class, Modules.class)) {
            Path folder = Path.of(neighbour
                            .getResource(neighbour.getSimpleName() + ".class")
                            .getPath())
                    .getParent();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(name -> name.toString().endsWith("Type.class"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".class", "");
                    addTypes(Class.forName(neighbour.getPackageName() + "." + name), types);
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(80);
        return types;
    }

    private static void addTypes(Class<?> from, List<RomTable> types) throws ReflectiveOperationException {
        for (Field field : from.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && ObjectType.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                types.add((RomTable) field.get(null));
            }
        }
    }

    @Test
    void everyRowSaysHowAFunctionIsCalledWhatItDoesAndInWhichUnits() throws IOException, ReflectiveOperationException {
        Modules.all().forEach(this::collect);
        typesThatNoNameLeadsTo().forEach(this::collect);
        List<String> wrong = new ArrayList<>();
        functions.forEach((name, function) -> {
            String text = function.documentation();
            if (!function.signature().matches(SIGNATURE)) {
                wrong.add(name + " has the signature " + function.signature());
            }
            if (text.isBlank() || !text.endsWith(".") || text.contains("\n")) {
                wrong.add(name + " is described by: " + text);
            }
            if (function.signature().matches(MEASURED) && !text.matches(UNIT)) {
                wrong.add(name + " names no unit: " + function.signature() + " " + text);
            }
        });
        assertThat(functions.size()).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }
}
