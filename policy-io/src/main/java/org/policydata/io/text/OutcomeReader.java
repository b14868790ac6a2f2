package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.Amendment;
import org.policydata.model.Anchor;
import org.policydata.model.Clause;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.Decision;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Target;

/** Reads what is said about the comments received: counts, comments, decisions and changes. */
final class OutcomeReader {

  private static final String[] CHANGE_WORDS = {"修改为", "改为", "调整为", "表述为", "修订为", "完善为", "替换为"};

  /** Words that tell that not every comment is printed. */
  private static final List<String> SUMMARY_WORDS =
      List.of("主要", "归纳", "梳理", "汇总", "整理", "合并", "其中", "部分");

  private static final String RECEIVED = "收到";

  private static final List<String> COLLECTED = List.of("共征集", "征集到", "共收集", "共反馈");

  private static final int MIN_COMMENT = 8;
  private static final String CONSULTATION_ID = "n1";

  private final @Nullable PolicyDocument version;
  private final ImportLedger state;
  private final List<Comment> comments = new ArrayList<>();

  private OutcomeReader(@Nullable PolicyDocument version, ImportLedger state) {
    this.version = version;
    this.state = state;
  }

  /** Whether a paragraph begins the report on the comments received. */
  static boolean startsOutcome(Paragraph paragraph) {
    if (paragraph.label() != null) {
      return false;
    }
    String text = paragraph.normal();
    int received = text.indexOf("收到");
    boolean about =
        received >= 0 && (text.indexOf("意见", received) >= 0 || text.indexOf("建议", received) >= 0);
    return countsCollected(text)
        || about
            && (isNone(text)
                || text.startsWith("共收到")
                || text.startsWith("收到")
                || text.contains("共收到")
                || text.contains("期间收到")
                || text.contains("期间,收到")
                || text.contains("收集到"));
  }

  /** 共征集意见3条, but not 征集意见的时间. */
  private static boolean countsCollected(String text) {
    String word = receivedWord(text);
    return !word.equals(RECEIVED) && Counts.behind(text, word, "条份个件项") != null;
  }

  /** The word by which a text says that comments came in; the usual one where there is none. */
  private static String receivedWord(String normal) {
    if (!normal.contains(RECEIVED)) {
      for (String word : COLLECTED) {
        if (normal.contains(word)) {
          return word;
        }
      }
    }
    return RECEIVED;
  }

  private static boolean isNone(String text) {
    return text.contains("未收到") || text.contains("没有收到") || text.contains("无收到");
  }

  /** The outcome that paragraphs report, or null where there are none. */
  static @Nullable ConsultationOutcome read(
      List<Paragraph> paragraphs, @Nullable PolicyDocument version, ImportLedger state) {
    return paragraphs.isEmpty() ? null : new OutcomeReader(version, state).read(paragraphs);
  }

  private ConsultationOutcome read(List<Paragraph> paragraphs) {
    List<Paragraph> behind = new ArrayList<>(paragraphs.subList(1, paragraphs.size()));
    ResultTable table = ResultTable.in(behind);
    if (table != null) {
      behind.subList(table.from(), table.to()).clear();
    }
    PartReader part = PartReader.read(behind);
    TextSlice first = paragraphs.get(0).slice();
    int start = phraseStart(first.normal());
    int end = phraseEnd(first.normal(), start);
    TextSlice phrase = first.sub(start, end).trim();
    Counts counts = Counts.read(phrase.normal());
    state.spans.put(CONSULTATION_ID, "outcome/phrase", phrase);
    paragraphs.forEach(paragraph -> state.coverage.understood(paragraph.slice()));
    List<TextSlice> chunks = new ArrayList<>();
    TextSlice rest = first.from(Math.min(first.length(), end + 1)).trim();
    if (!rest.isEmpty()) {
      chunks.add(rest);
    }
    part.clauses.forEach(paragraph -> chunks.add(paragraph.body()));
    Decision all = decision(phrase.normal());
    if (table != null) {
      table.rows().forEach(this::comment);
    }
    for (TextSlice chunk : join(chunks)) {
      Counts told = Counts.read(chunk.normal());
      if (told.isDecided()) {
        counts = counts.or(told);
      } else if (table != null) {
        state.unparsed(chunk);
      } else {
        comment(chunk, phrase, all);
      }
    }
    ConsultationOutcome outcome =
        counts.outcome(phrase.text(), all, comments).toBuilder()
            .publishedOn(part.signedOn)
            .publisher(part.signatures.isEmpty() ? null : part.signatures.get(0).unit())
            .build();
    checkCount(outcome, phrase);
    return outcome;
  }

  /** The sentence that says how many were received. */
  private static int phraseStart(String normal) {
    int received = normal.indexOf(receivedWord(normal));
    return received < 0 ? 0 : normal.lastIndexOf('。', received) + 1;
  }

  private static int phraseEnd(String normal, int start) {
    int following = normal.indexOf("如下", start);
    if (following >= 0 && following < start + 300) {
      return following + 2;
    }
    int stop = normal.indexOf('。', start);
    return stop < 0 ? normal.length() : stop;
  }

  /** 采纳情况：… and 答复：… belong to the comment above them. */
  private static List<TextSlice> join(List<TextSlice> chunks) {
    List<TextSlice> joined = new ArrayList<>();
    for (TextSlice chunk : chunks) {
      String key = NoticeWords.key(chunk.normal());
      boolean answer =
          key.contains("采纳")
              || key.contains("答复")
              || key.contains("回复")
              || key.contains("反馈情况")
              || key.contains("处理")
              || key.contains("理由");
      if (answer && !joined.isEmpty()) {
        TextSlice last = joined.remove(joined.size() - 1);
        joined.add(new TextSlice.Builder().add(last).add('\n').add(chunk).build());
      } else {
        joined.add(chunk);
      }
    }
    return joined;
  }

  private void comment(TextSlice chunk, TextSlice phrase, @Nullable Decision all) {
    if (chunk.length() < MIN_COMMENT) {
      return;
    }
    String id = state.ids.take("k" + (comments.size() + 1));
    Comment.Builder builder = Comment.builder().id(id).text(chunk.text());
    state.spans.put(id, "text", chunk);
    Decision own = decision(afterQuotes(chunk.normal()));
    Decision decision = own != null ? own : all;
    if (decision != null) {
      String words = own != null ? chunk.text() : phrase.text();
      builder.disposition(
          Disposition.builder().decision(decision).phrase(decisionPhrase(words)).build());
    }
    anchor(chunk, builder);
    comments.add(builder.build());
  }

  /** A row of the table of results. */
  private void comment(ResultTable.Row row) {
    row.others().forEach(state::unparsed);
    TextSlice text = row.cell(ResultTable.Column.TEXT);
    if (text == null) {
      row.cells().values().forEach(state::unparsed);
      return;
    }
    String id = state.ids.take("k" + (comments.size() + 1));
    Comment.Builder builder = Comment.builder().id(id).text(text.text());
    state.spans.put(id, "text", text);
    TextSlice commenter = row.cell(ResultTable.Column.COMMENTER);
    if (commenter != null) {
      builder.commenter(new Commenter(null, commenter.text()));
    }
    TextSlice decided = row.cell(ResultTable.Column.DECISION);
    TextSlice reason = row.cell(ResultTable.Column.REASON);
    Disposition disposition = disposition(decided, reason);
    if (disposition != null) {
      builder.disposition(disposition);
    } else if (decided != null) {
      state.unparsed(decided);
    }
    anchor(text, builder);
    comments.add(builder.build());
  }

  /** Null where nothing was decided, or words not known say what. */
  private static @Nullable Disposition disposition(
      @Nullable TextSlice decided, @Nullable TextSlice reason) {
    Decision decision = decided == null ? null : decisionInCell(decided);
    decision = decision == null && reason != null ? decision(reason.normal()) : decision;
    if (decision == null && reason != null) {
      decision = Decision.EXPLAINED;
    }
    return decision == null
        ? null
        : Disposition.builder()
            .decision(decision)
            .phrase(decided == null ? null : decided.text())
            .reason(reason == null ? null : reason.text())
            .build();
  }

  /** What a cell under 是否采纳 or 办理情况 says, which is too short for whole phrases. */
  private static @Nullable Decision decisionInCell(TextSlice cell) {
    String words = cell.squeezed();
    return switch (words) {
      case "是", "√", "吸收", "吸纳", "接受" -> Decision.ADOPTED;
      case "否", "×" -> Decision.NOT_ADOPTED;
      case "部分", "部分吸收", "部分吸纳" -> Decision.PARTLY_ADOPTED;
      default -> {
        Decision phrased = decision(cell.normal());
        yield phrased != null ? phrased : decisionByWord(words);
      }
    };
  }

  private static @Nullable Decision decisionByWord(String cell) {
    if (cell.contains("参考") || cell.contains("进一步研究")) {
      return Decision.NOTED;
    }
    if (cell.startsWith("转") || cell.contains("移交")) {
      return Decision.REFERRED;
    }
    if (cell.contains("不属于") || cell.contains("无关")) {
      return Decision.OUT_OF_SCOPE;
    }
    return cell.contains("说明") || cell.contains("解释") ? Decision.EXPLAINED : null;
  }

  private void anchor(TextSlice chunk, Comment.Builder builder) {
    if (version == null) {
      return;
    }
    CitedPlace place = CitedPlace.in(chunk);
    Replacement change = Replacement.in(chunk, CHANGE_WORDS);
    ClauseFinder finder = new ClauseFinder(version);
    String wanted =
        change == null
            ? chunk.text()
            : change.expected() == null ? change.replacement() : change.expected();
    Clause clause =
        finder.find(
            place == null ? null : place.label(),
            wanted,
            change != null && change.expected() != null);
    if (clause == null && place == null) {
      return;
    }
    builder.anchors(
        List.of(
            new Anchor(
                version.id(),
                clause == null ? null : clause.id(),
                place == null ? null : place.printed(),
                change == null ? null : change.expected())));
    if (clause != null && change != null && clause.text() != null) {
      builder.amendments(List.of(amendment(clause, change)));
    }
  }

  private static Amendment amendment(Clause clause, Replacement change) {
    String old = clause.text() == null ? "" : clause.text();
    String expected = change.expected();
    String text =
        expected != null && old.contains(expected)
            ? old.replace(expected, change.replacement())
            : change.replacement();
    List<Target> targets = new ArrayList<>();
    TargetReader.read(text, ContentContext.of(clause.id()))
        .targets()
        .forEach(target -> targets.add(target.value()));
    return Amendment.ReplaceText.builder()
        .clauseId(clause.id())
        .expectedText(old)
        .newText(text)
        .targets(targets)
        .build();
  }

  private static String afterQuotes(String normal) {
    int close = Math.max(normal.lastIndexOf('”'), normal.lastIndexOf('"'));
    return normal.substring(close + 1);
  }

  static @Nullable Decision decision(String normal) {
    if (normal.contains("部分采纳")) {
      return Decision.PARTLY_ADOPTED;
    }
    if (normal.contains("不予采纳")
        || normal.contains("未采纳")
        || normal.contains("不采纳")
        || normal.contains("未予采纳")) {
      return Decision.NOT_ADOPTED;
    }
    if (normal.contains("采纳")) {
      return Decision.ADOPTED;
    }
    if (normal.contains("已体现") || normal.contains("已有规定") || normal.contains("已包含")) {
      return Decision.ALREADY_COVERED;
    }
    if (normal.contains("解释说明") || normal.contains("已解释")) {
      return Decision.EXPLAINED;
    }
    return null;
  }

  /** The part between marks that states the decision. */
  private static @Nullable String decisionPhrase(String words) {
    for (String part : words.split("[,，;；。:：\\n]")) {
      if (decision(Chars.normal(part)) != null) {
        return part.trim();
      }
    }
    return null;
  }

  private static int inlineCount(Comment comment) {
    String text = comment.text() == null ? "" : comment.text();
    return Math.max(1, CountedList.inline(Chars.normal(text)));
  }

  private void checkCount(ConsultationOutcome outcome, TextSlice phrase) {
    Integer received = outcome.received();
    if (received == null || comments.isEmpty() || received == comments.size()) {
      return;
    }
    boolean summary = SUMMARY_WORDS.stream().anyMatch(phrase.normal()::contains);
    int inline = comments.stream().mapToInt(OutcomeReader::inlineCount).sum();
    if (summary || inline == received) {
      return;
    }
    Finding finding =
        TextFindings.COUNT_DIFFERS.finding(
            "/consultations/0/outcome/received",
            CONSULTATION_ID,
            Map.of("phrase", phrase.text(), "announced", received, "found", comments.size()));
    state.findings.add(finding);
  }

  /** The numbers that the phrase states. */
  private record Counts(
      @Nullable Integer received,
      @Nullable Integer commenters,
      @Nullable Integer adopted,
      @Nullable Integer partly,
      @Nullable Integer not) {

    static Counts read(String normal) {
      String word = receivedWord(normal);
      Integer received = isNone(normal) ? Integer.valueOf(0) : behind(normal, word, "条份个件项");
      return new Counts(
          received,
          behind(normal, word, "人名位"),
          fresh(normal, "采纳"),
          behind(normal, "部分采纳", "条份个件项"),
          not(normal));
    }

    /** Whether the words say of how many comments something was decided. */
    boolean isDecided() {
      return adopted != null || partly != null || not != null;
    }

    /** These numbers, with others where there are none. */
    Counts or(Counts others) {
      return new Counts(
          received != null ? received : others.received,
          commenters != null ? commenters : others.commenters,
          adopted != null ? adopted : others.adopted,
          partly != null ? partly : others.partly,
          not != null ? not : others.not);
    }

    private static @Nullable Integer not(String normal) {
      for (String word : new String[] {"不予采纳", "未采纳", "不采纳", "未予采纳"}) {
        Integer count = behind(normal, word, "条份个件项");
        if (count != null) {
          return count;
        }
      }
      return null;
    }

    /** 采纳3条, but not 部分采纳, 未采纳 or 不予采纳. */
    private static @Nullable Integer fresh(String normal, String word) {
      for (int at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
        String before = normal.substring(Math.max(0, at - 2), at);
        boolean other =
            before.endsWith("部分")
                || before.endsWith("未")
                || before.endsWith("不")
                || before.equals("不予")
                || before.equals("未予");
        if (!other) {
          return numberIn(normal, at + word.length(), "条份个件项");
        }
      }
      return null;
    }

    private static @Nullable Integer behind(String normal, String word, String units) {
      int at = normal.indexOf(word);
      return at < 0 ? null : numberIn(normal, at + word.length(), units);
    }

    /** The first number before one of the units, up to the next mark. */
    private static @Nullable Integer numberIn(String normal, int from, String units) {
      int i = from;
      int limit = Math.min(normal.length(), from + 40);
      while (i < limit && "。;".indexOf(normal.charAt(i)) < 0) {
        int end = i;
        while (end < limit
            && (Chars.isDigit(normal.charAt(end)) || Chars.isChineseNumeral(normal.charAt(end)))) {
          end++;
        }
        if (end > i && end < normal.length() && units.indexOf(normal.charAt(end)) >= 0) {
          return PeriodReader.number(normal.substring(i, end));
        }
        i = Math.max(end, i + 1);
      }
      return null;
    }

    ConsultationOutcome outcome(String phrase, @Nullable Decision all, List<Comment> comments) {
      boolean one =
          received != null && received > 0 && adopted == null && partly == null && not == null;
      return ConsultationOutcome.builder()
          .received(received)
          .commenters(commenters)
          .adopted(one && all == Decision.ADOPTED ? received : adopted)
          .partlyAdopted(one && all == Decision.PARTLY_ADOPTED ? received : partly)
          .notAdopted(one && all == Decision.NOT_ADOPTED ? received : not)
          .phrase(phrase)
          .comments(comments)
          .build();
    }
  }
}
