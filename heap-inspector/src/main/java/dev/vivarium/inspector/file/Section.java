package dev.vivarium.inspector.file;

/** What a section of a {@code .viv} file holds. The first is the header, the last the end. */
public enum Section {
    HEADER('H', "header"),
    EVENTS('E', "events"),
    TABLES('T', "tables"),
    STATES('S', "states"),
    BUILTINS('B', "built-in objects"),
    INPUTS('I', "inputs"),
    END('Z', "end");

    private final byte code;
    private final String title;

    Section(char code, String title) {
        this.code = (byte) code;
        this.title = title;
    }

    byte code() {
        return code;
    }

    String title() {
        return title;
    }

    /** The section kind behind a byte, or null. */
    static Section ofCode(byte code) {
        for (Section section : values()) {
            if (section.code == code) {
                return section;
            }
        }
        return null;
    }
}
