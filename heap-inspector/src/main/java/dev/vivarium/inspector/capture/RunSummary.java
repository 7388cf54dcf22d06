package dev.vivarium.inspector.capture;

import dev.vivarium.gc.Hazard;
import java.util.List;
import java.util.Optional;

/**
 * A run as a whole.
 *
 * @param freedObjects by all collections
 * @param freedBytes by all collections, whole blocks
 * @param peakBytes the most in use at the beginning of a collection or at the end
 * @param usedBytes in use at the end
 * @param totalBytes the heap without its tables
 * @param watched the weakref table at the end; empty where a hazard ended the run
 * @param hazard what ended the run early
 */
public record RunSummary(
        int exitCode,
        int collections,
        long freedObjects,
        long freedBytes,
        long peakBytes,
        long usedBytes,
        long totalBytes,
        List<WatchedObject> watched,
        Optional<Hazard> hazard) {}
