/**
 * littlefs, version 2, as it lies on flash: metadata pairs that are logs of commits, files as skip-lists of blocks. An
 * operation reads what it needs anew; between operations a volume and its open files are arrays of numbers. Invariant:
 * a block in use is never programmed twice without an erase between, so that losing power keeps the last commit. Pairs
 * stay where they are made: they are not moved when they have been erased often.
 */
package dev.vivarium.disk.littlefs;
