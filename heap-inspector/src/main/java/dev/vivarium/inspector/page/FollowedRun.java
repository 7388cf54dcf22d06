package dev.vivarium.inspector.page;

import dev.vivarium.inspector.recording.Recording;
import dev.vivarium.inspector.recording.UnfinishedRecording;
import java.io.IOException;

/** A run that goes on: opens its recording anew when there is more of it. */
final class FollowedRun implements ShownRun {
    private final Feed feed;
    private UnfinishedRecording opened;
    private Recording recording;

    FollowedRun(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Recording recording() throws IOException {
        UnfinishedRecording latest = feed.now().recording();
        if (latest != opened) {
            if (recording != null) {
                recording.close();
                recording = null;
            }
            recording = Recording.open(latest);
            opened = latest;
        }
        return recording;
    }

    @Override
    public Feed feed() {
        return feed;
    }
}
