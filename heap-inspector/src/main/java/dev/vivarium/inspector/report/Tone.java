package dev.vivarium.inspector.report;

/** What a piece of a report is, and how a terminal shows it. */
enum Tone {
    PLAIN(""),
    FRAME("2"),
    TITLE("1"),
    LABEL("36"),
    FAINT("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("1;31"),
    FREED("31"),
    DYING("1;31"),
    TUPLE("36"),
    LIST("32"),
    DICT("33"),
    TEXT("34"),
    BUFFER("35"),
    FUNCTION("94"),
    MODULE("96"),
    OTHER("");

    private final String codes;

    Tone(String codes) {
        this.codes = codes;
    }

    /** Select Graphic Rendition parameters; empty for the terminal's default. */
    String codes() {
        return codes;
    }

    /** The tone of a block map's letter. */
    static Tone ofLetter(char letter) {
        switch (letter) {
            case 'T':
                return TUPLE;
            case 'L':
                return LIST;
            case 'D':
                return DICT;
            case 'S':
                return TEXT;
            case 'A':
                return BUFFER;
            case 'B':
                return FUNCTION;
            case 'M':
                return MODULE;
            case '.':
                return FAINT;
            default:
                return OTHER;
        }
    }
}
