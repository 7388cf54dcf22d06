package dev.vivarium.inspector.capture;

import dev.vivarium.gc.GcEvent.Outcome;
import java.util.List;

/**
 * A finaliser that ran inside a collection.
 *
 * @param output what the program printed meanwhile
 */
public record FinaliserRun(DescribedObject object, Outcome outcome, List<ProgramOutput> output) {}
