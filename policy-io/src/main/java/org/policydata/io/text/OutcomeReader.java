package org.policydata.io.text;

/** Reads what is said about the comments received. */
final class OutcomeReader {

  private OutcomeReader() {}

  /** Whether a paragraph begins the report on the comments received. */
  static boolean startsOutcome(Paragraph paragraph) {
    if (paragraph.label() != null) {
      return false;
    }
    String text = paragraph.normal();
    int received = text.indexOf("收到");
    boolean about = received >= 0 && (text.indexOf("意见", received) >= 0 || text.indexOf("建议", received) >= 0);
    if (!about) {
      return false;
    }
    boolean none = received > 0 && "未没".indexOf(text.charAt(received - 1)) >= 0 || text.startsWith("没有收到") || text.contains("没有收到") || text.contains("未收到");
    return none || text.startsWith("共收到") || text.startsWith("收到") || text.contains("共收到") || text.contains("期间收到");
  }
}
