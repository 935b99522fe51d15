package socialvalue.plugin.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialvalue.plugin.portal.FrameReference;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.RequirementGroup;

/**
 * Bindings as an officer wrote them down, in the plugin's properties or in the portal itself.
 *
 * <ul>
 *   <li>{@code frame.<tender>.<lot>=EX-2027-001/1} binds a lot to a frame; the tender by the portal's identifier or by
 *       the reference people know it by. {@code frame.<tender>.*} binds the only lot of a tender.
 *   <li>{@code criterion.<requirement>=<criterion>} or {@code <criterion>/<option>} says what a requirement is in the
 *       frame.
 *   <li>{@code unit.<code or name in the portal>=<unit in the frame>} says that two units are the same.
 *   <li>{@code unit.of.<requirement>=<unit in the frame>} says what a requirement counts for which the portal states no
 *       unit.
 *   <li>In the portal, a requirement group whose description has the word {@code socialvalue:frame:EX-2027-001/1}
 *       between spaces binds the lot of its criterion.
 * </ul>
 *
 * What binds a lot in more ways than one must say the same.
 */
public final class ConfiguredBindings implements FrameBindings {
    private static final String FRAME = "frame.";
    private static final String CRITERION = "criterion.";
    private static final String UNIT = "unit.";
    private static final String UNIT_OF = "unit.of.";
    private static final String ALLOWED = "frame.<tender>.<lot>, frame.<tender>.*, criterion.<requirement>,"
            + " unit.<code or name>, unit.of.<requirement>";
    private static final String ONLY_LOT = "*";
    private static final String WORD = "socialvalue:frame:";
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern TARGET = Pattern.compile("(" + IDENTIFIER + ")(?:/(" + IDENTIFIER + "))?");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private final Map<String, FrameReference> frames = new TreeMap<>();
    private final Map<String, RequirementBindings.Target> criteria = new TreeMap<>();
    private final Map<String, String> units = new TreeMap<>();
    private final Map<String, String> unstated = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private ConfiguredBindings(Properties properties) {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String value = properties.getProperty(key).strip();
            if (key.startsWith(FRAME)) {
                frame(key, value);
            } else if (key.startsWith(CRITERION)) {
                target(key, value);
            } else if (key.startsWith(UNIT_OF)) {
                unit(unstated, key, UNIT_OF, value);
            } else if (key.startsWith(UNIT)) {
                unit(units, key, UNIT, value);
            }
        }
    }

    /**
     * The bindings among a plugin's properties; those that bind nothing are passed over.
     *
     * @throws IllegalArgumentException if any of them cannot be used; it names each
     */
    public static ConfiguredBindings of(Properties properties) {
        ConfiguredBindings bindings = new ConfiguredBindings(properties);
        if (!bindings.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", bindings.faults) + ". Allowed are " + ALLOWED + ".");
        }
        return bindings;
    }

    /** What was declared about requirements and units. */
    public RequirementBindings requirements() {
        return new RequirementBindings(criteria, units, unstated);
    }

    /** @throws ConflictingBindings if it is bound to more than one frame, or in a way that leaves open which lot is */
    @Override
    public Optional<FrameReference> frameOf(PortalTender tender, String lot) {
        Set<String> lots = new TreeSet<>(Set.of(lot));
        tender.lots().forEach(each -> lots.add(each.id()));
        Optional<FrameReference> bound = bound(tender, lot, lots.size() == 1);
        for (String other : lots) {
            if (bound.isPresent() && !other.equals(lot) && bound.equals(bound(tender, other, false))) {
                throw new ConflictingBindings("lots " + lot + " and " + other + " of tender " + tender.id()
                        + " are both bound to frame " + bound.get() + ", which is of one lot");
            }
        }
        return bound;
    }

    private Optional<FrameReference> bound(PortalTender tender, String lot, boolean onlyLot) {
        Map<String, FrameReference> found = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(Set.of(tender.id()));
        tender.reference().ifPresent(names::add);
        for (String name : names) {
            configured(FRAME + name + "." + lot, found);
            String whole = FRAME + name + "." + ONLY_LOT;
            if (frames.containsKey(whole) && !onlyLot) {
                throw new ConflictingBindings(whole + " binds the only lot of a tender, and tender " + tender.id()
                        + " has several; bind each by " + FRAME + name + ".<lot>");
            }
            configured(whole, found);
        }
        for (PortalCriterion criterion : tender.criteria()) {
            if (criterion.lot().isEmpty() || criterion.lot().get().equals(lot)) {
                described(tender, criterion, onlyLot, found);
            }
        }
        if (Set.copyOf(found.values()).size() > 1) {
            throw new ConflictingBindings(
                    "lot " + lot + " of tender " + tender.id() + " is bound to more than one frame: " + found);
        }
        return found.values().stream().findFirst();
    }

    private void configured(String key, Map<String, FrameReference> found) {
        Optional.ofNullable(frames.get(key)).ifPresent(frame -> found.put(key, frame));
    }

    private static void described(
            PortalTender tender, PortalCriterion criterion, boolean onlyLot, Map<String, FrameReference> found) {
        for (RequirementGroup group : criterion.groups()) {
            for (String word : SPACE.split(group.description().orElse(""))) {
                if (!word.startsWith(WORD)) {
                    continue;
                }
                String where = "requirement group " + group.id() + " of tender " + tender.id();
                if (criterion.lot().isEmpty() && !onlyLot) {
                    throw new ConflictingBindings(
                            where + " names a frame, and not which of the tender's lots it is of");
                }
                FrameReference frame = reference(word.substring(WORD.length()))
                        .orElseThrow(() -> new ConflictingBindings(
                                where + " names a frame by “" + word + "”, which is not " + WORD + "tender/lot"));
                FrameReference earlier = found.put(where, frame);
                if (earlier != null && !earlier.equals(frame)) {
                    throw new ConflictingBindings(where + " names two frames: " + earlier + " and " + frame);
                }
            }
        }
    }

    private void frame(String key, String value) {
        String named = key.substring(FRAME.length());
        int dot = named.lastIndexOf('.');
        Optional<FrameReference> frame = reference(value);
        if (dot < 1 || dot == named.length() - 1) {
            faults.add(key + " names no lot of a tender");
        } else if (frame.isEmpty()) {
            faults.add(key + " is not bound to a frame, which is named as tender/lot");
        } else {
            frames.put(key, frame.get());
        }
    }

    private void target(String key, String value) {
        Matcher target = TARGET.matcher(value);
        String requirement = key.substring(CRITERION.length());
        if (requirement.isBlank()) {
            faults.add(key + " names no requirement");
        } else if (!target.matches()) {
            faults.add(key + " is not bound to a criterion, which is named as criterion or criterion/option");
        } else {
            criteria.put(
                    requirement, new RequirementBindings.Target(target.group(1), Optional.ofNullable(target.group(2))));
        }
    }

    private void unit(Map<String, String> into, String key, String prefix, String value) {
        String named = key.substring(prefix.length());
        if (named.isBlank() || value.isEmpty()) {
            faults.add(key + " does not say which unit is the same as which");
        } else {
            into.put(named, value);
        }
    }

    private static Optional<FrameReference> reference(String text) {
        try {
            return Optional.of(FrameReference.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
