package socialvalue.plugin.ocds;

import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of merging that stand in the release schema of OCDS 1.1.5 with the extensions that UK portals use: award
 * criteria, bids, lots, metrics, performance failures, requirements, selection criteria, sustainability and the UK's
 * own. A test derives them again from the published schemas.
 */
final class Ocds115Rules {
    private static final String OMIT_WHEN_MERGED = """
            id
            date
            tag
            """;

    private static final String WHOLE_LIST_MERGE = """
            awards.additionalProcurementCategories
            awards.amendment.changes
            awards.amendment.rationaleClassifications
            awards.amendment.relatedLots
            awards.amendment.suppliersAdded.additionalIdentifiers
            awards.amendment.suppliersRemoved.additionalIdentifiers
            awards.amendments.changes
            awards.amendments.rationaleClassifications
            awards.amendments.relatedLots
            awards.amendments.suppliersAdded.additionalIdentifiers
            awards.amendments.suppliersRemoved.additionalIdentifiers
            awards.documents.relatedLots
            awards.items.additionalClassifications
            awards.relatedBids
            awards.relatedLots
            awards.suppliers.additionalIdentifiers
            bids.details.countriesOfOrigin
            bids.details.documents.relatedLots
            bids.details.identifiers
            bids.details.items.additionalClassifications
            bids.details.relatedLots
            bids.details.tenderers.additionalIdentifiers
            buyer.additionalIdentifiers
            contracts.amendment.changes
            contracts.amendment.rationaleClassifications
            contracts.amendment.relatedLots
            contracts.amendment.suppliersAdded.additionalIdentifiers
            contracts.amendment.suppliersRemoved.additionalIdentifiers
            contracts.amendments.changes
            contracts.amendments.rationaleClassifications
            contracts.amendments.relatedLots
            contracts.amendments.suppliersAdded.additionalIdentifiers
            contracts.amendments.suppliersRemoved.additionalIdentifiers
            contracts.documents.relatedLots
            contracts.implementation.documents.relatedLots
            contracts.implementation.milestones.documents.relatedLots
            contracts.implementation.milestones.relatedLots
            contracts.implementation.performanceFailures.documents.relatedLots
            contracts.implementation.performanceFailures.suppliers.additionalIdentifiers
            contracts.implementation.transactions.payee.additionalIdentifiers
            contracts.implementation.transactions.payer.additionalIdentifiers
            contracts.items.additionalClassifications
            contracts.milestones.documents.relatedLots
            contracts.milestones.relatedLots
            contracts.proposedAmendments.changes
            contracts.proposedAmendments.rationaleClassifications
            contracts.proposedAmendments.relatedLots
            contracts.proposedAmendments.suppliersAdded.additionalIdentifiers
            contracts.proposedAmendments.suppliersRemoved.additionalIdentifiers
            contracts.relatedBids
            contracts.relatedProcesses.relatedLots
            contracts.relatedProcesses.relationship
            parties.additionalIdentifiers
            parties.details.excludedSupplier.exclusionGrounds.criteria
            parties.roles
            planning.documents.relatedLots
            planning.milestones.documents.relatedLots
            planning.milestones.relatedLots
            relatedProcesses.relatedLots
            relatedProcesses.relationship
            tender.additionalProcurementCategories
            tender.amendment.changes
            tender.amendment.rationaleClassifications
            tender.amendment.relatedLots
            tender.amendment.suppliersAdded.additionalIdentifiers
            tender.amendment.suppliersRemoved.additionalIdentifiers
            tender.amendments.changes
            tender.amendments.rationaleClassifications
            tender.amendments.relatedLots
            tender.amendments.suppliersAdded.additionalIdentifiers
            tender.amendments.suppliersRemoved.additionalIdentifiers
            tender.criteria.relatedLots
            tender.documents.relatedLots
            tender.items.additionalClassifications
            tender.lotGroups.awardCriteria.criteria
            tender.lotGroups.identifiers
            tender.lotGroups.relatedLots
            tender.lots.additionalClassifications
            tender.lots.additionalProcurementCategories
            tender.lots.awardCriteria.criteria
            tender.lots.buyer.additionalIdentifiers
            tender.lots.identifiers
            tender.lots.milestones.documents.relatedLots
            tender.lots.milestones.relatedLots
            tender.lots.selectionCriteria.criteria
            tender.lots.sustainability
            tender.milestones.documents.relatedLots
            tender.milestones.relatedLots
            tender.procuringEntity.additionalIdentifiers
            tender.selectionCriteria.criteria
            tender.specialRegime
            tender.submissionMethod
            tender.sustainability
            tender.tenderers.additionalIdentifiers
            """;

    private Ocds115Rules() {}

    static Map<String, MergeRules.Rule> byPath() {
        Map<String, MergeRules.Rule> rules = new TreeMap<>();
        OMIT_WHEN_MERGED.lines().forEach(path -> rules.put(path, MergeRules.Rule.OMIT_WHEN_MERGED));
        WHOLE_LIST_MERGE.lines().forEach(path -> rules.put(path, MergeRules.Rule.WHOLE_LIST_MERGE));
        return rules;
    }
}
