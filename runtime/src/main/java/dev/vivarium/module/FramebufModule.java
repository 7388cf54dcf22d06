package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.RomId;

/** Drawing into memory. */
final class FramebufModule extends NativeModule {
    static final FramebufModule INSTANCE = new FramebufModule();

    private FramebufModule() {
        super(RomId.MODULE_FRAMEBUF, "framebuf");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .object("FrameBuffer", FrameBufferType.INSTANCE)
                .fnN(
                        "FrameBuffer1(buffer, width, height, stride=width)",
                        "A frame buffer of the format MONO_VLSB; sizes in pixels.",
                        3,
                        4,
                        FrameBufferType::createMono);
        for (PixelFormat format : PixelFormat.values()) {
            for (String name : format.names()) {
                table.constant(
                        name, "A format: " + format.documentation() + ".", s -> Value.ofSmallInt(format.ordinal()));
            }
        }
        return table;
    }
}
