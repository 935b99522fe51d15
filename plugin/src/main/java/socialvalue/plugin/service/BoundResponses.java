package socialvalue.plugin.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import socialvalue.plugin.portal.PortalCriterion;
import socialvalue.plugin.portal.PortalTender;
import socialvalue.plugin.portal.PortalUnit;
import socialvalue.plugin.portal.Requirement;
import socialvalue.plugin.portal.RequirementResponse;

/**
 * The answers of a return to one lot's requirements, each bound to a criterion of the frame: as an officer declared it,
 * else by the very same title, else not at all.
 */
final class BoundResponses {
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private final PublishedFrame frame;
    private final RequirementBindings bindings;
    private final Map<String, List<Requirement>> asked = new HashMap<>();
    private final Set<String> askedOfOthers = new HashSet<>();
    private final Map<String, List<Bound>> bound = new TreeMap<>();
    private final Set<String> unbound = new TreeSet<>();
    private final Set<String> withoutUnit = new TreeSet<>();

    /** An answer with what it is in the frame. */
    private record Bound(
            FrameCriterion criterion,
            Optional<FrameCriterion.Option> option,
            RequirementResponse response,
            Optional<PortalUnit> unit) {}

    BoundResponses(PublishedFrame frame, PortalTender tender, String lot, RequirementBindings bindings) {
        this.frame = frame;
        this.bindings = bindings;
        for (PortalCriterion criterion : tender.criteria()) {
            boolean here = criterion.lot().isEmpty() || criterion.lot().get().equals(lot);
            criterion.groups().forEach(group -> group.requirements().forEach(each -> {
                if (here) {
                    asked.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each);
                } else {
                    askedOfOthers.add(each.id());
                }
            }));
        }
        askedOfOthers.removeAll(asked.keySet());
    }

    /** Binds one answer; what answers another lot's requirement is passed over. */
    void add(RequirementResponse response) {
        if (askedOfOthers.contains(response.requirement())) {
            return;
        }
        bind(response)
                .ifPresentOrElse(
                        each -> bound.computeIfAbsent(each.criterion().id(), id -> new ArrayList<>())
                                .add(each),
                        () -> unbound.add(response.requirement()));
    }

    boolean answersAnything() {
        return !bound.isEmpty();
    }

    List<String> unbound() {
        return List.copyOf(unbound);
    }

    List<String> withoutUnit() {
        return List.copyOf(withoutUnit);
    }

    /** Writes them in the frame's order: a portal may list them in another each time it is asked. */
    void writeTo(ArrayNode responses) {
        for (FrameCriterion criterion : frame.criteria()) {
            List<Bound> answers = new ArrayList<>(bound.getOrDefault(criterion.id(), List.of()));
            answers.sort(Comparator.comparing(each -> each.response().requirement()));
            CriterionResponse response = new CriterionResponse(criterion, bindings);
            for (Bound each : answers) {
                if (!response.hasRoomFor(each.response(), each.option())) {
                    // Which of two is meant nobody can say; both are sent, and the check finds that there are two
                    response.writeTo(responses);
                    response = new CriterionResponse(criterion, bindings);
                }
                if (!response.add(each.response(), each.option(), each.unit())) {
                    withoutUnit.add(each.response().requirement());
                }
            }
            if (!answers.isEmpty()) {
                response.writeTo(responses);
            }
        }
    }

    private Optional<Bound> bind(RequirementResponse response) {
        // A portal may keep earlier versions of a requirement beside the current one
        List<Requirement> versions = asked.getOrDefault(response.requirement(), List.of());
        Optional<PortalUnit> unit = response.unit()
                .or(() -> only(versions.stream().flatMap(each -> each.unit().stream())))
                .filter(each -> each.code().isPresent() || each.name().isPresent());
        RequirementBindings.Target declared = bindings.criteria().get(response.requirement());
        if (declared == null) {
            return only(versions.stream().flatMap(each -> each.title().stream()).map(BoundResponses::plain))
                    .flatMap(this::titled)
                    .map(criterion -> new Bound(criterion, Optional.empty(), response, unit));
        }
        Optional<FrameCriterion> criterion = frame.criterion(declared.criterion());
        Optional<FrameCriterion.Option> option =
                declared.option().flatMap(id -> criterion.flatMap(each -> each.option(id)));
        return criterion
                .filter(each -> option.isPresent() == declared.option().isPresent())
                .map(each -> new Bound(each, option, response, unit));
    }

    private Optional<FrameCriterion> titled(String title) {
        return only(frame.criteria().stream().filter(each -> plain(each.title()).equals(title)));
    }

    /** What all of them are; empty where they are not one and the same. */
    private static <T> Optional<T> only(Stream<T> some) {
        List<T> different = some.distinct().limit(2).toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    private static String plain(String title) {
        return SPACE.matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
