package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.AttachmentKind;
import org.policydata.model.Availability;
import org.policydata.model.ClauseLabel.Style;

/** Reads the list of attachments: 附件：1.…, the lines under it, and the file names listed again. */
final class AttachmentReader {

  private static final String[] FILE_ENDINGS = {
    ".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx", ".et", ".zip", ".rar", ".ofd", ".txt", ".rtf",
    ".ppt", ".pptx"
  };
  private static final String[] LINK_WORDS = {"点击下载", "点击查看", "点此下载", "下载", "查看"};

  /** Lists of attachments are short; longer ones are compared with their last entries only. */
  private static final int MAX_COMPARED = 60;

  private final List<Entry> entries = new ArrayList<>();
  private boolean open;

  /** Takes a paragraph if it belongs to the list. */
  boolean accept(Paragraph paragraph) {
    String normal = paragraph.normal();
    if (NoticeWords.isAttachment(normal)) {
      int end = NoticeWords.attachmentWordEnd(normal);
      Integer number = numberIn(normal.substring(0, end));
      open = true;
      TextSlice rest = behindColon(paragraph.slice(), end);
      addNamed(rest, number);
      return true;
    }
    if (!open) {
      return false;
    }
    NumberLabel label = paragraph.label();
    if (label != null
        && label.style() == Style.ARABIC_DOT
        && label.number() == lastNumber() + 1
        && normal.indexOf('。') < 0) {
      add(paragraph.body(), label.number());
      return true;
    }
    boolean file = label == null && (hasFileEnding(normal) || endsWithLink(normal) != null);
    if (file) {
      add(paragraph.slice(), null);
      return true;
    }
    open = false;
    return false;
  }

  /** Takes a bare name that stands behind a notice without any 附件. */
  void addListed(TextSlice name) {
    add(name, null);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<Entry> entries() {
    return entries;
  }

  private static TextSlice behindColon(TextSlice slice, int end) {
    int from = end;
    while (from < slice.length()
        && (slice.at(from) == ':'
            || slice.at(from) == ' '
            || slice.normal().startsWith("下载", from))) {
      from += slice.normal().startsWith("下载", from) ? 2 : 1;
    }
    return slice.from(from).trim();
  }

  private void addNamed(TextSlice rest, @Nullable Integer number) {
    if (rest.isEmpty()) {
      return;
    }
    NumberLabel label = Numbering.at(rest);
    if (label != null && label.style() == Style.ARABIC_DOT) {
      add(rest.from(label.end()).trim(), label.number());
    } else {
      add(rest, number);
    }
  }

  private void add(TextSlice printed, @Nullable Integer number) {
    TextSlice name = withoutLink(printed);
    if (name.isEmpty() || Tail.isDenial(name.normal()) || "无".equals(name.text())) {
      return;
    }
    if (hasFileEnding(name.normal())) {
      Entry known = find(stem(name.text()), number);
      if (known != null
          && known.fileName == null
          && !hasFileEnding(Chars.normal(known.name.text()))) {
        known.fileName = name.text();
        return;
      }
    } else if (find(name.text(), null) != null) {
      return;
    }
    entries.add(new Entry(name, number));
  }

  private @Nullable Entry find(String name, @Nullable Integer number) {
    String wanted = Chars.squeeze(name);
    for (Entry entry :
        entries.subList(Math.max(0, entries.size() - MAX_COMPARED), entries.size())) {
      boolean same = Chars.squeeze(stem(entry.name.text())).equals(wanted);
      if (same && (number == null || entry.number == null || number.equals(entry.number))) {
        return entry;
      }
    }
    return null;
  }

  private int lastNumber() {
    for (int i = entries.size() - 1; i >= Math.max(0, entries.size() - MAX_COMPARED); i--) {
      Integer number = entries.get(i).number;
      if (number != null) {
        return number;
      }
    }
    return 0;
  }

  private static TextSlice withoutLink(TextSlice printed) {
    TextSlice name = printed.trim();
    String link = endsWithLink(name.normal());
    while (link != null) {
      name = name.sub(0, name.length() - link.length()).trim();
      link = endsWithLink(name.normal());
    }
    return name;
  }

  private static @Nullable String endsWithLink(String normal) {
    for (String word : LINK_WORDS) {
      if (normal.endsWith(word)) {
        return word;
      }
    }
    return null;
  }

  static boolean hasFileEnding(String normal) {
    String lower = normal.length() > 200 ? "" : normal.toLowerCase(java.util.Locale.ROOT);
    for (String ending : FILE_ENDINGS) {
      if (lower.endsWith(ending) || lower.contains(ending + " ")) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (String ending : FILE_ENDINGS) {
      if (lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static @Nullable Integer numberIn(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Chars.isDigit(word.charAt(i))) {
        int end = i;
        while (end < word.length() && Chars.isDigit(word.charAt(end))) {
          end++;
        }
        return Integer.valueOf(word.substring(i, end));
      }
    }
    return null;
  }

  /** An attachment while its list is being read. */
  static final class Entry {

    final TextSlice name;
    final @Nullable Integer number;
    @Nullable String fileName;

    Entry(TextSlice name, @Nullable Integer number) {
      this.name = name;
      this.number = number;
    }

    /** The attachment of a policy text, which is no draft. */
    Attachment toAnnex() {
      Attachment attachment = toAttachment(null);
      boolean draft = attachment.kind() == AttachmentKind.DRAFT;
      return draft ? attachment.toBuilder().kind(AttachmentKind.OTHER).build() : attachment;
    }

    Attachment toAttachment(@Nullable String versionId) {
      AttachmentKind kind = kind(Chars.squeeze(name.text()));
      boolean omitted = name.normal().endsWith("(略)");
      return Attachment.builder()
          .number(number)
          .name(name.text())
          .kind(kind)
          .fileName(fileName)
          .availability(omitted ? Availability.OMITTED : Availability.LISTED)
          .versionId(kind == AttachmentKind.DRAFT ? versionId : null)
          .build();
    }

    private static AttachmentKind kind(String name) {
      if (name.contains("说明") || name.contains("解读")) {
        return AttachmentKind.EXPLANATION;
      }
      if (name.contains("对照表") || name.contains("对比表")) {
        return AttachmentKind.COMPARISON_TABLE;
      }
      if (name.contains("反馈表")
          || name.contains("意见表")
          || name.contains("回执")
          || name.contains("征集表")) {
        return AttachmentKind.REPLY_FORM;
      }
      String core = TitleForm.core(stem(name));
      if (name.contains("征求意见稿") || name.contains("草案") || name.contains("送审稿")) {
        return AttachmentKind.DRAFT;
      }
      if (core.endsWith("报告")) {
        return AttachmentKind.REPORT;
      }
      if (core.endsWith("清单")
          || core.endsWith("目录")
          || core.endsWith("名单")
          || core.endsWith("一览表")) {
        return AttachmentKind.LIST;
      }
      return TitleForm.isTitle(core) ? AttachmentKind.DRAFT : AttachmentKind.OTHER;
    }
  }
}
