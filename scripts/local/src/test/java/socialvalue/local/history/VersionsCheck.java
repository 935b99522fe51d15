package socialvalue.local.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import socialvalue.local.history.Violation.Kind;

/** Versions of one thing form one line: each is made once, from the one before, and the last one stands. */
public final class VersionsCheck {
    private final String place;
    private final List<Version> sent;
    private final List<Standing> standing;
    private final List<Violation> wrong;

    private VersionsCheck(String place, List<Version> sent, List<Standing> standing, List<Violation> wrong) {
        this.place = place;
        this.sent = sent;
        this.standing = standing;
        this.wrong = wrong;
    }

    /**
     * What is wrong with versions.
     *
     * @param sent every attempt to make one
     * @param standing what is there in the end
     */
    public static List<Violation> of(List<Version> sent, List<Standing> standing) {
        List<Violation> wrong = new ArrayList<>();
        Map<String, List<Version>> attempts = sent.stream().collect(groupingBy(Version::place));
        Map<String, List<Standing>> found = standing.stream().collect(groupingBy(Standing::place));
        Set<String> places = new TreeSet<>(attempts.keySet());
        places.addAll(found.keySet());
        for (String place : places) {
            VersionsCheck check = new VersionsCheck(
                    place, attempts.getOrDefault(place, List.of()), found.getOrDefault(place, List.of()), wrong);
            check.requests();
            check.line();
            check.last();
        }
        return wrong;
    }

    private void add(Kind kind, Object about) {
        wrong.add(new Violation(kind, place + ": " + about));
    }

    /** A request sent again is answered as before. */
    private void requests() {
        sent.stream()
                .filter(Version::acknowledged)
                .collect(groupingBy(Version::request))
                .forEach((request, answers) -> {
                    Set<List<Object>> different = Set.copyOf(answers.stream()
                            .map(each -> List.<Object>of(each.made(), each.receipt()))
                            .toList());
                    if (different.size() > 1) {
                        add(Kind.ANSWERED_OTHERWISE, different);
                    }
                });
    }

    private void line() {
        Map<Integer, Version> made = new TreeMap<>();
        List<Version> acknowledged = sent.stream().filter(Version::acknowledged).toList();
        for (Version each : acknowledged) {
            if (each.made() != each.replaces() + 1) {
                add(Kind.NOT_THE_NEXT, each);
            }
            Version other = made.putIfAbsent(each.made(), each);
            if (other != null && !other.request().equals(each.request())) {
                add(Kind.MADE_TWICE, "version " + each.made());
            }
            if (each.made() > 1 && sent.stream().noneMatch(before -> before.mayHaveMade(each.made() - 1))) {
                add(Kind.GAP, "before version " + each.made());
            }
        }
        for (Version earlier : acknowledged) {
            boolean back = acknowledged.stream()
                    .filter(later -> !later.request().equals(earlier.request()))
                    .anyMatch(later -> earlier.span().before(later.span()) && later.made() < earlier.made());
            if (back) {
                add(Kind.WENT_BACK, "after version " + earlier.made());
            }
        }
    }

    /** What stands is the last version acknowledged, or a later one that was not answered. */
    private void last() {
        int acknowledged = sent.stream().mapToInt(Version::made).max().orElse(0);
        if (standing.size() > 1) {
            add(Kind.DOUBLED, standing);
        }
        if (standing.isEmpty() && acknowledged > 0) {
            add(Kind.LOST, "version " + acknowledged);
        }
        for (Standing each : standing) {
            if (each.version() < acknowledged) {
                add(Kind.LOST, "version " + acknowledged + "; there is " + each.version());
            }
            for (int version = acknowledged + 1; version < each.version(); version++) {
                int between = version;
                if (sent.stream().noneMatch(before -> before.mayHaveMade(between))) {
                    add(Kind.GAP, "version " + between);
                }
            }
            Optional<Version> promised = sent.stream()
                    .filter(made -> made.acknowledged() && made.made() == each.version())
                    .findFirst();
            if (promised.isPresent()) {
                same(promised.get(), each);
            } else if (sent.stream()
                    .noneMatch(made ->
                            made.mayHaveMade(each.version()) && made.value().equals(each.value()))) {
                add(Kind.NEVER_SENT, each);
            }
        }
    }

    private void same(Version promised, Standing found) {
        if (!promised.value().equals(found.value()) || !promised.receipt().equals(found.receipt())) {
            add(Kind.CHANGED, promised + " is " + found);
        }
    }
}
