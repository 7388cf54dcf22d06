package dev.vivarium.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Reaches the words of the heap, past the functions that tell breakpoints on values of reads and writes. Only the types whose
 * words they are may, the iterators and searches among them, and the machine itself.
 */
final class ReachWordsUntold extends ArchCondition<JavaClass> {
    private static final Set<String> OWNERS = Set.of(
            "BoundMethodType",
            "ClassLookup",
            "DequeType",
            "FourWordIterator",
            "GetItemIteratorType",
            "InstanceType",
            "IntStorage",
            "ItemBufferType",
            "ListIteratorType",
            "ListMethods",
            "ListSlices",
            "ListType",
            "MapGrowth",
            "MapProbe",
            "Maps",
            "NamedTupleType",
            "ObjectSpace",
            "Sets",
            "StrData",
            "StrJoin",
            "StrType",
            "ByteArrayType",
            "Traceback",
            "TupleIteratorType",
            "TupleType",
            "TypeType");

    private static final Set<String> INSTRUCTIONS = Set.of("dev.vivarium.vm.ForLoop", "dev.vivarium.vm.Subscripts");

    private ReachWordsUntold() {
        super("reach words of the heap without telling who watches them");
    }

    static ReachWordsUntold ofTheHeap() {
        return new ReachWordsUntold();
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (JavaAccess<?> access : user.getAccessesFromSelf()) {
            events.add(new SimpleConditionEvent(user, isUntold(user, access), access.getDescription()));
        }
    }

    private static boolean isUntold(JavaClass user, JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        boolean isOwner = user.getPackageName().equals("dev.vivarium.object") && OWNERS.contains(user.getSimpleName());
        return switch (owner + "." + member) {
            case "dev.vivarium.heap.Heap.words" ->
                !isOwner && !user.getPackageName().equals("dev.vivarium.vm");
            case "dev.vivarium.heap.Bytes.copyOutOfCopy" -> true;
            default -> member.equals("unwatchedItems") && !isOwner && !INSTRUCTIONS.contains(user.getName());
        };
    }
}
