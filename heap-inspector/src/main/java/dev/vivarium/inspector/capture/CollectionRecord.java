package dev.vivarium.inspector.capture;

import dev.vivarium.gc.CollectionReport;
import dev.vivarium.vm.CodePosition;
import java.util.List;
import java.util.Optional;

/**
 * One collection up to its first callback.
 *
 * @param report the collector's own figures, without cleared references
 * @param position where the program was
 * @param rootWords how many words were looked at as roots
 * @param finalisers in the order in which they ran
 * @param deadTargets weakly referenced objects found unreachable, in the order in which the collector noted them
 * @param calls references that were served before anything was freed, in order; most policies have none
 */
public record CollectionRecord(
        CollectionReport report,
        Optional<CodePosition> position,
        int rootWords,
        List<FinaliserRun> finalisers,
        List<DescribedObject> deadTargets,
        List<CallbackRun> calls) {
    /** How many of the root words name a heap object. */
    public int rootReferences() {
        return report.roots().stream()
                .mapToInt(CollectionReport.Root::references)
                .sum();
    }
}
