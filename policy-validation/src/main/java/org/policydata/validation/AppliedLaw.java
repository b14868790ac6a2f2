package org.policydata.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.Adoption;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;

/**
 * The law that a run has judged by: the legal basis of each check, as far as it was in force on the
 * day that counts.
 *
 * <p>For a final text that day is the one it was signed on, or was published on where no such day
 * is known; for a consultation the first day of the window, or of publication; for drafts, for all
 * else, and where the document names no day, it is the day the judgement is made for. Immutable and
 * thread-safe.
 */
public final class AppliedLaw {

  private final Profile profile;
  private final LocalDate asOf;
  private final Map<String, LocalDate> days;

  private AppliedLaw(Profile profile, LocalDate asOf, Map<String, LocalDate> days) {
    this.profile = profile;
    this.asOf = asOf;
    this.days = Map.copyOf(days);
  }

  /** The law for the parts of a dossier; of what could not be read there are none. */
  static AppliedLaw of(Profile profile, @Nullable PolicyDossier dossier, LocalDate asOf) {
    Map<String, LocalDate> days = new HashMap<>();
    if (dossier != null) {
      for (int i = 0; i < dossier.versions().size(); i++) {
        days.put("/versions/" + i, day(dossier.versions().get(i), asOf));
      }
      for (int i = 0; i < dossier.consultations().size(); i++) {
        days.put("/consultations/" + i, day(dossier.consultations().get(i), asOf));
      }
    }
    return new AppliedLaw(profile, asOf, days);
  }

  /** The same law by other pointers: where reading left out elements, indexes differ. */
  AppliedLaw relocated(Function<Collection<String>, Map<String, String>> sources) {
    Map<String, String> pointers = sources.apply(days.keySet());
    Map<String, LocalDate> relocated = new HashMap<>();
    days.forEach((pointer, day) -> relocated.put(pointers.getOrDefault(pointer, pointer), day));
    return new AppliedLaw(profile, asOf, relocated);
  }

  private static LocalDate day(PolicyDocument version, LocalDate asOf) {
    return switch (version.stage()) {
      case ADOPTED, ISSUED, AMENDED -> made(version, asOf);
      case DISCUSSION_DRAFT, CONSULTATION_DRAFT, REVIEW_DRAFT, DELIBERATION_DRAFT, REVISED_DRAFT ->
          asOf;
    };
  }

  /** The day a text was signed, or else the nearest to it that is known. */
  private static LocalDate made(PolicyDocument version, LocalDate asOf) {
    Promulgation carrier = version.promulgation();
    Adoption adoption = version.adoption();
    return firstKnown(
        asOf,
        version.signedOn(),
        carrier == null ? null : carrier.signedOn(),
        version.publishedOn(),
        adoption == null ? null : adoption.adoptedOn());
  }

  /** The day a window opened, or else the nearest to it that is known. */
  private static LocalDate day(ConsultationNotice notice, LocalDate asOf) {
    ConsultationPeriod period = notice.period();
    return firstKnown(
        asOf,
        period == null ? null : period.opensOn(),
        notice.publishedOn(),
        notice.signedOn(),
        period == null ? null : period.closesOn());
  }

  private static LocalDate firstKnown(LocalDate otherwise, @Nullable LocalDate... days) {
    for (LocalDate day : days) {
      if (day != null) {
        return day;
      }
    }
    return otherwise;
  }

  /**
   * Returns the day that decides which law applies to a place.
   *
   * @param pointer JSON pointer into the dossier
   * @return the day of the version or consultation that the pointer lies in, or that of the
   *     judgement
   */
  public LocalDate day(String pointer) {
    int list = pointer.indexOf('/', 1);
    int element = list < 0 ? -1 : pointer.indexOf('/', list + 1);
    String part = element < 0 ? pointer : pointer.substring(0, element);
    return days.getOrDefault(part, asOf);
  }

  /**
   * Returns what a finding rests on.
   *
   * @param finding a finding of the run
   * @return the entries of the profile that its detail {@code basis} cites; without that detail all
   *     of its check that were in force on the day that counts
   */
  public List<LegalBasis> basis(Finding finding) {
    List<LegalBasis> entries = profile.settings(finding.code()).basis();
    if (entries.isEmpty()) {
      return entries;
    }
    LocalDate day = day(finding.pointer());
    List<LegalBasis> covering = entries.stream().filter(basis -> basis.covers(day)).toList();
    if (finding.detail("basis").orElse(null) instanceof List<?> cited) {
      // An older and a newer text of one article are cited alike.
      return entries.stream()
          .filter(basis -> cited.contains(basis.citation()))
          .filter(basis -> covering.contains(basis) || !cites(covering, basis.citation()))
          .toList();
    }
    return covering;
  }

  private static boolean cites(List<LegalBasis> entries, String citation) {
    return entries.stream().anyMatch(basis -> basis.citation().equals(citation));
  }

  /** One finding for each legal basis that findings rest on and nobody has verified. */
  List<Finding> unverified(List<Finding> findings) {
    Map<String, Finding> unverified = new TreeMap<>();
    for (Finding finding : findings) {
      for (LegalBasis basis : basis(finding)) {
        if (basis.trust() == LegalBasis.Trust.UNVERIFIED) {
          String subject = finding.code() + " " + basis.id();
          Map<String, Object> details =
              Map.of("rule", finding.code(), "basis", List.of(basis.citation()));
          unverified.computeIfAbsent(
              subject, key -> SettingsFindings.UNVERIFIED_BASIS.finding("", key, details));
        }
      }
    }
    return List.copyOf(unverified.values());
  }
}
