/**
 * FAT12, FAT16 and FAT32 with long names in code page 437, one or two tables, with or without a partition table. A
 * volume's state between operations is an array of numbers, so that its owner may keep it where it likes.
 */
package dev.vivarium.disk.fat;
