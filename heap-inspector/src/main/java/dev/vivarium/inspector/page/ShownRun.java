package dev.vivarium.inspector.page;

import dev.vivarium.inspector.recording.Recording;
import java.io.IOException;

/** The run that a page shows; asked by one thread at a time. */
interface ShownRun {
    /** What is known of it now; null where that is nothing yet. The one before is closed by whoever gives another. */
    Recording recording() throws IOException;

    /** The moments that follow; null for a run that is over. */
    Feed feed();

    /** A run that is over. */
    static ShownRun over(Recording recording) {
        return new ShownRun() {
            @Override
            public Recording recording() {
                return recording;
            }

            @Override
            public Feed feed() {
                return null;
            }
        };
    }

    /** A run that goes on. */
    static ShownRun live(Feed feed) {
        return new FollowedRun(feed);
    }
}
