package org.policydata.io.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table in a report on a consultation: who said what, what was decided and why. Its cells are
 * set apart by tabs or bars, or each stands on a line of its own.
 *
 * @param from index of the first paragraph of the table
 * @param to index behind its last one
 * @param rows its rows without the head
 */
record ResultTable(int from, int to, List<Row> rows) {

  private static final int MAX_COLUMNS = 8;

  /** A row that is longer belongs to no table whose cells stand on lines of their own. */
  private static final int MAX_LINES = 40;

  /** The columns by the words that head them. */
  private static final Map<String, Column> HEADS = heads();

  ResultTable {
    rows = List.copyOf(rows);
  }

  /** What a column holds. */
  enum Column {
    ORDINAL,
    COMMENTER,
    TEXT,
    DECISION,
    REASON
  }

  /**
   * A row.
   *
   * @param cells its cells that are not empty, by what they hold
   * @param others its cells under other heads
   */
  record Row(Map<Column, TextSlice> cells, List<TextSlice> others) {

    @Nullable TextSlice cell(Column column) {
      return cells.get(column);
    }
  }

  private static Map<String, Column> heads() {
    Map<String, Column> heads = new HashMap<>();
    put(heads, Column.ORDINAL, "序号", "编号", "序");
    put(
        heads, Column.COMMENTER, "反馈人", "意见人", "提出人", "建议人", "留言人", "姓名", "网民", "单位", "反馈单位", "提出单位",
        "意见单位", "来源", "意见来源", "反馈对象", "单位或个人", "单位/个人");
    put(
        heads, Column.TEXT, "意见内容", "意见", "建议", "意见建议", "意见和建议", "意见及建议", "意见或建议", "反馈意见", "反馈内容",
        "反馈意见建议", "修改意见", "修改建议", "主要意见", "具体意见", "公众意见", "社会意见", "建议内容", "留言内容", "征求意见内容",
        "意见建议内容", "反馈意见内容");
    put(
        heads, Column.DECISION, "是否采纳", "采纳情况", "采纳与否", "采纳结果", "处理情况", "处理结果", "办理情况", "处理意见", "研究意见",
        "采纳意见", "意见采纳情况", "落实情况");
    put(
        heads, Column.REASON, "理由", "采纳理由", "不采纳理由", "未采纳理由", "未采纳原因", "不采纳原因", "原因", "说明", "理由说明",
        "情况说明", "采纳情况说明", "备注", "答复", "答复内容", "回复", "回复内容", "反馈", "理由或说明");
    return Map.copyOf(heads);
  }

  private static void put(Map<String, Column> heads, Column column, String... words) {
    for (String word : words) {
      heads.put(word, column);
    }
  }

  private static @Nullable Column column(TextSlice head) {
    return HEADS.get(Chars.squeeze(head.normal()));
  }

  /** The first table of results among paragraphs, or null. */
  static @Nullable ResultTable in(List<Paragraph> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      ResultTable table =
          TableRows.isRow(paragraphs.get(i).slice())
              ? ofRows(paragraphs, i)
              : ofLines(paragraphs, i);
      if (table != null && !table.rows.isEmpty()) {
        return table;
      }
    }
    return null;
  }

  /** 序号 | 意见内容 | 采纳情况: each row is a line. */
  private static @Nullable ResultTable ofRows(List<Paragraph> paragraphs, int head) {
    List<@Nullable Column> columns = columns(TableRows.allCells(paragraphs.get(head).slice()));
    if (!isTable(columns)) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    int i = head + 1;
    while (i < paragraphs.size() && TableRows.isRow(paragraphs.get(i).slice())) {
      rows.add(row(columns, TableRows.allCells(paragraphs.get(i).slice())));
      i++;
    }
    return new ResultTable(head, i, rows);
  }

  /** Each cell is a line; the numbers 1, 2, 3 in the first column tell the rows apart. */
  private static @Nullable ResultTable ofLines(List<Paragraph> paragraphs, int head) {
    List<TextSlice> heads = new ArrayList<>();
    int i = head;
    while (i < paragraphs.size() && heads.size() <= MAX_COLUMNS && !isNumber(paragraphs, i, 1)) {
      heads.add(cell(paragraphs.get(i)));
      if (column(heads.get(0)) != Column.ORDINAL) {
        return null;
      }
      i++;
    }
    List<@Nullable Column> columns = columns(heads);
    if (!isTable(columns) || !isNumber(paragraphs, i, 1)) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    while (isNumber(paragraphs, i, rows.size() + 1)) {
      int end = endOfRow(paragraphs, i, rows.size() + 2, columns.size());
      List<TextSlice> cells = new ArrayList<>();
      paragraphs.subList(i, end).forEach(line -> cells.add(cell(line)));
      rows.add(cells.size() == columns.size() ? row(columns, cells) : whole(cells));
      i = end;
    }
    return new ResultTable(head, i, rows);
  }

  /** A row ends before the next number, the last one after as many lines as there are columns. */
  private static int endOfRow(List<Paragraph> paragraphs, int start, int next, int columns) {
    int limit = Math.min(paragraphs.size(), start + MAX_LINES);
    for (int i = start + 1; i < limit; i++) {
      if (isNumber(paragraphs, i, next)) {
        return i;
      }
    }
    return Math.min(paragraphs.size(), start + columns);
  }

  private static boolean isNumber(List<Paragraph> paragraphs, int index, int number) {
    return index < paragraphs.size()
        && cell(paragraphs.get(index)).squeezed().equals(String.valueOf(number));
  }

  private static TextSlice cell(Paragraph line) {
    TextSlice slice = line.slice();
    int from = 0;
    int to = slice.length();
    while (from < to && (slice.at(from) == '|' || slice.at(from) == ' ')) {
      from++;
    }
    while (to > from && (slice.at(to - 1) == '|' || slice.at(to - 1) == ' ')) {
      to--;
    }
    return slice.sub(from, to);
  }

  private static List<@Nullable Column> columns(List<TextSlice> heads) {
    List<@Nullable Column> columns = new ArrayList<>();
    heads.forEach(head -> columns.add(column(head)));
    return columns;
  }

  private static boolean isTable(List<@Nullable Column> columns) {
    return columns.contains(Column.TEXT)
        && (columns.contains(Column.DECISION) || columns.contains(Column.REASON));
  }

  private static Row row(List<@Nullable Column> columns, List<TextSlice> cells) {
    Map<Column, TextSlice> row = new EnumMap<>(Column.class);
    List<TextSlice> others = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = i < columns.size() ? columns.get(i) : null;
      if (cells.get(i).isEmpty()) {
        continue;
      }
      if (column == null || row.putIfAbsent(column, cells.get(i)) != null) {
        others.add(cells.get(i));
      }
    }
    return new Row(row, others);
  }

  /** A row with a cell too few or too many, of which only the words are sure. */
  private static Row whole(List<TextSlice> cells) {
    TextSlice.Builder words = new TextSlice.Builder();
    for (TextSlice cell : cells.subList(1, cells.size())) {
      if (!words.isEmpty()) {
        words.add('\n');
      }
      words.add(cell);
    }
    return new Row(Map.of(Column.TEXT, words.build()), List.of());
  }
}
