package socialvalue.plugin.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a portal may accept a section, and what to show the supplier whose it is. Its text says nothing of it.
 *
 * @param accepted whether it may
 * @param findings gravest first; only those that say that the return cannot be received are in the way
 * @param findingsNotShown how many there are beyond those
 * @param criteria what its own figures would earn; empty where that could not be told
 * @param notChecked why nothing was checked, as a status or a code; empty where it was
 */
public record GateAnswer(
        boolean accepted,
        List<Finding> findings,
        int findingsNotShown,
        List<CheckedSection.Outlook> criteria,
        Optional<String> notChecked) {
    public GateAnswer {
        findings = List.copyOf(findings);
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(notChecked);
    }

    static GateAnswer of(CheckedSection checked) {
        boolean keptOut =
                !checked.canBeReceived() || checked.findings().stream().anyMatch(Finding::keepsOut);
        return new GateAnswer(
                !keptOut, checked.findings(), checked.findingsNotShown(), checked.criteria(), Optional.empty());
    }

    static GateAnswer keptOut(List<Finding> findings) {
        return new GateAnswer(false, findings, 0, List.of(), Optional.empty());
    }

    static GateAnswer notChecked(GateSettings.WhenUnavailable policy, String why) {
        return new GateAnswer(policy == GateSettings.WhenUnavailable.ACCEPT, List.of(), 0, List.of(), Optional.of(why));
    }

    @Override
    public String toString() {
        return "gate answer";
    }
}
