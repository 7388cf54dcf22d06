package dev.vivarium.architecture.broken.vm;

import dev.vivarium.heap.Heap;

/** Breaks the rule that who watches words is told of reads. */
record Untold(Heap heap) {
    long first() {
        return heap.words[0];
    }
}
