package socialvalue.bench;

/**
 * How long a measurement takes, whoever is measured.
 *
 * @param warmUps iterations that are not measured
 * @param measured iterations that are
 * @param milliseconds each of them
 */
record Iterations(int warmUps, int measured, int milliseconds) {
    static Iterations of(Options options) {
        return options.quick() ? new Iterations(2, 3, 300) : new Iterations(6, 5, 1000);
    }
}
