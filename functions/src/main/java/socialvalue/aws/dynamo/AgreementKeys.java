package socialvalue.aws.dynamo;

import java.time.LocalDate;
import java.util.Locale;
import socialvalue.agreement.AgreementId;
import socialvalue.agreement.DeliveryImport;
import socialvalue.agreement.FinancialYear;

/** Those of {@link Keys} under which agreements, their deliveries and corporate indicators are kept. */
final class AgreementKeys {
    static final String INDICATORS = "INDICATORS";
    static final String AGREEMENT = "AGREEMENT";
    static final String AGREEMENTS = "AGREEMENTS";
    static final String YEAR = "YEAR#";
    static final String IMPORT = "IMPORT#";
    static final String OPEN_IMPORTS = "IMPORTS#OPEN";

    private AgreementKeys() {}

    /** Before all that is kept of an indicator. */
    static String recordsOf(String indicator) {
        return Keys.plain(indicator) + "#";
    }

    /** Behind all that is kept of an indicator, and before the next. */
    static String behindRecordsOf(String indicator) {
        return recordsOf(indicator) + "~";
    }

    static String indicator(String indicator, int revision) {
        return String.format(Locale.ROOT, "%sI#%06d", recordsOf(indicator), revision);
    }

    static String observation(String indicator, LocalDate periodEnd, int revision) {
        return String.format(Locale.ROOT, "%sO#%s#%04d", recordsOf(indicator), periodEnd, revision);
    }

    /** Of which indicator a sort key is. */
    static String recorded(String sortKey) {
        return sortKey.substring(0, sortKey.indexOf('#'));
    }

    static boolean isObservation(String sortKey) {
        return sortKey.startsWith("O#", sortKey.indexOf('#') + 1);
    }

    static String agreement(AgreementId id) {
        return AGREEMENT + "#" + id;
    }

    static String year(FinancialYear year) {
        return YEAR + year;
    }

    static String agreementVersions(AgreementId id) {
        return agreement(id) + "#V";
    }

    static String agreementVersion(int version) {
        return String.format(Locale.ROOT, "%06d", version);
    }

    static String deliveries(AgreementId id) {
        return agreement(id) + "#D";
    }

    static String evidence(AgreementId id) {
        return agreement(id) + "#E";
    }

    static String imports(AgreementId id) {
        return agreement(id) + "#I";
    }

    static String files(AgreementId id) {
        return agreement(id) + "#F";
    }

    static String portfolio(FinancialYear year) {
        return "PORTFOLIO#" + year;
    }

    static String openImport(DeliveryImport started) {
        return Keys.openRun(started.startedAt(), started.agreement().value()) + "#" + Keys.plain(started.id());
    }
}
