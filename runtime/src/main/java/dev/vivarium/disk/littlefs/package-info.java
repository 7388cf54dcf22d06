/**
 * littlefs as it lies on flash, in versions 1 and 2. Both keep files as skip-lists of blocks and directories in pairs of
 * blocks; version 1 writes a directory anew at each change, in version 2 a pair is a log of commits. An operation reads
 * what it needs anew; between operations a volume and its open files are arrays of numbers. Invariant: a block in use is
 * never programmed twice without an erase between, so that losing power keeps the last commit. Pairs stay where they are
 * made: they are not moved when they have been erased often.
 */
package dev.vivarium.disk.littlefs;
