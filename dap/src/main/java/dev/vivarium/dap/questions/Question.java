package dev.vivarium.dap.questions;

import java.util.Locale;

/** What can be asked about the heap. */
public enum Question {
    WHY(true, "the path by which an object is reached from a root"),
    KEEPS(true, "what an object alone keeps alive"),
    REFS(true, "the places that name an object"),
    WEAKREFS(true, "the weak references and finalizers of an object"),
    BLOCK(true, "where an object lies, its size, birth number and bits"),
    HEAP(false, "how full the heap is, by type"),
    ROOTS(false, "the roots that name an object"),
    POLICY(false, "the collection policy in force and its phases");

    private final boolean aboutObject;
    private final String help;

    Question(boolean aboutObject, String help) {
        this.aboutObject = aboutObject;
        this.help = help;
    }

    /** The word by which it is asked. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an object must be named. */
    public boolean isAboutObject() {
        return aboutObject;
    }

    public String help() {
        return help;
    }
}
