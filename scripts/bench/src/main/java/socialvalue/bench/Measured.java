package socialvalue.bench;

/**
 * What was measured of one thing, a value for each iteration.
 *
 * @param clock microseconds an operation by the clock
 * @param processor microseconds of processor time an operation
 * @param bytes allocated by an operation; none where that cannot be told
 */
record Measured(Samples clock, Samples processor, Samples bytes) {
    static Measured nothingYet() {
        return new Measured(new Samples(), new Samples(), new Samples());
    }
}
