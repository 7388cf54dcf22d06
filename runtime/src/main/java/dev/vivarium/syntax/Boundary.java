package dev.vivarium.syntax;

/**
 * A place between two statements of a file from which a parser could have gone on without what stands before.
 *
 * @param offset the beginning of the second statement
 * @param line its number as MicroPython counts, which see {@link Lexer#line()}
 * @param staysOnLine whether open fields of f-strings end with their lines from here on
 * @param triedUpTo up to where the text was read to find out how that before the place is to be read
 * @param statements how many statements of the file stand before it
 * @param problems how many problems were found before it
 */
record Boundary(int offset, int line, boolean staysOnLine, int triedUpTo, int statements, int problems) {
    static final Boundary BEGINNING = new Boundary(0, 1, false, 0, 0, 0);

    /** The same place in a file that differs before it. */
    Boundary moved(Move move) {
        return new Boundary(
                offset + move.offset(),
                line + move.line(),
                staysOnLine,
                triedUpTo > move.triedBefore() ? triedUpTo + move.offset() : move.triedNow(),
                statements + move.statements(),
                problems + move.problems());
    }

    /**
     * By how much the places behind an edit differ.
     *
     * @param triedBefore {@code triedUpTo} where the old and the new text become the same
     * @param triedNow the same in the new text
     */
    record Move(int offset, int line, int statements, int problems, int triedBefore, int triedNow) {
        static Move between(Boundary before, Boundary now) {
            return new Move(
                    now.offset - before.offset,
                    now.line - before.line,
                    now.statements - before.statements,
                    now.problems - before.problems,
                    before.triedUpTo,
                    now.triedUpTo);
        }
    }
}
