package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Citation;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.DossierIndex;
import org.policydata.model.Identifier;
import org.policydata.model.IdentifierScheme;
import org.policydata.model.Placed;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.Relation;
import org.policydata.model.UnitMention;
import org.policydata.model.Validity;
import org.policydata.validation.rules.Titles;
import org.policydata.validation.rules.VersionFacts;

/** Reduces one dossier to its facts. Serves one dossier. */
final class DossierDigest {

  static final int MAX_TEXTS = 20;
  static final int MAX_ROUNDS = 20;
  static final int MAX_CITATIONS = 100;
  static final int MAX_PROMISES = 100;

  /** Longer texts are cut: a message shows no more. */
  private static final int MAX_WORDS = 80;

  /** Relations of documents that need not be in any corpus, or not yet. */
  private static final Set<Relation> NO_REFERENCE =
      Set.of(Relation.ANNOUNCES, Relation.CONSULTS_ON, Relation.ISSUES, Relation.REPLIES_TO);

  private final String source;
  private final PolicyDossier dossier;
  private final boolean complete;
  private final DossierIndex index;
  private final Set<String> ownSeries = new LinkedHashSet<>();
  private final Set<String> ownIssuers = new LinkedHashSet<>();
  private final Set<String> ownTitles = new LinkedHashSet<>();
  private int leftOut;

  DossierDigest(String source, PolicyDossier dossier, DossierIndex index, boolean complete) {
    this.source = source;
    this.dossier = dossier;
    this.index = index;
    this.complete = complete;
  }

  DossierFacts facts() {
    List<DossierFacts.Text> texts = texts();
    List<DossierFacts.Round> rounds = rounds();
    List<DossierFacts.Cited> citations = citations();
    // Where elements were left out, a pointer may lead to another place of the document.
    List<DossierFacts.Promise> promises =
        complete
            ? capped(new PromiseDigest(dossier, index, texts).promises(), MAX_PROMISES)
            : List.of();
    return new DossierFacts(
        source,
        dossier.id(),
        complete ? null : true,
        leftOut == 0 ? null : leftOut,
        dossier.regimes(),
        texts,
        rounds,
        citations,
        promises);
  }

  private <T> List<T> capped(List<T> values, int max) {
    leftOut += Math.max(0, values.size() - max);
    return values.size() <= max ? values : values.subList(0, max);
  }

  static String cut(String text) {
    int end = text.length();
    if (text.codePointCount(0, end) > MAX_WORDS) {
      end = text.offsetByCodePoints(0, MAX_WORDS);
    }
    return text.substring(0, end);
  }

  private List<DossierFacts.Text> texts() {
    List<DossierFacts.Text> texts = new ArrayList<>();
    for (int i = 0; i < dossier.versions().size(); i++) {
      texts.add(text(dossier.versions().get(i), i));
    }
    return capped(texts, MAX_TEXTS);
  }

  private DossierFacts.Text text(PolicyDocument version, int position) {
    boolean last = VersionFacts.isFinal(version);
    Set<String> titleKeys = new LinkedHashSet<>();
    boolean titled = TitleKeys.isTitle(version.title());
    if (titled) {
      titleKeys.add(TitleKeys.exact(version.title()));
    }
    Promulgation promulgation = version.promulgation();
    if (promulgation != null
        && promulgation.title() != null
        && TitleKeys.isTitle(promulgation.title())) {
      titleKeys.add(TitleKeys.exact(promulgation.title()));
    }
    ownTitles.addAll(titleKeys);
    version.issuers().forEach(issuer -> ownIssuers.add(Titles.squeezed(issuer.name())));
    Optional<DocumentNumbers.Parsed> number =
        last ? DocumentNumbers.parse(version.documentNumber()) : Optional.empty();
    String series = number.map(each -> Keys.of("series", each.code())).orElse(null);
    if (series != null) {
      ownSeries.add(series);
    }
    String shown = number.map(DocumentNumbers.Parsed::text).orElse(null);
    Validity validity = wholeValidity(version);
    LocalDate issuedOn = VersionFacts.signedOn(version);
    issuedOn = issuedOn == null ? version.publishedOn() : issuedOn;
    return new DossierFacts.Text(
        "/versions/" + position,
        titled ? cut(version.title()) : null,
        List.copyOf(titleKeys),
        titled ? TitleKeys.matter(version.title()) : null,
        version.stage(),
        last && VersionFacts.isNewest(dossier, position) ? true : null,
        version.genre(),
        version.legalForce(),
        shown != null ? shown : last ? version.documentNumber() : null,
        numberKey(shown, version, issuedOn),
        series,
        number.map(DocumentNumbers.Parsed::year).orElse(null),
        registration(version),
        issuedOn,
        validity == null || validity.effectiveOn() == null ? issuedOn : validity.effectiveOn(),
        validity == null ? null : end(validity, issuedOn));
  }

  /** The number of an order is that of its issuer, and of its year where they start anew. */
  private static @Nullable String numberKey(
      @Nullable String shown, PolicyDocument version, @Nullable LocalDate issuedOn) {
    if (shown != null) {
      return Keys.of("number", shown);
    }
    if (!VersionFacts.isFinal(version) || version.issuers().isEmpty() || issuedOn == null) {
      return null;
    }
    String issuer = Titles.squeezed(version.issuers().get(0).name());
    return DocumentNumbers.order(version.documentNumber())
        .map(order -> Keys.of("order", issuer, String.valueOf(issuedOn.getYear()), order))
        .orElse(null);
  }

  private static @Nullable String registration(PolicyDocument version) {
    for (Identifier identifier : version.identifiers()) {
      if (identifier.scheme() == IdentifierScheme.REGISTRATION_NUMBER) {
        return cut(Titles.squeezed(identifier.value()));
      }
    }
    return null;
  }

  private static @Nullable Validity wholeValidity(PolicyDocument version) {
    for (Validity validity : version.validity()) {
      if (validity.clauseIds().isEmpty() && validity.appliesTo() == null) {
        return validity;
      }
    }
    return null;
  }

  private static @Nullable LocalDate end(Validity validity, @Nullable LocalDate issuedOn) {
    if (validity.endsOn() != null) {
      return validity.endsOn();
    }
    LocalDate from = validity.effectiveOn() == null ? issuedOn : validity.effectiveOn();
    Period term = validity.term();
    return from == null || term == null ? null : from.plus(term).minusDays(1);
  }

  private List<DossierFacts.Round> rounds() {
    List<DossierFacts.Round> rounds = new ArrayList<>();
    Map<String, List<Citation>> asked = citationsOfNotices();
    for (int i = 0; i < dossier.consultations().size(); i++) {
      ConsultationNotice notice = dossier.consultations().get(i);
      rounds.add(round(notice, i, asked.getOrDefault(notice.id(), List.of())));
    }
    return capped(rounds, MAX_ROUNDS);
  }

  private Map<String, List<Citation>> citationsOfNotices() {
    Map<String, List<Citation>> byText = new HashMap<>();
    if (!dossier.consultations().isEmpty()) {
      for (Placed<Citation> placed : index.citations()) {
        if (placed.value().relation() == Relation.CONSULTS_ON) {
          placed
              .clause()
              .ifPresent(
                  clause ->
                      byText
                          .computeIfAbsent(clause.textId(), key -> new ArrayList<>())
                          .add(placed.value()));
        }
      }
    }
    return byText;
  }

  private DossierFacts.Round round(
      ConsultationNotice notice, int position, List<Citation> citations) {
    Set<String> titles = new LinkedHashSet<>();
    for (String versionId : notice.versionIds()) {
      index.version(versionId).ifPresent(version -> titles.add(version.title()));
    }
    citations.forEach(
        citation -> {
          if (citation.title() != null) {
            titles.add(citation.title());
          }
        });
    ConsultationOutcome outcome = notice.outcome();
    if (notice.title() != null) {
      titles.addAll(Titles.quoted(notice.title()));
    }
    if (outcome != null && outcome.title() != null) {
      titles.addAll(Titles.quoted(outcome.title()));
    }
    Set<String> matters = new LinkedHashSet<>();
    titles.stream()
        .filter(TitleKeys::isTitle)
        .limit(MAX_TEXTS)
        .forEach(title -> matters.add(TitleKeys.matter(title)));
    boolean noticed =
        notice.period() != null || !notice.clauses().isEmpty() || !notice.channels().isEmpty();
    UnitMention organizer = notice.organizer();
    if (organizer == null && outcome != null) {
      organizer = outcome.publisher();
    }
    LocalDate on = noticed || outcome == null ? notice.publishedOn() : outcome.publishedOn();
    return new DossierFacts.Round(
        "/consultations/" + position,
        titles.stream().findFirst().map(DossierDigest::cut).orElse(null),
        List.copyOf(matters),
        noticed ? true : null,
        outcome == null ? null : true,
        organizer == null ? null : Keys.of("organizer", Titles.squeezed(organizer.name())),
        on == null ? firstDay(notice) : on);
  }

  private static @Nullable LocalDate firstDay(ConsultationNotice notice) {
    if (notice.period() == null) {
      return null;
    }
    LocalDate opensOn = notice.period().opensOn();
    return opensOn == null ? notice.period().closesOn() : opensOn;
  }

  private List<DossierFacts.Cited> citations() {
    List<DossierFacts.Cited> cited = new ArrayList<>();
    for (Placed<Citation> placed : index.citations()) {
      DossierFacts.Cited fact = cited(placed);
      if (fact != null) {
        cited.add(fact);
      }
    }
    return capped(cited, MAX_CITATIONS);
  }

  /** Null for what no rule asks about. */
  private DossierFacts.@Nullable Cited cited(Placed<Citation> placed) {
    Citation citation = placed.value();
    if (citation.documentId() != null
        || (citation.relation() != null && NO_REFERENCE.contains(citation.relation()))) {
      return null;
    }
    Optional<DocumentNumbers.Parsed> number = DocumentNumbers.parse(citation.documentNumber());
    String title =
        citation.title() != null && TitleKeys.isTitle(citation.title()) ? citation.title() : null;
    String titleKey = title == null ? null : TitleKeys.exact(title);
    if (titleKey != null && ownTitles.contains(titleKey)) {
      return null;
    }
    String series = number.map(each -> Keys.of("series", each.code())).orElse(null);
    boolean ofOwnIssuer =
        series != null
            && (ownSeries.contains(series) || (title != null && startsWithOwnIssuer(title)));
    boolean repealed = citation.relation() == Relation.REPEALS;
    String shown = number.map(DocumentNumbers.Parsed::text).orElse(title);
    if (shown == null || (!repealed && !ofOwnIssuer)) {
      return null;
    }
    return new DossierFacts.Cited(
        complete ? placed.pointer() : "",
        cut(shown),
        number.map(each -> Keys.of("number", each.text())).orElse(null),
        titleKey,
        ofOwnIssuer ? series : null,
        number.map(DocumentNumbers.Parsed::year).orElse(null),
        repealed ? true : null);
  }

  private boolean startsWithOwnIssuer(String title) {
    String squeezed = Titles.squeezed(title);
    return ownIssuers.stream().anyMatch(squeezed::startsWith);
  }
}
