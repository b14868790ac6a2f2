package org.policydata.customrule;

import java.util.List;
import java.util.Map;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDossier;
import org.policydata.validation.FindingSink;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** A house rule: whoever asks the public takes letters too. */
public final class NoLetterChannel implements Rule {

  private static final RuleDescriptor DESCRIPTOR =
      RuleDescriptor.of(
              FindingKind.of(
                  "house.no-letter-channel",
                  Severity.WARNING,
                  Confidence.CERTAIN,
                  "the consultation \"{id}\" takes no letters; name a postal address",
                  "征求意见“{id}”不接收信函，请写明通信地址"))
          .summary("A consultation names ways to answer, and a letter is none of them.")
          .rationale("Those who are not online must be able to answer too.")
          .reads(Part.CONSULTATIONS)
          .since("1.0")
          .build();

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public void check(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<ConsultationNotice> notices = dossier.consultations();
    for (int i = 0; i < notices.size(); i++) {
      ConsultationNotice notice = notices.get(i);
      List<ChannelKind> kinds = notice.channels().stream().map(Channel::kind).toList();
      if (!kinds.isEmpty() && !kinds.contains(ChannelKind.POST)) {
        findings.report("/consultations/" + i, notice.id(), Map.of("id", notice.id()));
      }
    }
  }
}
