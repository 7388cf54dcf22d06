package dev.vivarium.gc;

/** For a heap whose objects have neither finalisers nor callbacks. */
class NoFinalisation implements Finalisation {
    @Override
    public GcEvent.Outcome finalise(long object) {
        return GcEvent.Outcome.NONE;
    }

    @Override
    public GcEvent.Outcome callBack(long reference) {
        return GcEvent.Outcome.NONE;
    }
}
