package socialvalue.validation;

import java.util.List;
import socialvalue.finding.FindingCode;
import socialvalue.submission.DraftResponse.DraftEvidence;

/** Evidence is referred to where it is asked for, and a reference can be held against its file. */
final class EvidenceIsReferredTo implements ReplyRule {
    private static final int SHA_256_DIGITS = 64;

    @Override
    public void check(Reply reply) {
        List<DraftEvidence> evidence = reply.response().evidence();
        boolean named = false;
        for (int i = 0; i < evidence.size(); i++) {
            named |= evidence.get(i).name() != null;
        }
        if (!named && reply.criterion().response().evidenceRequired()) {
            reply.find(
                    FindingCode.EVIDENCE_MISSING,
                    "evidence",
                    "no evidence",
                    "a reference to evidence",
                    "response, evidence-required");
        }
        for (int i = 0; i < evidence.size(); i++) {
            String digest = evidence.get(i).digest();
            if (digest != null && !isDigest(digest)) {
                reply.find(
                        FindingCode.EVIDENCE_DIGEST_UNREADABLE,
                        "evidence/" + i + "/digest",
                        "“" + digest + "”",
                        SHA_256_DIGITS + " hexadecimal digits",
                        "response, evidence-required");
            }
        }
    }

    static boolean isDigest(String text) {
        if (text.length() != SHA_256_DIGITS) {
            return false;
        }
        for (int i = 0; i < SHA_256_DIGITS; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
