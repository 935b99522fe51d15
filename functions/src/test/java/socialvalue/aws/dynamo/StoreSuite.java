package socialvalue.aws.dynamo;

import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All contracts of the store, for one engine. */
abstract class StoreSuite {
    /** The engine, running. */
    abstract DynamoDbClient client();

    @Nested
    class Frames extends FramesContract {
        Frames() {
            super(client());
        }
    }

    @Nested
    class SealedReturns extends SealedReturnsContract {
        SealedReturns() {
            super(client());
        }
    }

    @Nested
    class Runs extends RunsContract {
        Runs() {
            super(client());
        }
    }

    @Nested
    class OpenedReturns extends OpenedReturnsContract {
        OpenedReturns() {
            super(client());
        }
    }

    @Nested
    class Sheets extends SheetsContract {
        Sheets() {
            super(client());
        }
    }

    @Nested
    class Answers extends AnswersContract {
        Answers() {
            super(client());
        }
    }

    @Nested
    class Editions extends EditionsContract {
        Editions() {
            super(client());
        }
    }

    @Nested
    class Indicators extends IndicatorsContract {
        Indicators() {
            super(client());
        }
    }

    @Nested
    class SealedUntilOpened extends SealedUntilOpenedContract {
        SealedUntilOpened() {
            super(client());
        }
    }

    @Nested
    class Marks extends MarksContract {
        Marks() {
            super(client());
        }
    }

    @Nested
    class Panels extends PanelsContract {
        Panels() {
            super(client());
        }
    }

    @Nested
    class Clarifications extends ClarificationsContract {
        Clarifications() {
            super(client());
        }
    }

    @Nested
    class Decisions extends DecisionsContract {
        Decisions() {
            super(client());
        }
    }

    @Nested
    class ScoringBudget extends ScoringBudgetContract {
        ScoringBudget() {
            super(client());
        }
    }

    @Nested
    class Trail extends TrailContract {
        Trail() {
            super(client());
        }
    }

    @Nested
    class SupplierLetters extends SupplierLettersContract {
        SupplierLetters() {
            super(client());
        }
    }

    @Nested
    class Deliveries extends DeliveriesContract {
        Deliveries() {
            super(client());
        }
    }

    @Nested
    class PortalLedger extends PortalLedgerContract {
        PortalLedger() {
            super(client());
        }
    }

    @Nested
    class Agreements extends AgreementsContract {
        Agreements() {
            super(client());
        }
    }

    @Nested
    class AgreementDeliveries extends AgreementDeliveriesContract {
        AgreementDeliveries() {
            super(client());
        }
    }

    @Nested
    class AgreementTotals extends AgreementTotalsContract {
        AgreementTotals() {
            super(client());
        }
    }

    @Nested
    class DeliveryImports extends DeliveryImportsContract {
        DeliveryImports() {
            super(client());
        }
    }
}
