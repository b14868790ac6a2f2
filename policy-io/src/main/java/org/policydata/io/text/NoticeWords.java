package org.policydata.io.text;

import java.util.List;

/** Words that begin lines of their own in notices: 附件：, 联系人：, 电子邮箱：. */
final class NoticeWords {

  private static final List<String> CONTACT_KEYS =
      List.of(
          "联系人",
          "联系电话",
          "电话",
          "电话及传真",
          "联系方式",
          "联系地址",
          "地址",
          "通讯地址",
          "通信地址",
          "邮寄地址",
          "邮箱",
          "电子邮箱",
          "电子邮件",
          "电子信箱",
          "邮箱地址",
          "邮件地址",
          "传真",
          "邮编",
          "邮政编码",
          "邮箱号",
          "网址",
          "网站",
          "意见箱",
          "咨询电话",
          "联系部门",
          "联系单位",
          "收件人",
          "Email",
          "E-mail",
          "email",
          "e-mail",
          "EMAIL",
          "联系人及电话",
          "联系人及联系电话",
          "联系人和联系电话",
          "信函",
          "信件",
          "来信地址",
          "办公电话",
          "电话号码",
          "微信",
          "信箱");

  private NoticeWords() {}

  /** The word before the colon at the head of a line, without blanks; empty where there is none. */
  static String key(String normal) {
    int colon = normal.indexOf(':');
    return colon > 0 && colon <= 14 ? Chars.squeeze(normal.substring(0, colon)) : "";
  }

  static boolean isContact(String normal) {
    return CONTACT_KEYS.contains(key(normal));
  }

  static boolean isContactKey(String squeezed) {
    return CONTACT_KEYS.contains(squeezed);
  }

  /** 附件：…, 附件1：…, 附：…; in normal form. */
  static boolean isAttachment(String normal) {
    int end = attachmentWordEnd(normal);
    if (end == 0) {
      return false;
    }
    return end < normal.length() && (normal.charAt(end) == ':' || normal.startsWith("下载", end));
  }

  /** 附件, 附件1 or 附表 alone on a line: what follows is the attachment itself. */
  static boolean isAttachmentHead(String normal) {
    int end = attachmentWordEnd(normal);
    return end > 0 && end >= normal.length();
  }

  /** Where 附件 with its number ends, 0 where the line does not begin with it. */
  static int attachmentWordEnd(String normal) {
    if (normal.isEmpty() || normal.charAt(0) != '附') {
      return 0;
    }
    int end = skipBlanks(normal, 1);
    if (end < normal.length() && "件表录".indexOf(normal.charAt(end)) >= 0) {
      end++;
    } else if (end >= normal.length() || normal.charAt(end) != ':') {
      return 0;
    }
    end = skipBlanks(normal, end);
    while (end < normal.length()
        && end < 8
        && (Chars.isDigit(normal.charAt(end)) || Chars.isChineseNumeral(normal.charAt(end)))) {
      end++;
    }
    return skipBlanks(normal, end);
  }

  static boolean startsBlock(String normal) {
    return isContact(normal) || isAttachment(normal) || isAttachmentHead(normal);
  }

  private static int skipBlanks(String normal, int from) {
    int i = from;
    while (i < normal.length() && normal.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
