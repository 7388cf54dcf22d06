package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.heap.Value;
import org.junit.jupiter.api.Test;

final class ClassLookupTest {
    private final NativeMachine machine = new NativeMachine();
    private final ObjectSpace space = machine.space;

    private long lookup(long type, String name) {
        return TypeType.lookup(space, type, space.qstrs.intern(name));
    }

    @Test
    void basesAreSearchedDepthFirstFromTheLeft() {
        long root = machine.newClass("Root");
        long left = machine.newClass("Left", root);
        long right = machine.newClass("Right", root);
        long both = machine.newClass("Both", left, right);
        machine.set(root, "x", machine.text("root"));
        machine.set(right, "x", machine.text("right"));

        assertThat(lookup(both, "x")).isEqualTo(machine.text("root"));
    }

    @Test
    void objectIsNotSearchedAsABase() {
        long type = machine.newClass("C", ObjectBaseType.INSTANCE.value());

        assertThat(lookup(type, "__init__")).isEqualTo(Value.NULL);
        assertThat(lookup(ObjectBaseType.INSTANCE.value(), "__init__")).isNotEqualTo(Value.NULL);
    }

    @Test
    void stampChangesWithTheKeysOfAClassAndNotWithItsValues() {
        long type = machine.newClass("C");
        int empty = space.classStamp;
        machine.set(type, "count", Value.ofSmallInt(0));
        int first = space.classStamp;
        int index = TypeType.lookupIndex(space, type, space.qstrs.intern("count"));
        machine.set(type, "count", Value.ofSmallInt(1));

        assertThat(first).isNotEqualTo(empty);
        assertThat(space.classStamp).isEqualTo(first);
        assertThat(space.heap.words[index]).isEqualTo(Value.ofSmallInt(1));

        machine.set(type, "count", Value.NULL);
        assertThat(space.classStamp).isNotEqualTo(first);
    }

    @Test
    void instanceHasItsClassAndTypeAnswersForIt() {
        long base = machine.newClass("Base");
        long type = machine.newClass("Derived", base);
        long instance = machine.call(type, Value.ofSmallInt(1), Value.ofSmallInt(2));

        assertThat(machine.call(TypeType.INSTANCE.value(), instance)).isEqualTo(type);
        assertThat(TypeType.isInstance(space, instance, base)).isTrue();
        assertThat(TypeType.isInstance(space, instance, ObjectBaseType.INSTANCE.value()))
                .isTrue();
        assertThat(TypeType.isInstance(space, base, type)).isFalse();
    }

    @Test
    void attributesBelongToTheInstanceFirst() {
        long type = machine.newClass("C");
        long instance = machine.call(type);
        machine.set(type, "x", machine.text("class"));
        assertThat(machine.get(instance, "x")).isEqualTo(machine.text("class"));

        machine.set(instance, "x", machine.text("own"));
        assertThat(machine.get(instance, "x")).isEqualTo(machine.text("own"));

        machine.set(instance, "x", Value.NULL);
        assertThat(machine.get(instance, "x")).isEqualTo(machine.text("class"));
    }

    @Test
    void aBuiltInBaseMakesTheInnerObject() {
        long type = machine.newClass("Weird", Exceptions.VALUE_ERROR.value());
        long instance = machine.call(type, Value.ofSmallInt(3));

        assertThat(machine.print(machine.get(instance, "args"), PrintKind.REPR)).isEqualTo("(3,)");
    }

    @Test
    void accessorsAddedLateAreRefusedInAClassWithSubclasses() {
        long property = machine.call(PropertyType.INSTANCE.value());
        long base = machine.newClass("Base");
        machine.newClass("Derived", base);

        assertThatThrownBy(() -> machine.set(base, "p", property))
                .isInstanceOfSatisfying(
                        PythonError.class,
                        error -> assertThat(machine.print(error.exception(), PrintKind.EXCEPTION))
                                .isEqualTo("AttributeError: can't add special method to already-subclassed class"));
    }
}
