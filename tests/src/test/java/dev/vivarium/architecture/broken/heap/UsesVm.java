package dev.vivarium.architecture.broken.heap;

import dev.vivarium.architecture.broken.vm.Vm;

/** Breaks the arrows: heap lies below vm. */
record UsesVm(Vm vm) {}
