package socialvalue.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import socialvalue.audit.Verification.Broken;

/** Verifies chains one after the other, and what they say against what stands. */
public final class Examination {
    private final BiPredicate<String, Signature> authority;
    private final List<Verification.Signed> signed = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Verification.Notice> notices = new ArrayList<>();
    private int chains;
    private int entries;
    private int records;

    /** @param authority whether the authority's key made that signature of that digest */
    public Examination(BiPredicate<String, Signature> authority) {
        this.authority = authority;
    }

    /**
     * Recomputes a chain and verifies its signatures.
     *
     * @return whether it holds; only then what it says can be held against what stands
     */
    public boolean chain(Chain chain) {
        chains++;
        entries += chain.entries().size();
        Optional<Chain.Fault> fault = chain.fault();
        Optional<Chain.Fault> unsigned = unsigned(chain, fault.map(Chain.Fault::number));
        unsigned.or(() -> fault).ifPresent(first -> broken.add(new Broken(chain.name(), first.number(), first.why())));
        times(chain);
        return fault.isEmpty() && unsigned.isEmpty();
    }

    /** The first entry before the one that does not hold whose signature is missing or not the authority's. */
    private Optional<Chain.Fault> unsigned(Chain chain, Optional<Integer> before) {
        int sound = before.map(number -> number - 1).orElse(chain.entries().size());
        for (Entry entry : chain.entries().subList(0, sound)) {
            Optional<String> why = whyUnsigned(entry);
            if (why.isPresent()) {
                return why.map(each -> new Chain.Fault(entry.number(), each));
            }
            entry.signature()
                    .ifPresent(by -> signed.add(new Verification.Signed(
                            entry.number(), entry.act().what(), entry.act().when(), by.key())));
        }
        return Optional.empty();
    }

    private Optional<String> whyUnsigned(Entry entry) {
        if (entry.signature().isEmpty()) {
            return entry.act().what().isSigned() ? Optional.of("it is not signed") : Optional.empty();
        }
        return authority.test(entry.digest(), entry.signature().get())
                ? Optional.empty()
                : Optional.of("its signature is not the authority's");
    }

    /** Clocks of functions may differ a little: that a time goes back does no harm, and is shown. */
    private void times(Chain chain) {
        for (int i = 1; i < chain.entries().size(); i++) {
            Entry entry = chain.entries().get(i);
            if (entry.act().when().isBefore(chain.entries().get(i - 1).act().when())) {
                notices.add(new Verification.Notice(
                        chain.name(), entry.number(), "its time is before that of the entry before it"));
            }
        }
    }

    /**
     * Compares what entries say last of records with what stands.
     *
     * @param now the digest of what stands where the content was; empty where nothing does
     */
    public void compare(List<Coverage.Said> said, Function<Content, Optional<String>> now) {
        List<Broken> found = new ArrayList<>();
        for (Coverage.Said each : said) {
            records++;
            Optional<String> standing = now.apply(each.content());
            if (standing.isEmpty()) {
                found.add(new Broken(
                        each.chain(),
                        each.number(),
                        "what it wrote is gone, and no entry tells of that: "
                                + each.content().place()));
            } else if (!standing.get().equals(each.content().digest())) {
                found.add(new Broken(
                        each.chain(),
                        each.number(),
                        "what it wrote was changed, and no entry tells of that: " + named(each.content())));
            }
        }
        found.sort(Comparator.comparingInt(Broken::number).thenComparing(Broken::why));
        found.forEach(this::broken);
    }

    private static String named(Content content) {
        return content.parts().isEmpty()
                ? content.place()
                : content.place() + " (" + String.join(", ", content.parts()) + ")";
    }

    /** Adds what was found otherwise; of each chain the first place is kept. */
    public void broken(Broken found) {
        Optional<Broken> before = broken.stream()
                .filter(each -> each.chain().equals(found.chain()))
                .findFirst();
        if (before.isEmpty()) {
            broken.add(found);
        } else if (found.number() < before.get().number()) {
            broken.set(broken.indexOf(before.get()), found);
        }
    }

    /** What it came to. */
    public Verification verification() {
        return new Verification(chains, entries, records, signed, broken, notices);
    }
}
