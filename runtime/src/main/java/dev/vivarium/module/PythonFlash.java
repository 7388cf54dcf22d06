package dev.vivarium.module;

import dev.vivarium.disk.littlefs.FlashDevice;

/**
 * A block device written in Python as flash.
 *
 * @param unit a memoryview of as many bytes as are read at a time
 * @param part a memoryview of as many bytes as can be programmed at a time
 */
record PythonFlash(PythonBlockDevice device, long unit, int unitBytes, long part) implements FlashDevice {
    @Override
    public void read(int block, int offset, byte[] target) {
        device.readPart(block, offset, target, unit);
    }

    @Override
    public void program(int block, int offset, byte[] source) {
        device.writePart(block, offset, source, source.length == unitBytes ? unit : part);
    }

    @Override
    public void erase(int block) {
        device.erase(block);
    }

    @Override
    public void sync() {
        device.sync();
    }
}
