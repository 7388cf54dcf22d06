package dev.vivarium.vm;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TypeType;

/**
 * Names and attributes that the {@link Caches} of a place in the code do not have: looks them up, and keeps in the
 * place what it found, where that may be kept.
 */
final class Lookups {
    private final ObjectSpace space;
    private final Heap heap;
    private final Frames frames;

    Lookups(ObjectSpace space, Frames frames) {
        this.space = space;
        this.frames = frames;
        heap = space.heap;
    }

    long loadGlobal(DecodedCode code, int site, long globals) {
        int name = code.siteNames[site];
        int slot = Maps.findName(space, globals, DictType.MAP, name);
        long value = slot >= 0 ? Maps.value(heap, globals, DictType.MAP, slot) : space.builtin(name);
        if (value == Value.NULL) {
            throw nameError(name);
        }
        // A builtin may be replaced by another one, or live in the heap: only what is in ROM is kept in a site.
        if (slot >= 0 || Value.isRom(value) && !space.builtinsChanged()) {
            code.siteKeys[site] = heap.load(globals, DictType.MAP);
            code.siteSlots[site] = slot;
            code.siteValues[site] = value;
        }
        return value;
    }

    private PythonError nameError(int name) {
        return space.error(Exceptions.NAME_ERROR, "name '" + space.qstrs.text(name) + "' isn't defined");
    }

    long loadName(DecodedCode code, int site, int frame) {
        long globals = frames.globals[frame];
        if (space.locals != globals && space.locals != Value.NULL) {
            long value = Maps.getName(space, space.locals, DictType.MAP, code.siteNames[site]);
            if (value != Value.NULL) {
                return value;
            }
        }
        long value = Caches.global(heap.words, code, site, globals);
        return value != Value.NULL ? value : loadGlobal(code, site, globals);
    }

    void storeGlobal(DecodedCode code, int site, long globals, long value) {
        if (heap.load(globals, DictType.MAP) == code.siteKeys[site] && code.siteSlots[site] >= 0) {
            Maps.setValue(heap, globals, DictType.MAP, code.siteSlots[site], value);
            return;
        }
        int slot = Maps.findOrAdd(space, globals, DictType.MAP, Value.ofQstr(code.siteNames[site]));
        Maps.setValue(heap, globals, DictType.MAP, slot, value);
        code.siteKeys[site] = heap.load(globals, DictType.MAP);
        code.siteSlots[site] = slot;
    }

    long loadAttribute(DecodedCode code, int site, long object) {
        int name = code.siteNames[site];
        if (Value.isHeap(object) && TypeType.isClass(space, heap.load(object, 0))) {
            int slot = Maps.findName(space, object, InstanceType.MAP, name);
            if (slot >= 0) {
                code.siteKeys[site] = heap.load(object, 0);
                code.siteSlots[site] = slot;
                return Maps.value(heap, object, InstanceType.MAP, slot);
            }
        }
        return Attributes.load(space, object, name);
    }

    void storeAttribute(DecodedCode code, int site, long object, long value) {
        int name = code.siteNames[site];
        Attributes.store(space, object, name, value);
        if (Value.isHeap(object)) {
            long type = heap.load(object, 0);
            if (TypeType.isClass(space, type) && TypeType.hasSimpleAttributes(space, type)) {
                int slot = Maps.findName(space, object, InstanceType.MAP, name);
                code.siteKeys[site] = type;
                code.siteSlots[site] = Math.max(slot, 0);
            }
        }
    }

    /** The method, with {@link ObjectSpace#boundSelf} set. */
    long loadMethod(DecodedCode code, int site, long object) {
        long type = space.typeValueOf(object);
        if (code.siteKeys[site] == type && code.siteStamps[site] == space.classStamp) {
            if (!Value.isHeap(type) || lacksAttribute(code, site, object)) {
                space.boundSelf = object;
                return code.siteValues[site];
            }
        }
        return loadMethodUncached(code, site, object, type);
    }

    /**
     * Whether an instance has no attribute of the site's name. The site keeps where the search for it begins in a map of
     * the last seen size (size in the upper half, slot in the lower), since finding that takes a division.
     */
    private boolean lacksAttribute(DecodedCode code, int site, long instance) {
        int map = Value.wordIndex(instance) + InstanceType.MAP;
        int alloc = (int) heap.words[map + 1];
        if (alloc == 0) {
            return true;
        }
        int known = code.siteSlots[site];
        if (known >>> 16 != alloc) {
            if (alloc > 0xFFFF) {
                return Maps.findName(space, instance, InstanceType.MAP, code.siteNames[site]) < 0;
            }
            known = alloc << 16 | space.qstrs.hash(code.siteNames[site]) % alloc;
            code.siteSlots[site] = known;
        }
        int entry = Value.wordIndex(heap.words[map + 2]) + 2 * (known & 0xFFFF);
        return heap.words[entry] == Value.NULL
                || Maps.findName(space, instance, InstanceType.MAP, code.siteNames[site]) < 0;
    }

    private long loadMethodUncached(DecodedCode code, int site, long object, long type) {
        int name = code.siteNames[site];
        long method = Attributes.loadMethod(space, object, name);
        if (space.boundSelf == object && isCacheable(type, name, method)) {
            code.siteKeys[site] = type;
            code.siteStamps[site] = space.classStamp;
            code.siteValues[site] = method;
        }
        return method;
    }

    /** Whether the method comes from the type alone, so that it is the same for all its objects. */
    private boolean isCacheable(long type, int name, long method) {
        if (Value.isHeap(type)) {
            return TypeType.isClass(space, type)
                    && TypeType.hasSimpleAttributes(space, type)
                    && TypeType.lookup(space, type, name) == method;
        }
        return Value.isRom(method) && type != TypeType.INSTANCE.value();
    }
}
