package org.policydata.validation.rules;

import java.util.List;
import java.util.stream.Stream;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** The rules of the library, a family a class, named by the first word of the code. */
public final class BuiltInRules {

  private static final List<Rule> ALL =
      Stream.of(
              StructureRules.all(),
              NumberingRules.all(),
              ReferenceRules.all(),
              CitationRules.all(),
              TextRules.all(),
              ConsultationPeriodRules.all(),
              ConsultationClosingRules.all(),
              ConsultationNoticeRules.all(),
              ConsultationReplyRules.all(),
              OutcomeRules.all(),
              DispositionRules.all(),
              AmendmentRules.all(),
              RevisionRules.all(),
              DocumentDateRules.all(),
              DocumentValidityRules.all(),
              DocumentStatusRules.all(),
              DocumentTitleRules.all(),
              DocumentSignatureRules.all(),
              DocumentAttachmentRules.all(),
              PrivacyRules.all(),
              ResponsibilityRules.all(),
              UnitRules.all(),
              TargetRules.all(),
              TargetTextRules.all(),
              SupportRules.all(),
              SupportTextRules.all())
          .flatMap(List::stream)
          .toList();

  private BuiltInRules() {}

  /** All rules, a family behind the other. */
  public static List<Rule> all() {
    return ALL;
  }

  /** A rule from its descriptor and its check. */
  static Rule rule(RuleDescriptor descriptor, Check check) {
    return new Rule() {
      @Override
      public RuleDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
        check.run(dossier, context, findings);
      }
    };
  }

  /** The body of a rule. */
  @FunctionalInterface
  interface Check {
    void run(PolicyDossier dossier, RuleContext context, FindingSink findings);
  }
}
