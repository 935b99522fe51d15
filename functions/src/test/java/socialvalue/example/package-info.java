/** Invented frames and returns for tests; everything in them says "Example". Start with {@link ExampleFrames}. */
package socialvalue.example;
