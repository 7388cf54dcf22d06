package dev.vivarium.vm;

import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.InstanceType;

/**
 * The inline caches' fast sides: what a site saw last time, if it still holds. Every miss returns {@link Value#NULL} or
 * false and {@link Operations} does the full lookup and fills the site.
 *
 * <p>A global's site keeps the first word of the globals' map, whose upper half changes with the set of keys, and the
 * slot (or the builtin's value with slot -1). An attribute's site keeps the class and the slot, which is checked against
 * the key that lies there, so it holds for every instance that got its attributes in the same order.
 */
final class Caches {
    private Caches() {}

    static long global(long[] words, DecodedCode code, int site, long globals) {
        int map = Value.wordIndex(globals) + DictType.MAP;
        if (words[map] != code.siteKeys[site]) {
            return Value.NULL;
        }
        int slot = code.siteSlots[site];
        return slot >= 0 ? words[Value.wordIndex(words[map + 2]) + 2 * slot + 1] : code.siteValues[site];
    }

    static long attribute(long[] words, DecodedCode code, int site, long object) {
        if (!Value.isHeap(object)) {
            return Value.NULL;
        }
        int at = Value.wordIndex(object);
        int slot = code.siteSlots[site];
        if (words[at] != code.siteKeys[site] || slot >= words[at + InstanceType.MAP + 1]) {
            return Value.NULL;
        }
        int entry = Value.wordIndex(words[at + InstanceType.MAP + 2]) + 2 * slot;
        return words[entry] == Value.ofQstr(code.siteNames[site]) ? words[entry + 1] : Value.NULL;
    }

    /** Replaces an attribute that the instance already has; classes with special accessors always miss. */
    static boolean storeAttribute(long[] words, DecodedCode code, int site, long object, long value) {
        if (!Value.isHeap(object)) {
            return false;
        }
        int at = Value.wordIndex(object);
        int slot = code.siteSlots[site];
        if (words[at] != code.siteKeys[site] || slot >= words[at + InstanceType.MAP + 1]) {
            return false;
        }
        int entry = Value.wordIndex(words[at + InstanceType.MAP + 2]) + 2 * slot;
        if (words[entry] != Value.ofQstr(code.siteNames[site])) {
            return false;
        }
        words[entry + 1] = value;
        return true;
    }
}
