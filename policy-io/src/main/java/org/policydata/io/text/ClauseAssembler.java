package org.policydata.io.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policydata.io.text.ResponsibilityReading.DutyText;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.Responsibility;
import org.policydata.model.ResponsibilityRule;
import org.policydata.model.StackingRule;
import org.policydata.model.TimeFrame;
import org.policydata.model.Validity;

/** Turns the tree of one text into clauses: gives ids, cuts off duties, reads what is promised. */
final class ClauseAssembler {

  private final String prefix;
  private final IdSpace ids;
  private final SpanBook spans;
  private final CoverageMap coverage;
  private final ResponsibilityReader duties;
  private ContentContext context;
  private StatedRules rules = StatedRules.none();
  private final List<String> paragraphOwners = new ArrayList<>();
  private final Map<String, TextSlice> texts = new HashMap<>();
  private final List<StackingRule> stacking = new ArrayList<>();
  private final List<Validity> validity = new ArrayList<>();
  private final boolean policy;
  private boolean retrospect;
  private final List<String> paragraphs = new ArrayList<>();

  ClauseAssembler(
      String prefix, IdSpace ids, SpanBook spans, CoverageMap coverage, ContentContext context) {
    this.prefix = prefix;
    this.ids = ids;
    this.spans = spans;
    this.coverage = coverage;
    this.duties = new ResponsibilityReader(context.documentYear());
    this.context = context;
    this.policy = prefix.isEmpty();
  }

  /** Returns the clauses of a tree. */
  List<Clause> assemble(List<DraftClause> roots) {
    giveIds(roots, prefix, 0);
    roots.forEach(this::collectParagraphs);
    rules = StatedRules.find(paragraphs);
    List<Clause> clauses = new ArrayList<>();
    addChildren(roots, clauses);
    return clauses;
  }

  /** The rules that the text states once. */
  List<ResponsibilityRule> rules() {
    List<ResponsibilityRule> stated = new ArrayList<>();
    for (StatedRule rule : rules.all()) {
      stated.add(rule.toRule(paragraphOwners.get(rule.paragraph())));
    }
    return stated;
  }

  private void giveIds(List<DraftClause> clauses, String base, int own) {
    Map<ClauseKind, Integer> counts = new TreeMap<>();
    counts.put(ClauseKind.PARAGRAPH, own);
    for (DraftClause clause : clauses) {
      int count = counts.merge(clause.kind, 1, Integer::sum);
      String ordinal = clause.label == null ? String.valueOf(count) : ordinal(clause.label);
      clause.id = ids.take(base + letter(clause.kind) + ordinal);
      giveIds(clause.children, clause.id + "-", clause.text == null ? 0 : 1);
    }
  }

  private static String ordinal(NumberLabel label) {
    int insertion = label.value().insertion();
    return insertion == 0 ? String.valueOf(label.number()) : label.number() + "." + insertion;
  }

  static String letter(ClauseKind kind) {
    return switch (kind) {
      case PREAMBLE -> "pre-";
      case PART -> "b";
      case CHAPTER -> "c";
      case SECTION -> "s";
      case ARTICLE -> "a";
      case PARAGRAPH -> "p";
      case ITEM -> "i";
      case SUBITEM -> "j";
      case SEGMENT -> "q";
      case TABLE -> "tab";
      case ROW -> "r";
      case CLOSING -> "end-";
    };
  }

  private void collectParagraphs(DraftClause clause) {
    collect(clause.id, clause.heading);
    collect(clause.id, clause.text);
    clause.dutyLines.forEach(line -> collect(clause.id, line));
    clause.children.forEach(this::collectParagraphs);
  }

  private void collect(String id, @Nullable TextSlice slice) {
    if (slice != null) {
      paragraphOwners.add(id);
      paragraphs.add(slice.text());
    }
  }

  private Clause clause(DraftClause draft) {
    Clause.Builder builder = Clause.builder().id(draft.id).kind(draft.kind);
    Duties own = new Duties();
    if (draft.label != null && draft.labelSlice != null) {
      builder.label(draft.labelSlice.text());
      keep(draft.id, "label", draft.labelSlice);
    }
    List<Clause> children = new ArrayList<>();
    if (draft.heading != null) {
      heading(draft.id, draft.heading, builder, own);
    }
    if (draft.text != null) {
      text(draft, draft.text, builder, own, children);
    }
    for (TextSlice cell : draft.cells) {
      coverage.understood(cell);
    }
    if (!draft.cells.isEmpty()) {
      builder.cells(draft.cells.stream().map(TextSlice::text).toList());
      TextSlice last = draft.cells.get(draft.cells.size() - 1);
      spans.put(draft.id, "cells", new Span(draft.cells.get(0).start(), last.end()));
    }
    if (children.isEmpty()) {
      own.addLines(draft.dutyLines);
    }
    own.put(draft.id, builder);
    content(draft.id, builder, own.resultDeadline());
    addChildren(draft.children, children);
    return builder.children(children).build();
  }

  /** A deadline holds on through the paragraphs of a clause, not into its next numbered sibling. */
  private void addChildren(List<DraftClause> drafts, List<Clause> children) {
    TimeFrame inherited = context.carriedDeadline();
    for (DraftClause child : drafts) {
      if (child.label != null) {
        context = context.at(child.id, inherited);
      }
      boolean outer = retrospect;
      retrospect = outer || child.heading != null && Retrospect.isAnnouncedBy(child.heading.text());
      children.add(clause(child));
      retrospect = outer;
    }
  }

  private void heading(String id, TextSlice heading, Clause.Builder builder, Duties own) {
    List<DutyText> texts = duties.read(heading.text(), rules).texts();
    TextSlice title = heading;
    if (!texts.isEmpty()) {
      DutyText last = texts.get(texts.size() - 1);
      title = heading.sub(0, last.start()).trim();
      own.add(heading.from(last.start()).trim(), last);
    }
    if (!title.isEmpty()) {
      builder.heading(title.text());
      keep(id, "heading", title);
    }
  }

  /** One bracket at the end is the clause's; several, or one inside, cut the text into segments. */
  private void text(
      DraftClause draft,
      TextSlice text,
      Clause.Builder builder,
      Duties own,
      List<Clause> children) {
    List<DutyText> texts = duties.read(text.text(), rules).texts();
    boolean trailing = texts.size() == 1 && isBlank(text, texts.get(0).end());
    boolean segments = !texts.isEmpty() && !trailing || own.hasAny();
    if (segments) {
      segments(draft, text, texts, children);
      return;
    }
    TextSlice words = text;
    if (trailing) {
      words = text.sub(0, texts.get(0).start()).trim();
      own.add(text.from(texts.get(0).start()).trim(), texts.get(0));
    }
    if (!words.isEmpty()) {
      builder.text(words.text());
      keep(draft.id, "text", words);
    }
  }

  private static boolean isBlank(TextSlice text, int from) {
    return from >= text.length() || text.from(from).trim().isEmpty();
  }

  private void segments(
      DraftClause draft, TextSlice text, List<DutyText> texts, List<Clause> children) {
    int from = 0;
    for (int i = 0; i <= texts.size(); i++) {
      DutyText duty = i < texts.size() ? texts.get(i) : null;
      int to = duty == null ? text.length() : duty.start();
      TextSlice words = text.sub(from, to).trim();
      if (words.isEmpty() && duty == null) {
        continue;
      }
      String id = ids.take(draft.id + "-" + letter(ClauseKind.SEGMENT) + (i + 1));
      Clause.Builder segment = Clause.builder().id(id).kind(ClauseKind.SEGMENT);
      if (!words.isEmpty()) {
        segment.text(words.text());
        keep(id, "text", words);
      }
      Duties own = new Duties();
      if (duty != null) {
        own.add(text.sub(duty.start(), duty.end()).trim(), duty);
        from = duty.end();
      }
      if (duty == null || i == texts.size() - 1 && isBlank(text, from)) {
        // Lines under the paragraph stand behind its last segment.
        own.addLines(draft.dutyLines);
      }
      own.put(id, segment);
      content(id, segment, own.resultDeadline());
      children.add(segment.build());
    }
  }

  /** Reads what the words of a clause promise, offer and name. */
  private void content(String id, Clause.Builder builder, @Nullable TimeFrame dutyDeadline) {
    TextSlice words = texts.remove(id);
    if (words == null) {
      return;
    }
    ContentContext here = context.at(id, context.carriedDeadline()).withDutyDeadline(dutyDeadline);
    ClauseContent content = ClauseContent.read(words.text(), here);
    context = context.at(id, content.carriedDeadline());
    builder
        .citations(values(id, "citations", words, content.citations()))
        .definitions(values(id, "definitions", words, content.definitions()))
        .unitMentions(values(id, "unitMentions", words, content.unitMentions()));
    if (!policy) {
      return;
    }
    builder
        .targets(retrospect ? List.of() : values(id, "targets", words, content.targets()))
        .supportMeasures(values(id, "supportMeasures", words, content.supportMeasures()))
        .gradingSchemes(values(id, "gradingSchemes", words, content.gradingSchemes()))
        .exclusions(values(id, "exclusions", words, content.exclusions()));
    content.stackingRules().forEach(rule -> stacking.add(rule.value()));
    content.validity().forEach(statement -> validity.add(statement.value()));
  }

  private <T> List<T> values(String id, String member, TextSlice words, List<Extracted<T>> found) {
    List<T> values = new ArrayList<>();
    for (Extracted<T> one : found) {
      place(id, member + "/" + values.size(), words, one);
      values.add(one.value());
    }
    return values;
  }

  /** The rules on combining supports that stand on no support. */
  List<StackingRule> stackingRules() {
    return stacking;
  }

  /** When the text is in force. */
  List<Validity> validity() {
    return validity;
  }

  private void place(String id, String member, TextSlice words, Extracted<?> found) {
    if (found.end() > found.start() && found.end() <= words.length()) {
      spans.put(
          id, member, new Span(words.offset(found.start()), words.offset(found.end() - 1) + 1));
    }
  }

  private void keep(String id, String member, TextSlice slice) {
    spans.put(id, member, slice);
    if ("text".equals(member)) {
      texts.put(id, slice);
    }
    coverage.understood(slice);
  }

  /** The duties of one clause while they are collected. */
  private final class Duties {

    private final StringBuilder printed = new StringBuilder();
    private final List<Responsibility> responsibilities = new ArrayList<>();
    private final List<TextSlice> slices = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();
    private @Nullable TimeFrame deadline;
    private boolean labelledDeadline;

    /**
     * A due date with a label of its own (完成时限：) is the duty's; one in the sentence is the results'
     * too.
     */
    @Nullable TimeFrame resultDeadline() {
      return labelledDeadline ? null : deadline;
    }

    boolean hasAny() {
      return printed.length() > 0;
    }

    void add(TextSlice slice, DutyText text) {
      printed.append(slice.text());
      take(slice, text);
    }

    void addLines(List<TextSlice> lines) {
      lines.forEach(line -> addLine(line, duties.readOwnLine(line.text(), rules)));
    }

    private void addLine(TextSlice slice, ResponsibilityReading reading) {
      printed.append('\n').append(slice.text());
      slices.add(slice);
      reading.texts().forEach(text -> take(slice, text));
    }

    private void take(TextSlice slice, DutyText text) {
      slices.add(slice);
      for (Extracted<Responsibility> found : text.responsibilities()) {
        responsibilities.add(found.value());
        places.add(place(slice, text, found));
      }
      if (text.deadline() != null) {
        deadline = text.deadline().value();
        labelledDeadline = text.labelledDeadline();
      }
    }

    /** Places count from the paragraph; the slice begins where the duty text does. */
    private Span place(TextSlice slice, DutyText text, Extracted<Responsibility> found) {
      int from = Math.max(0, Math.min(found.start() - text.start(), slice.length() - 1));
      int to = Math.max(from + 1, Math.min(found.end() - text.start(), slice.length()));
      return new Span(slice.offset(from), slice.offset(to - 1) + 1);
    }

    void put(String id, Clause.Builder builder) {
      if (printed.length() > 0) {
        builder.responsibilityText(printed.toString());
        spans.put(
            id,
            "responsibilityText",
            new Span(slices.get(0).start(), slices.get(slices.size() - 1).end()));
      }
      slices.forEach(coverage::understood);
      for (int i = 0; i < places.size(); i++) {
        spans.put(id, "responsibilities/" + i, places.get(i));
      }
      builder.responsibilities(responsibilities).deadline(deadline);
    }
  }
}
