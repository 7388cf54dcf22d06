package dev.vivarium.dap.variables;

/**
 * A variable as it is shown.
 *
 * @param expression what evaluates to it in its frame; null where nothing does
 * @param reference of its {@link Container}, 0 for a value with nothing inside
 * @param named how many named children it has
 * @param indexed how many numbered children it has
 * @param address of its object in the heap; 0 for a value that lies in no object
 */
public record Shown(
        String name,
        String text,
        String type,
        String expression,
        int reference,
        int named,
        int indexed,
        long address) {}
