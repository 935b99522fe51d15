package socialvalue.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.audit.Entry;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Page;
import socialvalue.port.SealedReturns;
import socialvalue.port.Trails;
import socialvalue.port.Trails.Scope;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * Reads a lot's audit trail: what officers and runs did, and once the lot is opened what became of each return. Before
 * that nothing of returns is read, nor is told where a late one that was admitted is kept.
 */
public final class ReadTrail {
    private static final String OFFICERS = "officers.";
    /** Chains of returns have a few entries each. */
    private static final int CHAINS_FOR_AN_ENTRY = 4;

    private final Frames frames;
    private final Trails trails;

    public ReadTrail(Frames frames, Trails trails) {
        this.frames = frames;
        this.trails = trails;
    }

    /**
     * A page of entries.
     *
     * @param after as the page before gave it; empty for the first
     * @param limit the most entries of what officers did on a page; of returns the chains of a quarter as many
     * @throws Refusal if the lot is not published here, or has no such page
     */
    public Page<Entry> page(Caller caller, LotId id, Optional<String> after, int limit) {
        caller.require(Role.AUDITOR);
        Lot lot = Lots.published(frames, id);
        boolean opened = lot.phase() != LotPhase.PUBLISHED;
        if (after.isEmpty() || after.get().matches("officers\\.[1-9][0-9]{0,5}")) {
            int from = after.map(spelt -> Integer.parseInt(spelt.substring(OFFICERS.length())))
                    .orElse(0);
            return officers(id, from, limit, opened);
        }
        AuditStep step = AuditStep.of(after)
                .filter(asked -> opened)
                .filter(asked -> asked.kind() == AuditStep.Kind.RETURNS || asked.kind() == AuditStep.Kind.LATE)
                .orElseThrow(() -> Refusal.notFound("no-such-page", "the trail of lot " + id + " has no such page"));
        int chains = Math.max(1, limit / CHAINS_FOR_AN_ENTRY);
        return step.kind() == AuditStep.Kind.RETURNS
                ? returns(id, step, chains)
                : entries(
                        trails.late(id, step.after(), chains),
                        next -> AuditStep.ofLate(Optional.of(next)),
                        Optional.empty());
    }

    private Page<Entry> officers(LotId id, int from, int limit, boolean opened) {
        List<Entry> all = trails.officers(id).entries();
        List<Entry> entries = all.stream()
                .skip(from)
                .limit(limit)
                .map(entry -> opened ? entry : withoutLate(id, entry))
                .toList();
        int end = from + entries.size();
        Optional<String> next = end < all.size()
                ? Optional.of(OFFICERS + end)
                : Optional.of(AuditStep.ofReturns(0, Optional.empty()).toString())
                        .filter(any -> opened);
        return new Page<>(entries, next);
    }

    private Entry withoutLate(LotId id, Entry entry) {
        List<Content> told = entry.contents().stream()
                .filter(content -> trails.where(id, content).scope() == Scope.LOT)
                .toList();
        return new Entry(
                entry.chain(), entry.number(), entry.act(), told, entry.before(), entry.digest(), entry.signature());
    }

    private Page<Entry> returns(LotId id, AuditStep step, int chains) {
        int part = step.number();
        AuditStep then = part + 1 < SealedReturns.PARTS
                ? AuditStep.ofReturns(part + 1, Optional.empty())
                : AuditStep.ofLate(Optional.empty());
        return entries(
                trails.returns(id, part, step.after(), chains),
                next -> AuditStep.ofReturns(part, Optional.of(next)),
                Optional.of(then));
    }

    private static Page<Entry> entries(Page<Chain> page, Function<String, AuditStep> more, Optional<AuditStep> then) {
        Stream<Entry> entries = page.items().stream().flatMap(chain -> chain.entries().stream());
        return new Page<>(entries.toList(), page.next().map(more).or(() -> then).map(AuditStep::toString));
    }
}
