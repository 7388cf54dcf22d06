/**
 * File systems on block devices, as they lie on the device: no Python in here. A file system works on a {@link
 * dev.vivarium.disk.BlockDevice} and says what fails by a {@link dev.vivarium.disk.DiskFailure}. May use {@code host}
 * for error numbers only.
 */
package dev.vivarium.disk;
