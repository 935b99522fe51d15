package socialvalue.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import socialvalue.access.Caller;
import socialvalue.access.Role;
import socialvalue.audit.Chain;
import socialvalue.audit.Content;
import socialvalue.audit.Coverage;
import socialvalue.audit.Entry;
import socialvalue.audit.Examination;
import socialvalue.audit.Verification;
import socialvalue.port.Frames;
import socialvalue.port.Lot;
import socialvalue.port.Page;
import socialvalue.port.SealedReturns;
import socialvalue.port.Signing;
import socialvalue.port.Trails;
import socialvalue.port.Trails.Scope;
import socialvalue.port.Trails.Where;
import socialvalue.procurement.LotId;
import socialvalue.procurement.LotPhase;

/**
 * Verifies a lot's audit trail, a step at a time so that no lot is too large: what officers did, what was sealed under
 * each signature, the chains of returns, late returns, and the records in each part of the lot. Before the lot is
 * opened there is the first step only, and nothing of returns is read.
 */
public final class VerifyAudit {
    private static final int CHAINS = 100;

    private final Frames frames;
    private final Trails trails;
    private final Signing signing;

    public VerifyAudit(Frames frames, Trails trails, Signing signing) {
        this.frames = frames;
        this.trails = trails;
        this.signing = signing;
    }

    /**
     * A step.
     *
     * @param step what was verified
     * @param verification what it came to
     * @param opened whether the lot was opened, so that there are steps beside the first
     * @param next how the next step is asked for; empty after the last
     */
    public record Verified(AuditStep.Kind step, Verification verification, boolean opened, Optional<String> next) {}

    /**
     * Verifies a step.
     *
     * @param after as the step before gave it; empty for the first
     * @throws Refusal if the lot is not published here, or has no such step
     */
    public Verified verify(Caller caller, LotId id, Optional<String> after) {
        caller.require(Role.AUDITOR);
        Lot lot = Lots.published(frames, id);
        boolean opened = lot.phase() != LotPhase.PUBLISHED;
        AuditStep step = AuditStep.of(after)
                .filter(asked -> opened || asked.kind() == AuditStep.Kind.OFFICERS)
                .orElseThrow(() -> Refusal.notFound("no-such-step", "verifying lot " + id + " has no such step"));
        Chain officers = trails.officers(id);
        Examination examination = new Examination(signing::verifies);
        Optional<AuditStep> next =
                switch (step.kind()) {
                    case OFFICERS -> officers(id, officers, opened, examination);
                    case SEALED -> sealed(id, officers, step.number(), examination);
                    case RETURNS -> returns(id, step, examination);
                    case LATE -> late(id, officers, step, examination);
                    case RECORDS -> records(id, officers, step.number(), examination);
                };
        return new Verified(
                step.kind(),
                examination.verification(),
                opened,
                next.filter(any -> opened).map(AuditStep::toString));
    }

    private Optional<AuditStep> officers(LotId id, Chain officers, boolean opened, Examination examination) {
        if (examination.chain(officers)) {
            Set<Scope> scopes = opened ? Set.of(Scope.LOT, Scope.LATE) : Set.of(Scope.LOT);
            Coverage coverage = new Coverage();
            coverage.add(officers, in(id, where -> scopes.contains(where.scope())));
            examination.compare(coverage.said().toList(), content -> trails.now(id, content));
            untold(coverage, trails.ofLot(id), lengths(List.of(officers)), examination);
        }
        return nextSealed(officers, 0);
    }

    /** Or the first of the steps that come after them. */
    private Optional<AuditStep> nextSealed(Chain officers, int after) {
        return officers.entries().stream()
                .map(Entry::number)
                .filter(number -> number > after)
                .filter(number -> entry(officers, number)
                        .map(entry -> entry.act().what().isSigned())
                        .orElse(false))
                .findFirst()
                .map(AuditStep::ofSealed)
                .or(() -> Optional.of(AuditStep.ofReturns(0, Optional.empty())));
    }

    private static Optional<Entry> entry(Chain chain, int number) {
        return chain.entries().stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    private Optional<AuditStep> sealed(LotId id, Chain officers, int number, Examination examination) {
        Chain alone =
                new Chain(officers.name(), entry(officers, number).stream().toList());
        Coverage coverage = new Coverage();
        coverage.add(alone, in(id, where -> where.scope() == Scope.TOGETHER));
        examination.compare(coverage.said().toList(), content -> trails.now(id, content));
        return nextSealed(officers, number);
    }

    private Optional<AuditStep> returns(LotId id, AuditStep step, Examination examination) {
        Page<Chain> page = trails.returns(id, step.number(), step.after(), CHAINS);
        chains(id, page.items(), examination);
        int part = step.number();
        return page.next().isPresent()
                ? Optional.of(AuditStep.ofReturns(part, page.next()))
                : Optional.of(
                        part + 1 < SealedReturns.PARTS
                                ? AuditStep.ofReturns(part + 1, Optional.empty())
                                : AuditStep.ofLate(Optional.empty()));
    }

    private Optional<AuditStep> late(LotId id, Chain officers, AuditStep step, Examination examination) {
        Page<Chain> page = trails.late(id, step.after(), CHAINS);
        chains(id, page.items(), examination);
        if (page.next().isPresent()) {
            return Optional.of(AuditStep.ofLate(page.next()));
        }
        Coverage coverage = new Coverage();
        Predicate<Content> late = in(id, where -> where.scope() == Scope.LATE);
        coverage.add(officers, late);
        List<Chain> chains =
                trails.late(id, Optional.empty(), Integer.MAX_VALUE).items();
        chains.forEach(chain -> coverage.add(chain, late));
        untold(coverage, trails.ofLate(id), lengths(chains), examination);
        return Optional.of(AuditStep.ofRecords(0));
    }

    private void chains(LotId id, List<Chain> chains, Examination examination) {
        for (Chain chain : chains) {
            if (examination.chain(chain)) {
                Coverage coverage = new Coverage();
                coverage.add(chain, in(id, where -> where.scope() == Scope.PART || where.scope() == Scope.LATE));
                examination.compare(coverage.said().toList(), content -> trails.now(id, content));
            }
        }
    }

    private Optional<AuditStep> records(LotId id, Chain officers, int part, Examination examination) {
        Predicate<Content> ofPart = in(id, where -> where.scope() == Scope.PART && where.part() == part);
        Trails.Standing standing = trails.ofPart(id, part);
        Coverage coverage = new Coverage();
        coverage.add(officers, ofPart);
        if (officers.fault().isEmpty()) {
            examination.compare(coverage.said().toList(), standing.now());
        }
        List<Chain> chains = new ArrayList<>(List.of(officers));
        for (int each = 0; each < SealedReturns.PARTS; each++) {
            chains.addAll(trails.returns(id, each, Optional.empty(), Integer.MAX_VALUE)
                    .items());
        }
        chains.addAll(trails.late(id, Optional.empty(), Integer.MAX_VALUE).items());
        chains.stream().skip(1).forEach(chain -> coverage.add(chain, ofPart));
        if (officers.fault().isEmpty()) {
            untold(coverage, standing, lengths(chains), examination);
        }
        return part + 1 < SealedReturns.PARTS ? Optional.of(AuditStep.ofRecords(part + 1)) : Optional.empty();
    }

    /** What stands though no entry tells of it, or contradicts what does. */
    private static void untold(
            Coverage coverage, Trails.Standing standing, Map<String, Integer> lengths, Examination examination) {
        for (Trails.Kept kept : standing.kept()) {
            coverage.untold(kept.place(), kept.parts())
                    .ifPresent(parts -> examination.broken(new Verification.Broken(
                            kept.chain(),
                            lengths.getOrDefault(kept.chain(), 0) + 1,
                            "no entry tells of what stands at " + kept.place()
                                    + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")"))));
        }
        for (Trails.Contradiction contradiction : standing.contradictions()) {
            coverage.of(contradiction.place(), contradiction.part())
                    .ifPresent(said -> examination.broken(
                            new Verification.Broken(said.chain(), said.number(), contradiction.why())));
        }
    }

    private static Map<String, Integer> lengths(List<Chain> chains) {
        return chains.stream()
                .collect(Collectors.toMap(Chain::name, chain -> chain.entries().size(), Integer::max));
    }

    private Predicate<Content> in(LotId id, Predicate<Where> wanted) {
        return content -> wanted.test(trails.where(id, content));
    }
}
