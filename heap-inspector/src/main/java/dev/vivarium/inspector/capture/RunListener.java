package dev.vivarium.inspector.capture;

import dev.vivarium.gc.GcEvent.Outcome;

/** Is told what happens in a watched run, in the order in which it happens. */
public interface RunListener {
    void runBegins(RunHeading heading);

    void output(ProgramOutput output);

    /** Everything told until now is to be shown. */
    void flush();

    /** A collection has freed what it frees; its callbacks follow. */
    void swept(CollectionRecord collection);

    /** The reference is about to be cleared and called. */
    void calling(Watcher reference);

    /** The reference that was announced last, and was not answered yet, has been cleared and called. */
    void called(Watcher reference, Outcome outcome);

    /** The innermost collection in progress is over. */
    void collectionEnds(int number);

    void runEnds(RunSummary summary);
}
