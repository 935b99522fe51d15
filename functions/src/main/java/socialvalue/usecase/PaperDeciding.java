package socialvalue.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import socialvalue.finding.Finding;
import socialvalue.finding.FindingCode;
import socialvalue.finding.Findings;
import socialvalue.finding.Location;
import socialvalue.frame.EvaluationFrame;
import socialvalue.marking.Decided;
import socialvalue.marking.Decision;
import socialvalue.marking.FlagKind;
import socialvalue.marking.Flagged;
import socialvalue.scoring.Scorer;
import socialvalue.scoring.ScoringRow;
import socialvalue.scoring.Sensitivity;
import socialvalue.usecase.PaperDecisions.PaperDecision;

/** Decisions about flags on paper, held to the flags that are raised. */
final class PaperDeciding {
    private final PaperDecisions paper;
    private final Findings findings;
    private final Set<Flagged> raised;
    private final List<Decision> decisions = new ArrayList<>();

    PaperDeciding(EvaluationFrame frame, List<ScoringRow> rows, PaperDecisions paper, Findings findings) {
        Scorer scorer = new Scorer(frame);
        this.paper = paper;
        this.findings = findings;
        this.raised = rows.stream()
                .flatMap(row -> scorer.flags(row).stream()
                        .map(flag -> flag.of(row.checked().supplier().id())))
                .collect(Collectors.toSet());
    }

    /** Finds everything wrong with them that can be told before the lot is scored. */
    void check() {
        Set<Flagged> seen = new HashSet<>();
        for (int i = 0; i < paper.decisions().size(); i++) {
            PaperDecision decision = paper.decisions().get(i);
            Flagged flag = decision.flag();
            int before = findings.count();
            if (flag.kind() != FlagKind.WINS_CHANGE_WITHOUT_A_LOSER && !raised.contains(flag)) {
                notRaised(i, flag);
            }
            DecideFlag.check(flag, decision.choice(), at(i, "/choice"), decision.reason(), at(i, "/reason"), findings);
            if (!seen.add(flag)) {
                findings.add(Finding.of(
                                FindingCode.REPEATED_IDENTIFIER,
                                at(i, ""),
                                "a second decision about " + words(flag),
                                "one decision for each flag")
                        .remediedBy("Keep one of the two."));
            }
            if (findings.count() == before) {
                decisions.add(new Decision(
                        flag, 1, decision.choice(), decision.reason(), decision.decidedBy(), decision.decidedAt()));
            }
        }
    }

    /** Finds decisions about warnings that the scores do not give. */
    void checkWarnings(List<Sensitivity> warnings) {
        Set<Flagged> given = warnings.stream().map(Sensitivity::flagged).collect(Collectors.toSet());
        for (int i = 0; i < paper.decisions().size(); i++) {
            Flagged flag = paper.decisions().get(i).flag();
            if (flag.kind() == FlagKind.WINS_CHANGE_WITHOUT_A_LOSER && !given.contains(flag)) {
                notRaised(i, flag);
            }
        }
    }

    private void notRaised(int index, Flagged flag) {
        findings.add(
                FindingCode.UNKNOWN_REFERENCE,
                at(index, ""),
                words(flag),
                "a flag that the check or the scoring raises");
    }

    private static String words(Flagged flag) {
        return flag.kind().words() + " of supplier " + flag.supplier()
                + (flag.criterion().isEmpty() ? "" : " under criterion " + flag.criterion());
    }

    private Location at(int index, String within) {
        return paper.places().at("/decisions/" + index + within);
    }

    Decided decided() {
        return Decided.of(decisions);
    }
}
