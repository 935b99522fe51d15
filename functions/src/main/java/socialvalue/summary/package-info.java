/**
 * What suppliers receive once the award is decided, and how the panel's own report accounts for it: contents, no
 * format.
 *
 * <p>Knows frames, score sheets and what people recorded; knows nothing of how a letter is stored, sent or printed.
 * Which letter a supplier gets follows from the frame's regime and from what is there: an assessment summary
 * (Procurement Act 2023, s.50; Procurement Regulations 2024, reg.31), the social value part of one, or a plain letter.
 * Nothing here compares tenders in words, and no letter holds anything of an unsuccessful tender but its recipient's
 * own. The {@link socialvalue.summary.EvaluationReport} holds all of it and is for the panel alone. Start with
 * {@link socialvalue.summary.Letters}.
 */
package socialvalue.summary;
