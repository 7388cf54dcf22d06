package dev.vivarium.dap.variables;

import dev.vivarium.dap.debugger.ActiveCollection;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcEvent.Kind;
import dev.vivarium.heap.Value;
import dev.vivarium.inspector.capture.ObjectDescriber;
import java.util.Locale;

/** What a collection does, in words. */
public final class CollectorText {
    private final ObjectDescriber describer;
    private final StoppedProgram program;

    public CollectorText(StoppedProgram program) {
        this.program = program;
        describer = new ObjectDescriber(program.space());
    }

    /** The name of a frame of a collection. */
    public String frameName(FrameView.Collector frame) {
        ActiveCollection active = frame.collection();
        Collection collection = active.collection();
        GcEvent event = active.last();
        return switch (frame.level()) {
            case COLLECTION ->
                "collection " + collection.number() + ": " + collection.cause().text();
            case PHASE -> "phase " + event.phase().title();
            case OBJECT -> objectFrame(collection, event);
            case EDGE -> "word " + event.detail() + " names " + object(event.object());
        };
    }

    private String objectFrame(Collection collection, GcEvent event) {
        return switch (event.kind()) {
            case ROOT, ROOT_AGAIN -> "root " + root(collection, event) + " names " + object(event.object());
            case MARK, MARK_OVERFLOWED -> "scan " + object(event.source());
            case DETACHED -> event.detail() + " references leave the weakref map";
            case REFERENCE_DUE, CALLBACK -> action(event) + " of " + object(event.object());
            default -> action(event) + " " + object(event.object());
        };
    }

    /** The root of an event that has one. */
    String root(Collection collection, GcEvent event) {
        return collection.roots().name(event.detail()).text();
    }

    /** What an event is called. */
    String action(GcEvent event) {
        String text = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean hasOutcome = event.kind() == Kind.FINALISER || event.kind() == Kind.CALLBACK;
        return hasOutcome ? text + " (" + event.outcome().name().toLowerCase(Locale.ROOT) + ")" : text;
    }

    /** An object, also one just freed. */
    String object(long address) {
        if (address == Value.NULL) {
            return "nothing";
        }
        String at = " at 0x" + Long.toHexString(address);
        return (program.machine().heap().isObject(address) ? describer.text(address) : "freed block") + at;
    }
}
