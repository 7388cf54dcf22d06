package dev.vivarium.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.OutputSink;
import dev.vivarium.host.SandboxHost;
import dev.vivarium.host.SystemHost;
import dev.vivarium.module.Modules;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.state.Parts;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Walks over the objects of a machine and looks for state that no checkpoint holds. */
class CheckpointCoverageTest {
    private static final String PROGRAM = "import random, weakref, time, micropython\n"
            + "random.seed(3)\nclass A: pass\na = A()\nr = weakref.ref(a, print)\nmicropython.schedule(print, 1)\n";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Object> open = new ArrayDeque<>();
    /** Arrays and collections of what is Checkpointed; others may refer to them. */
    private final Set<Object> owned = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Object> uncovered = new TreeMap<>();
    private final List<Checkpointed<?>> parts = new ArrayList<>();

    @Test
    void everyChangingFieldOfAMachineIsInACheckpoint() {
        for (Policies policy : Policies.values()) {
            visit(machine(policy));
        }
        while (!open.isEmpty()) {
            walk(open.remove());
        }
        assertThat(parts).hasSizeGreaterThan(15);
        uncovered.values().removeIf(owned::contains);
        assertThat(uncovered.keySet())
                .as("changing fields of classes that are neither Checkpointed nor @NotCheckpointed")
                .isEmpty();
    }

    @Test
    void restoringBringsBackEveryNumberOfEveryPart() throws IllegalAccessException {
        visit(machine(Policies.DEFAULT));
        while (!open.isEmpty()) {
            walk(open.remove());
        }
        for (Checkpointed<?> part : parts) {
            Object saved = part.save();
            List<Field> fields = numbers(part.getClass());
            List<Object> before = valuesOf(part, fields);
            for (Field field : fields) {
                change(part, field);
            }
            Parts.restore(part, saved);
            assertThat(valuesOf(part, fields)).as(part.getClass().getName()).isEqualTo(before);
        }
    }

    private static Machine machine(Policies policy) {
        Machine machine = new Machine(
                MachineOptions.DEFAULT.withPolicy(policy), new SandboxHost(SystemHost.silent(), OutputSink.NOWHERE));
        StringBuilder imports = new StringBuilder();
        Modules.all()
                .forEach(module ->
                        imports.append("import ").append(module.name()).append('\n'));
        assertThat(machine.programs().runText(imports + PROGRAM, List.of(""))).isZero();
        return machine;
    }

    private void visit(Object object) {
        if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void walk(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            for (int i = 0; !type.getComponentType().isPrimitive() && i < Array.getLength(object); i++) {
                visit(Array.get(object, i));
            }
        } else if (object instanceof Collection) {
            ((Collection<?>) object).forEach(this::visit);
        } else if (object instanceof Map) {
            ((Map<?, ?>) object).values().forEach(this::visit);
        } else if (type.getName().startsWith("dev.vivarium.") && !isOutside(type)) {
            if (object instanceof Checkpointed) {
                parts.add((Checkpointed<?>) object);
            }
            walkFields(object, type);
        }
    }

    /** The host is the outside; code units and built-in objects are shared by all machines and never change. */
    private static boolean isOutside(Class<?> type) {
        return type.getName().startsWith("dev.vivarium.host.")
                || type.getName().startsWith("dev.vivarium.bytecode.")
                || dev.vivarium.object.RomObject.class.isAssignableFrom(type)
                || type.isEnum();
    }

    private void walkFields(Object object, Class<?> type) {
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                boolean isFinal = Modifier.isFinal(field.getModifiers());
                Object container = !type.isHidden() && isContainer(field.getType()) ? valueOf(object, field) : null;
                if (object instanceof Checkpointed) {
                    owned.add(container);
                } else if ((!isFinal || container != null) && !isExempt(at, field)) {
                    uncovered.put(at.getName() + "." + field.getName(), isFinal ? container : object);
                }
                if (!field.getType().isPrimitive()) {
                    visit(valueOf(object, field));
                }
            }
        }
    }

    /** A final field whose object may change all the same. */
    private static boolean isContainer(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean isExempt(Class<?> type, Field field) {
        return type.isAnnotationPresent(NotCheckpointed.class) || field.isAnnotationPresent(NotCheckpointed.class);
    }

    private static Object valueOf(Object object, Field field) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException hidden) {
            return null;
        }
    }

    private static List<Field> numbers(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers)
                    && !Modifier.isFinal(modifiers)
                    && field.getType().isPrimitive()
                    && !field.isAnnotationPresent(NotCheckpointed.class)
                    && !type.isAnnotationPresent(NotCheckpointed.class)) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    private static List<Object> valuesOf(Object object, List<Field> fields) {
        List<Object> values = new ArrayList<>();
        fields.forEach(field -> values.add(valueOf(object, field)));
        return values;
    }

    private static void change(Object object, Field field) throws IllegalAccessException {
        if (field.getType() == boolean.class) {
            field.setBoolean(object, !field.getBoolean(object));
        } else if (field.getType() == int.class) {
            field.setInt(object, field.getInt(object) + 1);
        } else if (field.getType() == long.class) {
            field.setLong(object, field.getLong(object) + 1);
        } else {
            throw new AssertionError("a " + field.getType() + " in " + field);
        }
    }
}
