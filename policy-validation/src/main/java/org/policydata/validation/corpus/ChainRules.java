package org.policydata.validation.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Confidence;
import org.policydata.finding.FindingKind;
import org.policydata.finding.Severity;
import org.policydata.model.Genre;
import org.policydata.model.LegalForce;
import org.policydata.model.Regime;
import org.policydata.model.Stage;
import org.policydata.validation.LegalBasis;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.ParameterType;
import org.policydata.validation.Parameters;
import org.policydata.validation.RuleDescriptor;
import org.policydata.validation.SkipReason;

/** Rules on the chain from notice to outcome to final text, over several dossiers. */
final class ChainRules {

  private static final String COMPLETE_SINCE = "completeSince";
  private static final String UNKNOWN = ParameterType.Day.UNKNOWN;
  private static final String LEAD_MONTHS = "leadMonths";
  private static final String REQUIRED = "required";
  private static final String REGIME = "regime";
  private static final String LEGAL_FORCES = "legalForces";
  private static final String GENRES = "genres";
  private static final String BASIS = "basis";
  private static final int DEFAULT_LEAD_MONTHS = 12;
  private static final Set<Stage> ASKED = Set.of(Stage.CONSULTATION_DRAFT, Stage.REVISED_DRAFT);

  private ChainRules() {}

  static List<CorpusRule> all() {
    return List.of(
        new CorpusRule(
            RuleDescriptor.of(
                    FindingKind.of(
                        "corpus.outcome-without-notice",
                        Severity.WARNING,
                        Confidence.LIKELY,
                        "{source} tells the outcome of the consultation on \"{title}\", of which"
                            + " the corpus holds no notice",
                        "{source}为“{title}”征求意见的采纳情况，语料中没有相应的征求意见公告"))
                .summary(
                    "An outcome stands alone, and no dossier of the corpus holds a notice on the"
                        + " same matter, although it holds earlier notices of the same body.",
                    "采纳情况单独存在，语料虽有同一机关更早的征求意见公告，却没有任何档案收录同一事项的公告。")
                .rationale(
                    "Without the notice nobody can tell who was asked, for how long, and on which"
                        + " words.",
                    "没有公告，就无从知道曾向谁征求意见、期限多长、针对何种文本。")
                .build(),
            context -> new OutcomeWithoutNotice()),
        new CorpusRule(
            RuleDescriptor.of(
                    FindingKind.of(
                            "corpus.final-without-consultation",
                            Severity.WARNING,
                            Confidence.LIKELY,
                            "\"{title}\" was issued on {issued} ({source}); the corpus holds no"
                                + " consultation on it, which {basis} asks for",
                            "“{title}”于{issued}印发（{source}），语料中没有依{basis}应有的征求意见")
                        .variant(
                            "GENRE",
                            "\"{title}\" was issued on {issued} ({source}); the corpus holds no"
                                + " consultation on it, as documents of this kind have",
                            "“{title}”于{issued}印发（{source}），语料中没有此类文件通常应有的征求意见"))
                .summary(
                    "A final text that had to be put to comment has no consultation in the corpus,"
                        + " neither in its own dossier nor in one on the same matter. Runs only"
                        + " where the profile says since when the corpus is complete.",
                    "应当征求意见的正式文件，在语料中没有相应的征求意见，本档案中没有，同一事项的其他档案中也没有。仅在配置注明语料自何时起完整时执行。")
                .rationale(
                    "A decision of this kind that was never put to comment may be challenged; or"
                        + " the record of it is lost.",
                    "此类决策未经公开征求意见的，可能受到质疑；也可能是相关记录已经缺失。")
                .parameters(
                    ParameterDescriptor.of(
                            COMPLETE_SINCE,
                            new ParameterType.Day(),
                            "day since which the corpus holds every consultation, such as"
                                + " 2020-01-01; \"unknown\" where it makes no such claim")
                        .orElse(UNKNOWN),
                    ParameterDescriptor.of(
                            LEAD_MONTHS,
                            new ParameterType.WholeNumber(0, 120),
                            "months by which a consultation may precede the final text")
                        .orElse(DEFAULT_LEAD_MONTHS),
                    ParameterDescriptor.groups(
                        REQUIRED,
                        "which texts have to be put to comment; the first entry that fits is"
                            + " taken",
                        ParameterDescriptor.of(
                                REGIME, ParameterType.Choice.of(Regime.class), "procedure of law")
                            .orAbsent(),
                        ParameterDescriptor.of(
                                LEGAL_FORCES,
                                new ParameterType.ListOf(ParameterType.Choice.of(LegalForce.class)),
                                "ranks of the text")
                            .orAbsent(),
                        ParameterDescriptor.of(
                                GENRES,
                                new ParameterType.ListOf(ParameterType.Choice.of(Genre.class)),
                                "types of the text, where its rank is not known")
                            .orAbsent(),
                        ParameterDescriptor.of(
                                BASIS, new ParameterType.BasisId(), "where it is said")
                            .orAbsent()))
                .build(),
            FinalWithoutConsultation::obstacle,
            FinalWithoutConsultation::new));
  }

  /** Outcomes whose notice no dossier holds. */
  private static final class OutcomeWithoutNotice implements CorpusRule.Judgement {

    private final KeyCounts noticed = new KeyCounts();
    private final Map<Long, LocalDate> firstNotices = new HashMap<>();
    private final List<Alone> alone = new ArrayList<>();

    private record Alone(CorpusRule.Place place, String title) {}

    @Override
    public void count(DossierFacts dossier) {
      for (DossierFacts.Round round : dossier.rounds()) {
        if (round.notice() != null) {
          noticed.addAll(round.matters());
          if (round.organizer() != null && round.on() != null) {
            firstNotices.merge(
                Keys.number(round.organizer()),
                round.on(),
                (one, two) -> one.isBefore(two) ? one : two);
          }
        }
      }
    }

    @Override
    public void examine(DossierFacts dossier) {
      boolean hasNotice = dossier.rounds().stream().anyMatch(round -> round.notice() != null);
      if (hasNotice || !dossier.complete()) {
        return;
      }
      for (DossierFacts.Round round : dossier.rounds()) {
        if (round.outcome() != null
            && round.title() != null
            && !round.matters().isEmpty()
            && round.matters().stream().noneMatch(noticed::contains)
            && hasEarlierNotices(round)) {
          alone.add(
              new Alone(
                  new CorpusRule.Place(dossier.source(), round.pointer() + "/outcome"),
                  round.title()));
        }
      }
    }

    private boolean hasEarlierNotices(DossierFacts.Round round) {
      LocalDate first =
          round.organizer() == null ? null : firstNotices.get(Keys.number(round.organizer()));
      return first != null && round.on() != null && first.isBefore(round.on());
    }

    @Override
    public void conclude(CorpusRule.Sink findings) {
      alone.forEach(
          each -> findings.report(each.place(), each.title(), Map.of("title", each.title())));
    }
  }

  /** Final texts on whose matter nobody was asked. */
  private static final class FinalWithoutConsultation implements CorpusRule.Judgement {

    private final CorpusRule.Context context;
    private final List<Parameters> required;
    private final LocalDate since;
    private final KeyCounts consulted = new KeyCounts();
    private final List<Unasked> unasked = new ArrayList<>();

    private record Unasked(
        CorpusRule.Place place,
        @Nullable Confidence confidence,
        String subject,
        Map<String, Object> details) {}

    private FinalWithoutConsultation(CorpusRule.Context context) {
      this.context = context;
      this.required = context.parameters().groups(REQUIRED);
      int lead = context.parameters().integer(LEAD_MONTHS).orElse(DEFAULT_LEAD_MONTHS);
      this.since = completeSince(context).orElseThrow().plusMonths(lead);
    }

    static Optional<SkipReason> obstacle(CorpusRule.Context context) {
      if (completeSince(context).isPresent()) {
        return Optional.empty();
      }
      String value = context.parameters().text(COMPLETE_SINCE).orElse(UNKNOWN);
      return Optional.of(
          new SkipReason(
              "the profile does not say since when the corpus is complete: "
                  + COMPLETE_SINCE
                  + " is "
                  + value,
              "规则配置的参数"
                  + COMPLETE_SINCE
                  + (value.equals(UNKNOWN) ? "未说明" : "（“" + value + "”）不是日期，未能说明")
                  + "语料自何时起完整"));
    }

    private static Optional<LocalDate> completeSince(CorpusRule.Context context) {
      try {
        return context.parameters().text(COMPLETE_SINCE).map(LocalDate::parse);
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    public void count(DossierFacts dossier) {
      dossier.rounds().forEach(round -> consulted.addAll(round.matters()));
      for (DossierFacts.Text text : dossier.texts()) {
        if (ASKED.contains(text.stage()) && text.matter() != null) {
          consulted.add(text.matter());
        }
      }
    }

    @Override
    public void examine(DossierFacts dossier) {
      boolean asked =
          !dossier.rounds().isEmpty()
              || dossier.texts().stream().anyMatch(text -> ASKED.contains(text.stage()));
      if (asked || !dossier.complete()) {
        return;
      }
      for (DossierFacts.Text text : dossier.texts()) {
        LocalDate issued = text.issuedOn();
        String title = text.title();
        if (text.current() != null
            && issued != null
            && !issued.isBefore(since)
            && !issued.isAfter(context.asOf())
            && title != null
            && text.matter() != null
            && !consulted.contains(text.matter())) {
          requirement(dossier, text, issued)
              .ifPresent(group -> add(dossier, text, title, issued, group));
        }
      }
    }

    private Optional<Parameters> requirement(
        DossierFacts dossier, DossierFacts.Text text, LocalDate issued) {
      for (Parameters group : required) {
        boolean inForce = group.text(BASIS).isEmpty() || basis(group, issued).isPresent();
        if (inForce && isOf(group, dossier, text)) {
          return Optional.of(group);
        }
      }
      return Optional.empty();
    }

    /** An entry with several conditions wants all of them. */
    private static boolean isOf(Parameters group, DossierFacts dossier, DossierFacts.Text text) {
      Optional<String> regime = group.text(REGIME);
      List<String> forces = group.texts(LEGAL_FORCES);
      List<String> genres = group.texts(GENRES);
      boolean byRegime =
          regime.isEmpty()
              || dossier.regimes().stream().anyMatch(each -> each.name().equals(regime.get()));
      boolean byForce =
          forces.isEmpty() || (text.force() != null && forces.contains(text.force().name()));
      boolean byGenre =
          genres.isEmpty()
              || (text.force() == null
                  && text.genre() != null
                  && genres.contains(text.genre().name()));
      boolean any = regime.isPresent() || !forces.isEmpty() || !genres.isEmpty();
      return any && byRegime && byForce && byGenre;
    }

    private Optional<LegalBasis> basis(Parameters group, LocalDate day) {
      return group
          .text(BASIS)
          .flatMap(
              id ->
                  context.basis().stream()
                      .filter(basis -> basis.id().equals(id) && basis.covers(day))
                      .findFirst());
    }

    private void add(
        DossierFacts dossier,
        DossierFacts.Text text,
        String title,
        LocalDate issued,
        Parameters group) {
      Map<String, Object> details = new TreeMap<>();
      details.put("title", title);
      details.put("issued", issued.toString());
      Optional<LegalBasis> basis = basis(group, issued);
      details.put(BASIS, basis.map(LegalBasis::citation).map(List::of).orElse(List.of()));
      if (basis.isEmpty()) {
        details.put("problem", "GENRE");
      }
      unasked.add(
          new Unasked(
              new CorpusRule.Place(dossier.source(), text.pointer()),
              basis.isEmpty() ? Confidence.HINT : null,
              Objects.requireNonNullElse(text.number(), title),
              details));
    }

    @Override
    public void conclude(CorpusRule.Sink findings) {
      unasked.forEach(
          each ->
              findings.report(
                  null, each.confidence(), each.place(), each.subject(), each.details()));
    }
  }
}
