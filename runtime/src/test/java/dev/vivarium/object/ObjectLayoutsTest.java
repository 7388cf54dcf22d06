package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Field;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Layout.Content;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObjectLayoutsTest {
    @Test
    void blocksThatContainThemselvesCanBeAskedFor() {
        Layout rawCode = FunctionType.INSTANCE.layout().blockAt(FunctionType.RAW_CODE);
        Layout children = rawCode.blockAt(RawCode.CHILDREN);

        assertThat(children.tail()).isEqualTo(Content.BLOCKS);
        assertThat(children.blockAt(5)).isSameAs(rawCode);
        assertThat(rawCode.isObject()).isFalse();
        assertThat(rawCode.isReference(RawCode.INDEX)).isFalse();
    }

    @Test
    void itemsOfListsAreReferencesAndBytesAreNot() {
        Layout items = ListType.INSTANCE.layout().blockAt(3);
        Layout bytes = BytesType.INSTANCE.layout().blockAt(3);

        assertThat(items.isReference(100)).isTrue();
        assertThat(bytes.isReference(0)).isFalse();
        assertThat(ListType.INSTANCE.layout().isReference(3)).isTrue();
        assertThat(ListType.INSTANCE.layout().isReference(2)).isFalse();
    }

    @Test
    void everyBufferSaysWhatIsInIt() {
        List<Layout> layouts = List.of(
                ListType.INSTANCE.layout(),
                DictType.INSTANCE.layout(),
                InstanceType.INSTANCE.layout(),
                ModuleType.INSTANCE.layout(),
                FunctionType.INSTANCE.layout(),
                IntType.INSTANCE.layout());
        Set<Field> undeclared = layouts.stream()
                .flatMap(layout -> layout.fields().stream())
                .filter(field -> field.kind() == Field.Kind.BUFFER && field.block() == null)
                .collect(Collectors.toSet());

        assertThat(undeclared).isEmpty();
    }
}
