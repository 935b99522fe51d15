/**
 * What is published in the Open Contracting Data Standard 1.1.5, as UK portals do: packages, records and feeds are read
 * release by release, merged by the standard's rules, shown, and mapped to the canonical events and shapes.
 *
 * <p>Knows the standard and its extensions, the checkpoints and how long a far side is left alone; nothing of how
 * events travel and no other portal. Start with {@link socialvalue.plugin.ocds.OcdsReader} for reading,
 * {@link socialvalue.plugin.ocds.ReleaseReading} for what is read of a release, and
 * {@link socialvalue.plugin.ocds.WeightProse} for the weights in it.
 */
package socialvalue.plugin.ocds;
