package org.policydata.validation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.DossierIndex;
import org.policydata.model.Jurisdiction;
import org.policydata.model.LegalForce;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibleUnit;
import org.policydata.model.Stage;
import org.policydata.model.UnitMention;

/** What several rules ask of a version. */
public final class VersionFacts {

  private static final Set<Stage> FINAL = Set.of(Stage.ADOPTED, Stage.ISSUED, Stage.AMENDED);

  /** The year of a document number, in whatever brackets it stands. */
  private static final Pattern NUMBER_YEAR =
      Pattern.compile("[〔\\[［【(（﹝〈<]\\s*(\\d{4})\\s*[〕\\]］】)）﹞〉>]");

  private VersionFacts() {}

  /** The date of the text (成文日期), or of the notice or order that carries it. */
  public static @Nullable LocalDate signedOn(PolicyDocument version) {
    if (version.signedOn() != null) {
      return version.signedOn();
    }
    return version.promulgation() == null ? null : version.promulgation().signedOn();
  }

  static @Nullable LocalDate earliestDate(PolicyDocument version) {
    LocalDate signedOn = signedOn(version);
    LocalDate publishedOn = version.publishedOn();
    boolean published = signedOn == null || (publishedOn != null && publishedOn.isBefore(signedOn));
    return published ? publishedOn : signedOn;
  }

  /** The later of the days of signing and publication; null where neither is known. */
  public static @Nullable LocalDate latestDate(PolicyDocument version) {
    LocalDate signedOn = signedOn(version);
    LocalDate publishedOn = version.publishedOn();
    boolean published = signedOn == null || (publishedOn != null && publishedOn.isAfter(signedOn));
    return published ? publishedOn : signedOn;
  }

  /** The year a document number states; empty for the number of an order (令第15号). */
  static OptionalInt numberYear(@Nullable String number) {
    if (number == null) {
      return OptionalInt.empty();
    }
    Matcher year = NUMBER_YEAR.matcher(number);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  /** Whether the text is no draft. */
  public static boolean isFinal(PolicyDocument version) {
    return FINAL.contains(version.stage());
  }

  /**
   * Whether the text itself is known and what kind it is: of a fragment nothing can be said to be
   * missing.
   */
  static boolean isWhole(PolicyDocument version) {
    return !version.clauses().isEmpty()
        && (version.genre() != null || version.legalForce() != null);
  }

  /** A rule (规章) of a department or of a local government. */
  static boolean isRule(PolicyDocument version) {
    return version.legalForce() == LegalForce.DEPARTMENTAL_RULE
        || version.legalForce() == LegalForce.LOCAL_GOVERNMENT_RULE;
  }

  /** Whether no later version of the same text follows: the older ones are history. */
  public static boolean isNewest(PolicyDossier dossier, int position) {
    List<PolicyDocument> versions = dossier.versions();
    String textId = versions.get(position).textId();
    for (int i = position + 1; i < versions.size(); i++) {
      if (Objects.equals(versions.get(i).textId(), textId)) {
        return false;
      }
    }
    return true;
  }

  /** Whether something shows that the text is one of a place; silence shows nothing. */
  static boolean isBelowNational(PolicyDocument version, DossierIndex index) {
    Jurisdiction jurisdiction = version.jurisdiction();
    if (jurisdiction != null) {
      return jurisdiction.level() != AdministrativeLevel.NATIONAL
          && !jurisdiction.name().equals("全国");
    }
    for (UnitMention issuer : version.issuers()) {
      AdministrativeLevel level = level(issuer, index);
      if (level != null) {
        return level != AdministrativeLevel.NATIONAL;
      }
    }
    for (Responsibility drafter : version.drafters()) {
      AdministrativeLevel level = level(drafter.unit(), index);
      if (level != null) {
        return level != AdministrativeLevel.NATIONAL;
      }
    }
    return false;
  }

  private static @Nullable AdministrativeLevel level(UnitMention mention, DossierIndex index) {
    return mention.unitId() == null
        ? null
        : index.unit(mention.unitId()).map(ResponsibleUnit::level).orElse(null);
  }
}
