package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.RomObject;
import dev.vivarium.object.RomTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the language server shows of a function is in its row: how it is called, what it does, and in which units. */
class ModuleRowsTest {
    private static final String SIGNATURE = "[A-Za-z_]\\w*\\(.*\\)( -> \\S.*)?";

    /** Parameters that are measured; the text of a row that has one names what it is measured in. */
    private static final String MEASURED =
            ".*[(, ](\\w*_)?(ms|us|ns|seconds|secs|timeout|delay|period|freq|duration|size|nbytes|readsize|progsize|wbits|length)"
                    + "\\b.*";

    private static final String UNIT =
            ".*\\b(bytes?|bits?|s|ms|us|ns|seconds?|milliseconds?|microseconds?|nanoseconds?|Hz|pixels?|characters?|items?|blocks?)\\b.*";

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

    @Test
    void everyRowSaysHowAFunctionIsCalledWhatItDoesAndInWhichUnits() {
        Modules.all().forEach(this::collect);
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
