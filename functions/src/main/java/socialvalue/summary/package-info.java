/**
 * What suppliers receive once the award is decided, how the panel's own report accounts for it, and what finance is
 * told of agreements: contents, no format.
 *
 * <p>Knows frames, score sheets and what people recorded; knows nothing of how a letter is stored, sent or printed.
 * Which letter a supplier gets follows from the frame's regime and from what is there: an assessment summary
 * (Procurement Act 2023, s.50; Procurement Regulations 2024, reg.31), the social value part of one, or a plain letter.
 * Nothing here compares tenders in words, and no letter holds anything of an unsuccessful tender but its recipient's
 * own. The {@link socialvalue.summary.EvaluationReport} holds all of it and is for the panel alone. Start with
 * {@link socialvalue.summary.Letters}.
 *
 * <p>Of what was signed it tells what was promised, delivered and worth: start with
 * {@link socialvalue.summary.AgreementSummary}; {@link socialvalue.summary.Portfolio} and
 * {@link socialvalue.summary.Benchmark} are made of many agreements' rows.
 * {@link socialvalue.summary.PublishedPortfolio} is what a council published, and nothing recorded here enters it.
 */
package socialvalue.summary;
