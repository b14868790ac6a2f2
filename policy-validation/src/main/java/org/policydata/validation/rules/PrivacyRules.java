package org.policydata.validation.rules;

import static org.policydata.validation.rules.BuiltInRules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.Details;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Channel;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.CommenterKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.Contact;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDossier;
import org.policydata.model.redaction.NameWords;
import org.policydata.model.redaction.PersonNames;
import org.policydata.model.redaction.PersonalData;
import org.policydata.model.redaction.PersonalSpan;
import org.policydata.validation.FindingSink;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;
import org.policydata.validation.Part;
import org.policydata.validation.PlacedText;
import org.policydata.validation.Rule;
import org.policydata.validation.RuleContext;
import org.policydata.validation.RuleDescriptor;

/**
 * Rules on personal data in what is meant to be published. No message repeats what it is about: a
 * report is passed on more freely than the dossier.
 */
final class PrivacyRules {

  private static final int MOBILE_LENGTH = 11;

  private PrivacyRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "privacy.personal-contact",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "a person is named; section, office telephone and office mailbox are"
                                + " enough",
                            "公开了个人姓名；公开处室、办公电话和单位邮箱即可")
                        .variant(
                            "MOBILE",
                            "a mobile number is given; an office telephone is enough",
                            "公开了手机号码；公开办公电话即可")
                        .variant(
                            "ADDRESS",
                            "a private address is given; the address of the office is enough",
                            "公开了私人住址；公开办公地址即可"))
                .summary(
                    "A notice gives a person's name, mobile number or private address.",
                    "公告公开了个人姓名、手机号码或者私人住址。")
                .rationale(
                    "State organs keep to what their duty needs; the office can be asked without"
                        + " naming a clerk. A surname alone (王先生), what is masked, and signatories"
                        + " are no finding.",
                    "国家机关处理个人信息，不得超出履行职责所必需的范围；向处室询问即可，无须公开经办人姓名。"
                        + "只写姓氏（如“王先生”）的、已作遮盖的以及署名，不予报告。")
                .reads(Part.CONSULTATIONS, Part.CLAUSES)
                .parameters(
                    ParameterDescriptor.texts("honorifics", "words behind a name"),
                    ParameterDescriptor.texts("compoundSurnames", "surnames of two characters"),
                    ParameterDescriptor.texts(
                        "otherEndings", "endings of what is no name: offices, 网友"),
                    ParameterDescriptor.texts("introductions", "words of a text before a name"),
                    ParameterDescriptor.texts("phoneWords", "words of a text near a telephone"),
                    ParameterDescriptor.texts("homes", "words for a place where people live"),
                    ParameterDescriptor.texts("rooms", "words for the door, beside such a place"))
                .build(),
            PrivacyRules::checkContacts),
        rule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "privacy.commenter-identified",
                            Severity.ERROR,
                            Confidence.LIKELY,
                            "the comment's text names its author",
                            "意见文本中有提出人姓名")
                        .variant("MOBILE", "the comment's text holds a mobile number", "意见文本中有手机号码")
                        .variant(
                            "IDENTITY_NUMBER",
                            "the comment's text holds the number of an identity card",
                            "意见文本中有身份证号码")
                        .variant(
                            "RECORDED",
                            "the author of the comment, an individual, is recorded by name; leave"
                                + " it out before publishing",
                            "记录了提出意见的个人姓名，公开前应删除"))
                .summary(
                    "The text of a comment holds a name, mobile number or identity number.",
                    "意见文本中有姓名、手机号码或者身份证号码。")
                .rationale(
                    "Personal data may not be published without the person's own consent. A name in"
                        + " the member made for it is WARNING: redaction takes it out, while words"
                        + " in a text stay.",
                    "未经本人同意，不得公开个人信息。姓名记录在专用成员中的，作为警告：脱敏处理会将其删除，正文中的文字则会保留。")
                .reads(Part.OUTCOMES)
                .parameters(
                    ParameterDescriptor.texts("introductions", "words of a comment before a name"),
                    ParameterDescriptor.texts("honorifics", "words behind a name"),
                    ParameterDescriptor.texts("compoundSurnames", "surnames of two characters"),
                    ParameterDescriptor.texts(
                        "otherEndings", "endings of what is no name: offices, 网友"))
                .build(),
            PrivacyRules::checkComments));
  }

  private static void checkContacts(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    if (dossier.consultations().isEmpty()) {
      return;
    }
    Parameters parameters = context.parameters();
    Names names = parameters.as(Names.class, Names::of);
    AddressWords words = parameters.as(AddressWords.class, AddressWords::of);
    Set<String> told = new HashSet<>();
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          for (int i = 0; i < notice.contacts().size(); i++) {
            Contact contact = notice.contacts().get(i);
            String pointer = at + "/contacts/" + i;
            checkContact(contact, pointer, notice, told, names, words, findings);
          }
          for (int i = 0; i < notice.channels().size(); i++) {
            Channel channel = notice.channels().get(i);
            String pointer = at + "/channels/" + i + "/value";
            checkMobile(channel.value(), pointer, notice, told, findings);
            checkAddress(channel.value(), pointer, notice, told, words, findings);
          }
        });
    checkTexts(context, names, told, findings);
  }

  private static void checkContact(
      Contact contact,
      String pointer,
      ConsultationNotice notice,
      Set<String> told,
      Names names,
      AddressWords words,
      FindingSink findings) {
    if (contact.person() != null) {
      String name = names.full(contact.person());
      if (name != null && told.add(name)) {
        findings.report(pointer + "/person", notice.id(), Details.of());
      }
    }
    for (int i = 0; i < contact.phones().size(); i++) {
      checkMobile(contact.phones().get(i), pointer + "/phones/" + i, notice, told, findings);
    }
    checkAddress(contact.address(), pointer + "/address", notice, told, words, findings);
  }

  private static void checkMobile(
      String words,
      String pointer,
      ConsultationNotice notice,
      Set<String> told,
      FindingSink findings) {
    String mobile = mobile(words);
    if (mobile != null && told.add(mobile)) {
      findings.report(pointer, notice.id(), Details.of("problem", "MOBILE"));
    }
  }

  /** Residential words alone stand in the names of offices and streets as well. */
  private static void checkAddress(
      @Nullable String address,
      String pointer,
      ConsultationNotice notice,
      Set<String> told,
      AddressWords words,
      FindingSink findings) {
    if (address != null && words.areIn(address) && told.add(address)) {
      findings.report(pointer, notice.id(), Details.of("problem", "ADDRESS"));
    }
  }

  /** What the text of a notice says beside its contacts. */
  private static void checkTexts(
      RuleContext context, Names names, Set<String> told, FindingSink findings) {
    for (PlacedText text : context.texts().containingAny(names.sought())) {
      PlacedClause place = text.clause().orElse(null);
      if (place == null || context.index().consultation(place.textId()).isEmpty()) {
        continue;
      }
      String mobile = mobile(text.value());
      if (mobile != null && told.add(mobile)) {
        findings.report(text.pointer(), null, Details.of("problem", "MOBILE"));
      }
      String name = names.introduced(text.value());
      if (name != null && told.add(name)) {
        findings.report(text.pointer(), null, Details.of());
      }
    }
  }

  private static void checkComments(
      PolicyDossier dossier, RuleContext context, FindingSink findings) {
    Names names = context.parameters().as(Names.class, Names::of);
    Pointers.eachNotice(
        dossier,
        (notice, at) -> {
          if (notice.outcome() != null) {
            List<Comment> comments = notice.outcome().comments();
            for (int i = 0; i < comments.size(); i++) {
              checkComment(comments.get(i), at + "/outcome/comments/" + i, names, findings);
            }
          }
        });
  }

  private static void checkComment(
      Comment comment, String pointer, Names names, FindingSink findings) {
    String text = comment.text();
    if (text != null) {
      String place = pointer + "/text";
      if (!PersonalData.identityNumbers(text).isEmpty()) {
        findings.report(place, comment.id(), Details.of("problem", "IDENTITY_NUMBER"));
      }
      if (mobile(text) != null) {
        findings.report(place, comment.id(), Details.of("problem", "MOBILE"));
      }
      if (names.introduced(text) != null) {
        findings.report(place, comment.id(), Details.of());
      }
    }
    Commenter commenter = comment.commenter();
    if (commenter != null
        && commenter.kind() == CommenterKind.INDIVIDUAL
        && commenter.name() != null
        && names.full(commenter.name()) != null) {
      findings.report(
          Severity.WARNING,
          pointer + "/commenter/name",
          comment.id(),
          Details.of("problem", "RECORDED"));
    }
  }

  /** The first mobile number, without a country code and in digits only. */
  private static @Nullable String mobile(String text) {
    List<PersonalSpan> found = mayHoldMobile(text) ? PersonalData.mobileNumbers(text) : List.of();
    if (found.isEmpty()) {
      return null;
    }
    String digits = words(text, found.get(0)).replaceAll("\\D", "");
    return digits.substring(digits.length() - MOBILE_LENGTH);
  }

  /** Whether a 1 begins a row of digits, or of groups of digits, as long as a mobile number. */
  private static boolean mayHoldMobile(String text) {
    for (int at = text.indexOf('1'); at >= 0; at = text.indexOf('1', at + 1)) {
      int digits = 1;
      int next = at + 1;
      while (next < text.length() && digits < MOBILE_LENGTH && isInMobile(text.charAt(next))) {
        digits += PrintedNumber.isDigit(text.charAt(next)) ? 1 : 0;
        next++;
      }
      if (digits == MOBILE_LENGTH) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInMobile(char c) {
    return PrintedNumber.isDigit(c) || c == ' ' || c == '-';
  }

  private static String words(String text, PersonalSpan span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * Finds names with the words of a rule.
   *
   * @param introductions words before a name
   * @param sought words, one of which is in a text that may hold a name or a telephone
   * @param finder finds the names
   */
  private record Names(List<String> introductions, List<String> sought, PersonNames finder) {

    Names {
      introductions = List.copyOf(introductions);
      sought = List.copyOf(sought);
    }

    static Names of(Parameters parameters) {
      List<String> introductions = parameters.texts("introductions");
      List<String> sought = new ArrayList<>(introductions);
      sought.addAll(parameters.texts("phoneWords"));
      sought.removeIf(String::isEmpty);
      NameWords words =
          new NameWords(
              introductions,
              parameters.texts("honorifics"),
              parameters.texts("compoundSurnames"),
              parameters.texts("otherEndings"));
      return new Names(introductions, sought, PersonNames.of(words));
    }

    /** The first full name behind words that introduce one. */
    @Nullable String introduced(String text) {
      return Words.anyIn(text, introductions) ? first(text, finder.introduced(text)) : null;
    }

    /**
     * The first of the names that is a person's full name: no office, no surname with 先生 or 女士
     * behind it, nothing masked.
     */
    @Nullable String full(String text) {
      return first(text, finder.in(text));
    }

    private static @Nullable String first(String text, List<PersonalSpan> found) {
      return found.isEmpty() ? null : words(text, found.get(0));
    }
  }

  /**
   * Words of a private address; either kind alone stands in other addresses as well.
   *
   * @param homes words for a place where people live
   * @param rooms words for the door
   */
  private record AddressWords(List<String> homes, List<String> rooms) {

    static AddressWords of(Parameters parameters) {
      return new AddressWords(parameters.texts("homes"), parameters.texts("rooms"));
    }

    boolean areIn(String address) {
      return Words.anyIn(address, homes) && Words.anyIn(address, rooms);
    }
  }
}
