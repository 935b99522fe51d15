package socialvalue.procurement;

/** Who keeps returns closed until opening. */
public enum Custody {
    /** Suppliers submit to us before the deadline; we seal. */
    SEALED_HERE,
    /** The portal seals; returns arrive at opening with its receipt times. */
    HELD_BY_PORTAL
}
