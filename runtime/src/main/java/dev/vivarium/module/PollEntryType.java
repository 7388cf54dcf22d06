package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;

/** One stream of a poll object. Programs never see it. */
final class PollEntryType extends ObjectType {
    static final int OBJECT = 1;
    /** The host's handle, or -1. */
    static final int HANDLE = 2;
    /** Raw: what is waited for. */
    static final int EVENTS = 3;
    /** Raw: what the last poll found. */
    static final int READY = 4;

    static final int WORDS = 5;

    static final PollEntryType INSTANCE = new PollEntryType();

    private static final Layout LAYOUT = Layout.named("poll entry")
            .value("obj")
            .raw("fd")
            .raw("events")
            .raw("revents")
            .build();

    private PollEntryType() {
        super(RomId.POLL_ENTRY, "poll entry");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }
}
