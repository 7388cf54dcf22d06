package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.heap.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TablesTest {
    private static final int TURNS = 3000;

    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    /** Which keys a run uses; the last one mixes what the short and the long search see. */
    enum Keys {
        NAMES,
        SMALL_INTS,
        TUPLES,
        MIXED
    }

    @ParameterizedTest
    @EnumSource
    void mapKeepsItsKeysInTheSlotsOfTheReference(Keys keys) {
        Random random = new Random(keys.ordinal());
        NaiveTable expected = new NaiveTable();
        long dict = root(DictType.create(space, 0));

        for (int turn = 0; turn < TURNS; turn++) {
            long key = key(keys, random.nextInt(150));
            if (random.nextInt(3) > 0) {
                expected.add(naive(key));
                Maps.put(space, dict, DictType.MAP, key, Value.ofSmallInt(turn));
                assertThat(DictType.get(space, dict, key)).isEqualTo(Value.ofSmallInt(turn));
            } else {
                boolean present = expected.contains(naive(key));
                expected.remove(naive(key));
                assertThat(Maps.remove(space, dict, DictType.MAP, key) != Value.NULL)
                        .isEqualTo(present);
            }
        }

        assertThat(itemsOf(dict)).isEqualTo(expected.names());
        assertThat(DictType.length(space, dict)).isEqualTo(expected.names().size());
    }

    @ParameterizedTest
    @EnumSource
    void setKeepsItsItemsInTheSlotsOfTheReference(Keys keys) {
        Random random = new Random(keys.ordinal());
        NaiveTable expected = new NaiveTable();
        long set = root(SetType.create(space));

        for (int turn = 0; turn < TURNS; turn++) {
            long key = key(keys, random.nextInt(150));
            if (random.nextInt(3) > 0) {
                expected.add(naive(key));
                SetType.add(space, set, key);
            } else {
                boolean present = expected.contains(naive(key));
                expected.remove(naive(key));
                assertThat(Sets.remove(space, set, key)).isEqualTo(present);
            }
        }

        assertThat(itemsOf(set)).isEqualTo(expected.names());
        assertThat(SetType.length(space, set)).isEqualTo(expected.names().size());
    }

    @Test
    void orderedMapKeepsInsertionOrderAcrossRemovals() {
        long dict = root(DictType.create(space, OrderedDictType.INSTANCE, 0));
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            DictType.store(space, dict, machine.text(name), Value.NONE);
        }
        DictType.delete(space, dict, machine.text("b"));
        DictType.store(space, dict, machine.text("b"), Value.NONE);

        assertThat(itemsOf(dict)).containsExactly("'a'", "'c'", "'d'", "'e'", "'f'", "'b'");
    }

    @Test
    void removedSlotsAreFilledAgainWithoutGrowth() {
        long dict = root(DictType.create(space, 4));
        for (int i = 0; i < 100; i++) {
            DictType.store(space, dict, Value.ofSmallInt(i), Value.NONE);
            DictType.delete(space, dict, Value.ofSmallInt(i));
        }

        assertThat(Maps.alloc(space.heap, dict, DictType.MAP)).isEqualTo(4);
    }

    private long root(long value) {
        space.stack.push(value);
        return value;
    }

    private long key(Keys keys, int number) {
        Keys kind = keys == Keys.MIXED ? Keys.values()[number % 3] : keys;
        switch (kind) {
            case NAMES:
                return machine.text("name" + number);
            case SMALL_INTS:
                return Value.ofSmallInt(number * 37L - 2000);
            default:
                return root(machine.tuple(Value.ofSmallInt(number), machine.text("x")));
        }
    }

    private NaiveTable.Key naive(long key) {
        return new NaiveTable.Key(Printing.repr(space, key), Operators.hash(space, key));
    }

    private List<String> itemsOf(long container) {
        List<String> items = new ArrayList<>();
        int at = Iteration.startOnStack(space, container);
        long item;
        while ((item = Iteration.nextOnStack(space, at)) != Value.STOP_ITERATION) {
            items.add(Printing.repr(space, item));
        }
        return items;
    }
}
