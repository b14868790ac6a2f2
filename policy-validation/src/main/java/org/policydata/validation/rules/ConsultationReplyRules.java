package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Contact;
import org.policydata.model.PolicyDossier;
import org.policydata.model.ReplyDemand;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Part;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/** Rules on whether everyone can answer in the ways a notice names. */
final class ConsultationReplyRules {

  /** Ways that take paper, so that a seal can be on it, or an image of it. */
  private static final Set<ChannelKind> ON_PAPER =
      EnumSet.complementOf(EnumSet.of(ChannelKind.WEB, ChannelKind.APP, ChannelKind.PHONE));

  private static final Set<ChannelKind> VISITS = EnumSet.of(ChannelKind.VISIT);

  /** What is asked of persons, beside the seal that is asked of bodies. */
  private static final Set<ReplyDemand> OF_PERSONS =
      EnumSet.of(ReplyDemand.SIGNATURE, ReplyDemand.REAL_NAME, ReplyDemand.IDENTITY_DOCUMENT);

  private static final int LOCAL_NUMBER_MIN = 7;
  private static final int LOCAL_NUMBER_MAX = 8;
  private static final String BETWEEN_NUMBERS = "、,，;；/";

  private ConsultationReplyRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.reply-needs-seal",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "the public is asked, but every reply has to bear an official seal",
                            "公开征求意见，却要求意见均须加盖公章")
                        .variant(
                            "VISIT",
                            "the public is asked, but the only way to answer is to come in person",
                            "公开征求意见，却只能当面提交意见"))
                .summary(
                    "Every way to answer demands a seal or a visit, although the public is asked.",
                    "向社会公开征求意见，所有提出意见的途径却都要求加盖公章或者当面提交。")
                .rationale(
                    "Persons have no official seal; the way of asking has to make it easy for the"
                        + " public to take part (便于社会公众参与).",
                    "个人没有公章；征求意见的方式应当便于社会公众参与。")
                .reads(Part.CONSULTATIONS, Part.DOCUMENTS)
                .parameters(
                    Procedure.CITED,
                    ParameterDescriptor.texts("sealWords", "words for an official seal"),
                    ParameterDescriptor.texts(
                        "bodyWords",
                        "words that demand the seal of bodies only, as they stand before" + " it"),
                    ParameterDescriptor.texts(
                        "personWords", "words that offer persons another way behind it"))
                .build(),
            ConsultationReplyRules::checkSeal),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "consultation.incomplete-address",
                            Severity.INFO,
                            Confidence.LIKELY,
                            "\"{address}\" stops short of a street and number",
                            "“{address}”未写明街道门牌")
                        .variant("PHONE", "the telephone number has no area code", "电话号码未注明区号")
                        .variant(
                            "NO_MAILBOX",
                            "a comment can be sent neither to a mailbox nor to a website nor to a"
                                + " complete address",
                            "公告未注明电子邮箱、网站或完整通信地址"))
                .summary(
                    "A postal address stops at the district, telephone numbers lack the area code,"
                        + " or there is no mailbox.",
                    "通信地址只写到区县、电话号码缺少区号，或者没有电子邮箱等途径。")
                .rationale("A letter to a district does not arrive.", "只写到区县的信件无法投递。")
                .reads(Part.CONSULTATIONS)
                .parameters(
                    ParameterDescriptor.texts(
                        "districtEndings", "words that end the names of divisions"),
                    ParameterDescriptor.texts(
                        "placeEndings",
                        "words that end names of places, although they end" + " like those"))
                .build(),
            ConsultationReplyRules::checkAddresses),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "consultation.private-mailbox",
                        Severity.INFO,
                        Confidence.LIKELY,
                        "an office takes comments at a mailbox of {provider}, a private provider",
                        "公务邮箱使用了商业邮件服务{provider}"))
                .summary("An office uses a private mail provider.", "公务邮箱使用商业邮件服务。")
                .rationale(
                    "Comments hold personal data, and leave the hands of the administration; the"
                        + " next clerk has no access.",
                    "公众意见含有个人信息，由此流出行政机关；经办人更换后也无法查阅。")
                .reads(Part.CONSULTATIONS)
                .parameters(ParameterDescriptor.texts("providers", "domains of private providers"))
                .build(),
            ConsultationReplyRules::checkMailboxes));
  }

  private static void checkSeal(PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          if (!Consultations.askThePublic(notice)) {
            return;
          }
          List<Channel> channels = notice.channels();
          int seal = notice.replyDemands().indexOf(ReplyDemand.OFFICIAL_SEAL);
          if (seal >= 0 && allOf(channels, ON_PAPER) && !offersPersonsAWay(notice, context)) {
            findings.report(
                at + "/replyDemands/" + seal,
                notice.id(),
                Procedure.cited(notice, at, context));
          } else if (!channels.isEmpty() && allOf(channels, VISITS)) {
            findings.report(
                at + "/channels/0",
                notice.id(),
                Procedure.cited(notice, at, context).with("problem", "VISIT"));
          }
        });
  }

  private static boolean allOf(List<Channel> channels, Set<ChannelKind> kinds) {
    for (int i = 0; i < channels.size(); i++) {
      if (!kinds.contains(channels.get(i).kind())) {
        return false;
      }
    }
    return true;
  }

  private static boolean offersPersonsAWay(ConsultationNotice notice, RuleContext context) {
    if (!Collections.disjoint(notice.replyDemands(), OF_PERSONS)) {
      return true;
    }
    List<String> seals = context.parameters().texts("sealWords");
    List<String> bodies = context.parameters().texts("bodyWords");
    List<String> persons = context.parameters().texts("personWords");
    for (Clause clause : Consultations.clauses(notice)) {
      String text = clause.text();
      int at = text == null ? -1 : first(text, seals);
      if (text != null
          && at >= 0
          && (Consultations.holdsAny(text.substring(0, at), bodies)
              || Consultations.holdsAny(text.substring(at), persons))) {
        return true;
      }
    }
    return false;
  }

  /** Where the first of some words begins; negative where there is none. */
  private static int first(String text, List<String> words) {
    int first = -1;
    for (String word : words) {
      int at = text.indexOf(word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static void checkAddresses(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> districts = context.parameters().texts("districtEndings");
    List<String> places = context.parameters().texts("placeEndings");
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          Addresses addresses = new Addresses(districts, places);
          Pointers.each(notice.channels(), at + "/channels", addresses::take);
          Pointers.each(notice.contacts(), at + "/contacts", addresses::take);
          addresses.report(at, notice, findings);
        });
  }

  /** What the channels and contacts of one notice say together: each address is told once. */
  private static final class Addresses {

    private final List<String> districts;
    private final List<String> places;
    private final Map<String, String> incomplete = new TreeMap<>();
    private @Nullable String localNumberAt;
    private boolean areaCode;
    private boolean anyWay;
    private boolean anyMailbox;

    Addresses(List<String> districts, List<String> places) {
      this.districts = districts;
      this.places = places;
    }

    void take(Channel channel, String at) {
      anyWay = true;
      switch (channel.kind()) {
        case EMAIL, WEB, APP, OTHER -> anyMailbox = true;
        case POST, VISIT -> takeAddress(channel.value(), channel.office(), at + "/value");
        case FAX, PHONE -> takeNumber(channel.value(), at + "/value");
      }
    }

    void take(Contact contact, String at) {
      anyMailbox |= contact.email() != null;
      if (contact.address() != null) {
        takeAddress(contact.address(), null, at + "/address");
      }
      Pointers.each(contact.phones(), at + "/phones", this::takeNumber);
    }

    /** The name of an office finds its door in a district. */
    private void takeAddress(String address, @Nullable String office, String at) {
      if (office == null && stopsAtDistrict(address)) {
        incomplete.putIfAbsent(address, at);
      } else {
        anyMailbox = true;
      }
    }

    private boolean stopsAtDistrict(String address) {
      String name = withoutBracket(address.strip());
      return Words.anyEnds(name, districts) && !Words.anyEnds(name, places);
    }

    /** The post code often stands in brackets behind the address. */
    private static String withoutBracket(String address) {
      boolean closed = address.endsWith("）") || address.endsWith(")");
      int open = Math.max(address.lastIndexOf('（'), address.lastIndexOf('('));
      return closed && open > 0 ? address.substring(0, open).strip() : address;
    }

    /** 0574-87186423 has an area code, and so have mobile numbers and 12345; 87186423 has none. */
    private void takeNumber(String number, String at) {
      int digits = 0;
      boolean trunk = false;
      for (int i = 0; i < number.length(); i++) {
        char c = number.charAt(i);
        if (Character.isDigit(c)) {
          trunk |= digits == 0 && Character.digit(c, 10) == 0;
          digits++;
        } else if (digits > 0 && (Character.isIdeographic(c) || BETWEEN_NUMBERS.indexOf(c) >= 0)) {
          break;
        }
      }
      areaCode |= digits > LOCAL_NUMBER_MAX;
      if (localNumberAt == null
          && !trunk
          && digits >= LOCAL_NUMBER_MIN
          && digits <= LOCAL_NUMBER_MAX) {
        localNumberAt = at;
      }
    }

    void report(String at, ConsultationNotice notice, FindingSink findings) {
      incomplete.forEach(
          (address, where) -> findings.report(where, notice.id(), Details.of("address", address)));
      if (localNumberAt != null && !areaCode) {
        findings.report(localNumberAt, notice.id(), Details.of("problem", "PHONE"));
      }
      if (anyWay && !anyMailbox && incomplete.isEmpty()) {
        findings.report(at + "/channels", notice.id(), Details.of("problem", "NO_MAILBOX"));
      }
    }
  }

  private static void checkMailboxes(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    List<String> providers = context.parameters().texts("providers");
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          Set<String> told = new HashSet<>();
          Pointers.each(
              notice.channels(),
              at + "/channels",
              (channel, p) -> {
                if (channel.kind() == ChannelKind.EMAIL) {
                  checkMailbox(channel.value(), p + "/value", notice, providers, told, findings);
                }
              });
          Pointers.each(
              notice.contacts(),
              at + "/contacts",
              (contact, p) -> {
                if (contact.email() != null) {
                  checkMailbox(contact.email(), p + "/email", notice, providers, told, findings);
                }
              });
        });
  }

  private static void checkMailbox(
      String mailbox,
      String pointer,
      ConsultationNotice notice,
      List<String> providers,
      Set<String> told,
      FindingSink findings) {
    String address = mailbox.strip().toLowerCase(Locale.ROOT);
    String domain = address.substring(address.lastIndexOf('@') + 1);
    for (String provider : providers) {
      int below = domain.length() - provider.length() - 1;
      boolean theirs = domain.endsWith(provider) && (below < 0 || domain.charAt(below) == '.');
      if (theirs && told.add(address)) {
        findings.report(pointer, notice.id(), Details.of("provider", provider));
      }
    }
  }
}
