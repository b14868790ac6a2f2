package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.io.text.ResponsibilityReading.DutyText;
import org.policydata.model.Clause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Responsibility;
import org.policydata.model.TimeFrame;
import org.policydata.model.revision.ClauseContext;
import org.policydata.model.revision.ClauseInterpreter;
import org.policydata.model.revision.Interpretation;

/**
 * Reads the words of an amended clause as {@link PolicyTextReader} reads those of a published text.
 *
 * <pre>{@code
 * AmendmentResult result =
 *     Amendments.apply(
 *         dossier, AmendmentRequest.ofComments("k1"), TextClauseInterpreter.create());
 * }</pre>
 *
 * <p>Deadlines that earlier paragraphs state for those behind them, the year of the document, rules
 * on responsibility stated once, and headings that only look back are taken from the version that
 * the clause stands in. Immutable and thread-safe.
 */
public final class TextClauseInterpreter implements ClauseInterpreter {

  private TextClauseInterpreter() {}

  /**
   * Returns an interpreter.
   *
   * @return an interpreter
   */
  public static TextClauseInterpreter create() {
    return new TextClauseInterpreter();
  }

  @Override
  public Interpretation interpret(ClauseContext place) {
    return in(place.version()).interpret(place);
  }

  @Override
  public ClauseInterpreter in(PolicyDocument version) {
    Integer year = year(version);
    ContentContext start =
        new ContentContext(
            "",
            year,
            version.planPeriod(),
            KindTable.isRuleOfLaw(version.clauses()) ? TitleForm.genre(version.title()) : null,
            null,
            null);
    StatedRules rules = rules(version);
    return place -> read(place, start, rules);
  }

  private static Interpretation read(ClauseContext place, ContentContext start, StatedRules rules) {
    Clause clause = place.clause();
    Interpretation.Builder builder = Interpretation.builder();
    Duties duties = new Duties(new ResponsibilityReader(start.documentYear()), rules);
    duties.read(clause.responsibilityText());
    builder.responsibilities(duties.responsibilities).deadline(duties.deadline);
    if (clause.text() == null) {
      return builder.build();
    }
    ContentContext context =
        start
            .at(clause.id(), CarriedDeadline.before(place, start))
            .withDutyDeadline(duties.labelledDeadline ? null : duties.deadline);
    ClauseContent content = ClauseContent.read(clause.text(), context);
    return builder
        .targets(looksBack(place) ? List.of() : values(content.targets()))
        .supportMeasures(values(content.supportMeasures()))
        .gradingSchemes(values(content.gradingSchemes()))
        .exclusions(values(content.exclusions()))
        .citations(values(content.citations()))
        .definitions(values(content.definitions()))
        .unitMentions(values(content.unitMentions()))
        .stackingRules(values(content.stackingRules()))
        .validity(values(content.validity()))
        .build();
  }

  private static <T> List<T> values(List<Extracted<T>> found) {
    return found.stream().map(Extracted::value).toList();
  }

  private static boolean looksBack(ClauseContext place) {
    return Retrospect.isAnnouncedBy(place.clause().heading())
        || place.ancestors().stream().anyMatch(one -> Retrospect.isAnnouncedBy(one.heading()));
  }

  private static @Nullable Integer year(PolicyDocument version) {
    if (version.signedOn() != null) {
      return version.signedOn().getYear();
    }
    TimeFrame period = version.planPeriod();
    return period == null || period.startsOn() == null ? null : period.startsOn().getYear();
  }

  private static StatedRules rules(PolicyDocument version) {
    if (version.responsibilityRules().isEmpty()) {
      return StatedRules.none();
    }
    List<String> paragraphs = new ArrayList<>();
    collect(version.clauses(), paragraphs);
    return StatedRules.find(paragraphs);
  }

  private static void collect(List<Clause> clauses, List<String> paragraphs) {
    for (Clause clause : clauses) {
      add(clause.heading(), paragraphs);
      add(clause.text(), paragraphs);
      add(clause.responsibilityText(), paragraphs);
      collect(clause.children(), paragraphs);
    }
  }

  private static void add(@Nullable String words, List<String> paragraphs) {
    if (words != null) {
      paragraphs.add(words);
    }
  }

  /** The duties of a clause while they are collected, line by line. */
  private static final class Duties {

    private final ResponsibilityReader reader;
    private final StatedRules rules;
    private final List<Responsibility> responsibilities = new ArrayList<>();
    private @Nullable TimeFrame deadline;
    private boolean labelledDeadline;

    Duties(ResponsibilityReader reader, StatedRules rules) {
      this.reader = reader;
      this.rules = rules;
    }

    void read(@Nullable String words) {
      if (words == null) {
        return;
      }
      for (String line : words.split("\n")) {
        for (DutyText text : reader.readOwnLine(line, rules).texts()) {
          responsibilities.addAll(values(text.responsibilities()));
          if (text.deadline() != null) {
            deadline = text.deadline().value();
            labelledDeadline = text.labelledDeadline();
          }
        }
      }
    }
  }
}
