package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.module.Modules;
import org.junit.jupiter.api.Test;

class TracelessTest {
    @Test
    void everyRowNamesBuiltins() {
        // Tables are known when they have been named.
        assertThat(Modules.all()).allSatisfy(module -> assertThat(module.rows()).isNotNull());
        Traceless.FUNCTIONS.forEach((id, names) -> {
            RomTable table = (RomTable) Rom.object(Rom.value(id, 0));
            assertThat(table.rows())
                    .extracting(BuiltinTable.Row::name)
                    .as(table.name())
                    .containsAll(names);
        });
    }

    @Test
    void methodsThatChangeTheirObjectAreForOwnObjectsOnly() {
        assertThat(Traceless.of(RomId.LIST, "append")).isEqualTo(Traceless.ON_OWN_OBJECTS);
        assertThat(Traceless.of(RomId.LIST, "index")).isEqualTo(Traceless.ALWAYS);
        assertThat(Traceless.of(RomId.MODULE_BUILTINS, "print")).isEqualTo(Traceless.NEVER);
    }
}
