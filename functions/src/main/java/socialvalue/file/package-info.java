/**
 * Documents in and out: YAML for what people author, JSON for the wire, each value with its place.
 *
 * <p>Knows the formats and the kernel's types; knows nothing of transport, storage or AWS, and decides nothing: a
 * reader either has a value or makes a finding. Nothing here throws on what a document says, only on what a program
 * does.
 *
 * <p>Start with {@link socialvalue.file.Fields}, the cursor every reader of a format is written with. It stands on
 * {@link socialvalue.file.Node}, the tree that {@link socialvalue.file.YamlDocument} and
 * {@link socialvalue.file.JsonDocument} read. Returns, which come in by the thousand, are read as a stream instead, by
 * {@link socialvalue.file.ReturnReader}. Going out, {@link socialvalue.file.JsonText} writes.
 */
package socialvalue.file;
