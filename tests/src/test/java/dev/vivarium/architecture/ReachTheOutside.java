package dev.vivarium.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Touches clock, files, random numbers, environment, network or processes without {@code Host} between. A run that does
 * so cannot be recorded and replayed.
 */
final class ReachTheOutside extends ArchCondition<JavaClass> {
    private static final Set<String> TYPES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.nio.file.Files",
            "java.security.SecureRandom",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom");

    private static final Set<String> SYSTEM_MEMBERS =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "exit", "in", "out", "err");

    private static final Set<String> NOW =
            Set.of("java.time.Instant", "java.time.LocalDateTime", "java.time.ZonedDateTime");

    private ReachTheOutside() {
        super("reach the outside directly");
    }

    static ReachTheOutside directly() {
        return new ReachTheOutside();
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (JavaAccess<?> access : user.getAccessesFromSelf()) {
            events.add(new SimpleConditionEvent(user, isOutside(access), access.getDescription()));
        }
    }

    private static boolean isOutside(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String member = access.getTarget().getName();
        return TYPES.contains(owner.getName())
                || owner.getPackageName().equals("java.net")
                || owner.getName().equals("java.lang.System") && SYSTEM_MEMBERS.contains(member)
                || NOW.contains(owner.getName()) && member.equals("now")
                || owner.getName().equals("java.lang.Thread") && member.equals("sleep");
    }
}
