/**
 * Measurements: the project's own code beside what it is compared with, in one run. No part of the normal build, and
 * nothing here is a test: no clock decides whether anything is right.
 *
 * <p>It knows everything, and nothing knows it. Start reading at {@link socialvalue.bench.Main}; what is measured is
 * made by {@link socialvalue.bench.ExampleLot}.
 */
package socialvalue.bench;
