/**
 * The rules: what turns a draft that was read into something the rest of the kernel may trust, or into findings.
 *
 * <p>Knows no format and no clock. Each rule is one small type that says nothing of how its document was written; all
 * findings are reported at once, each with the place it stands at and the published rule it rests on. Start with
 * {@link socialvalue.validation.ReturnRules}; {@link socialvalue.validation.FrameRules} and
 * {@link socialvalue.validation.EditionRules} do the same for what officers write.
 */
package socialvalue.validation;
