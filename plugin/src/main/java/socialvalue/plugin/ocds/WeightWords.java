package socialvalue.plugin.ocds;

import java.util.regex.Pattern;

/** The words by which a weight in prose is known, and those that make it something else. */
final class WeightWords {
    /** Names of criteria; any other one is not known for a criterion in prose. */
    static final String NAME = "(?:(?:added |core )?social value(?: criteri(?:a|on))?"
            + "|whole[- ]life costs?|life[- ]?cycle costs?|value for money"
            + "|technical (?:quality|merit|ability|capability|capacity|response|questions|envelope|submission)"
            + "|environmental (?:sustainability|impact)|carbon reduction|community benefits?|fair work(?: first)?"
            + "|method statements?|service delivery|quality (?:questions|responses?)"
            + "|price|pricing|costs?|quality|technical|commercial|environmental|environment|sustainability|innovation"
            + "|interviews?|presentations?)";

    static final String NUMBER = "(?<![\\w.,£$€+<>≤≥~-])(\\d{1,3}(?:\\.\\d{1,4})?)";
    static final String PERCENT = "\\s?(?:%|per ?cent\\b)";

    private static final String MARKS = "(?:weightings?|weights?|scores?|marks?|elements?|criteri(?:a|on)|sections?"
            + "|components?|evaluation|envelope|points)";
    static final String PARENT = "(?:the |our )?(?:available |total |overall )?(" + NAME + ")(?: " + MARKS + ")+";
    static final String PARENT_OR_NAME = "(?:the )?(?:available |total |overall )?(" + NAME + ")(?: " + MARKS + ")*";
    static final String WHOLE = "(?:the )?(?:(?:total|overall|whole|full|available|final|tender) )*"
            + "(?:evaluation|weightings?|scores?|marks|award criteria|points)"
            + "(?: (?:weightings?|scores?|marks|criteria|points))?(?: available)?";

    private static final String IS = "(?:is|are|was|were|will be|shall be|being|has been|have been)";
    static final String GIVEN_TO = "(?:\\s*,)?\\s+(?:(?:" + IS + " )?"
            + "(?:apportioned|allocated|assigned|attributed|given|dedicated|devoted|reserved|set aside)"
            + " (?:to|for|on)|" + IS + " (?:for|on)) (?:the )?";
    static final String MAKES_UP = "(?:\\s*[:(–—-]\\s*"
            + "|\\s+(?:is|are|will be|shall be|be|at|of|being|weighted|weighting|worth|will|shall|account|accounts"
            + "|count|counts|for|makes?|up|carr(?:y|ies|ying)|forms?|represents?|comprises?|contributes?|attracts?"
            + "|has|have|with|a|an)(?=[\\s:]))*\\s*[:(]?\\s*";

    /** Words that may stand between the names and the numbers of a split without changing it. */
    static final String LINK = "(?:and|with|at|of|is|are|be|will|shall|being|for|on|to|the|a|an|as|split|ratio|weighted"
            + "|weightings?|weights?|basis|based|criteri(?:a|on)|scores?|total|overall|respectively|both)";

    /** Without one of these near it a percentage is no weight. */
    static final Pattern CONTEXT = Pattern.compile(
            "\\b(?:evaluat\\w*|weight\\w*|award criteri\\w+|award(?:ed)? (?:on|based|will be|is based)"
                    + "|award (?:the|this|a) (?:contract|framework|tender)|awarded? (?:\\w+ ){0,8}based on|assess(?:ed|ment)"
                    + "|scored on|split|ratio|advantageous)\\b",
            Pattern.CASE_INSENSITIVE);

    /** With this near it a percentage need not be one of several that make up the whole. */
    static final Pattern WEIGHTING = Pattern.compile("\\bweight(?:s|ed|ing|ings)?\\b", Pattern.CASE_INSENSITIVE);

    /** With one of these in its sentence a percentage is a limit, a condition, an example, or of something else. */
    static final Pattern SOMETHING_ELSE = Pattern.compile(
            "\\b(?:min(?:imum)?|max(?:imum)?|at least|at most|up to|not less than|no less than|not more than"
                    + "|no more than|less than|more than|fewer than|greater than|in excess of|exceed\\w*|below|above|between"
                    + "|or more|or less|or higher|or above|threshold|pass ?mark|fail\\w*|must (?:score|achieve|obtain|attain)"
                    + "|approx\\w*|around|circa|about|roughly"
                    + "|not|cannot|never|neither|nor|no longer|previous\\w*|former\\w*|rather than|instead of|either|or"
                    + "|e\\.g|eg|for example|for instance|may|might|could|would|should|if|unless|typical\\w*|usual\\w*|normal\\w*"
                    + "|indicative\\w*|draft|provisional\\w*|proposed|to be confirmed|tbc|subject to"
                    + "|of which|includ\\w*|inclusive|compris\\w*|within|broken down|made up of|sub-?criteri\\w+|sub-?weight\\w*"
                    + "|further split|split into"
                    + "|discount\\w*|vat|tax\\w*|increase\\w*|decrease\\w*|reduc(?:e|es|ed|ing|tions? (?:in|of))|uplift\\w*"
                    + "|saving\\w*|inflation|deposit\\w*|retention|paid|pay|pays|payment\\w*|payable|invoice\\w*|damages|margin"
                    + "|commission|interest rate|lower|higher|cheaper|staff|employees|workforce|wage|waste|recycled"
                    + "|winner|winning|weighted scores?|achiev\\w*|obtained|received|results?|actual\\w*"
                    + "|contract value|capacity of|change|changes|varia\\w*)\\b|n't\\b|n’t\\b|[<>≤≥±~]",
            Pattern.CASE_INSENSITIVE);

    private WeightWords() {}
}
