package socialvalue.port;

/** Reads files of deliveries. */
@FunctionalInterface
public interface DeliveryFileReading {
    /** What is in a file, whatever it is: what cannot be read is a finding. */
    DeliveryFile read(byte[] file);
}
