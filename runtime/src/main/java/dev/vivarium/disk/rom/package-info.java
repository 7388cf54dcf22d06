/** ROMFS: a read-only image of nested records, used where it lies in memory. */
package dev.vivarium.disk.rom;
