package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.ActiveCollection;
import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.Stop;
import dev.vivarium.dap.debugger.StopWatcher;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.gc.Collection;
import dev.vivarium.inspector.page.LivePage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The page of one client: costs nothing until somebody asks for it, and then follows whichever program the client has. */
final class HeapPage implements StopWatcher {
    private LivePage page;
    private volatile DebuggedProgram followed;
    /** How much the program had allocated when it was shown last, and how often it had been changed at that stop. */
    private long shownBytes;

    private int shownChanges;

    /** Begins to serve, if need be, and shows a program if it is stopped, else from its next stop on. */
    synchronized CompletableFuture<String> open(DebuggedProgram program, List<String> shown) {
        try {
            if (page == null) {
                page = LivePage.start(shown, 0);
            }
        } catch (IOException failure) {
            throw ErrorReplies.refuse("the page cannot be served: " + failure.getMessage());
        }
        follow(program);
        String address = page.address();
        return program.ask(stopped -> {
                    show(stopped, "");
                    return address;
                })
                .exceptionally(running -> address);
    }

    /** Another program has taken the place of the one before. */
    synchronized void follow(DebuggedProgram program) {
        if (page != null) {
            followed = program;
            program.watchStops(this);
        }
    }

    @Override
    public void stopped(StoppedProgram program, Stop stop) {
        String why = stop.text().isEmpty() ? stop.reason().name().toLowerCase(Locale.ROOT) : stop.text();
        show(program, why);
    }

    @Override
    public void asked(StoppedProgram program) {
        // A question that says nothing of changes may still have allocated.
        if (program.machine().heap().totalBytes() != shownBytes || program.changes() != shownChanges) {
            show(program, "");
        }
    }

    private void show(StoppedProgram program, String text) {
        List<Collection> inProgress =
                program.collections().stream().map(ActiveCollection::collection).toList();
        followed.watchCollectionsFirst(() -> page.follow(program.machine(), inProgress));
        page.stopped(program.machine(), inProgress, text);
        shownBytes = program.machine().heap().totalBytes();
        shownChanges = program.changes();
    }

    @Override
    public void resumed() {
        page.resumed();
    }

    @Override
    public void ended(DebuggedProgram program, int exitCode) {
        if (program == followed) {
            page.ended(exitCode);
        }
    }

    synchronized void close() {
        if (page != null) {
            page.close();
        }
    }
}
