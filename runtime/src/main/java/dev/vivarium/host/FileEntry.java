package dev.vivarium.host;

/** One entry of a directory. */
public record FileEntry(String name, FileStatus.Kind kind, long inode, long size) {}
