package org.policydata.io.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Channel;
import org.policydata.model.ChannelKind;
import org.policydata.model.Contact;
import org.policydata.model.ReplyDemand;

/** Reads from a notice how to reply: channels, demands on a reply, and whom to ask. */
final class NoticeReader {

  private static final int MAX_VALUE = 120;

  final List<Channel> channels = new ArrayList<>();
  final Set<ReplyDemand> demands = EnumSet.noneOf(ReplyDemand.class);
  private final List<String> phones = new ArrayList<>();
  private @Nullable String person;
  private @Nullable String office;
  private @Nullable String email;
  private @Nullable String address;

  /** Takes one paragraph of the notice. */
  void read(TextSlice paragraph, @Nullable String clauseId) {
    String normal = paragraph.normal();
    Map<String, String> fields = fields(paragraph);
    readEmails(paragraph, clauseId);
    readWeb(paragraph, clauseId);
    readPost(paragraph, clauseId, fields);
    readFax(fields, clauseId);
    readDemands(normal);
    readContact(fields, normal);
  }

  List<Contact> contacts() {
    boolean known = person != null || office != null || !phones.isEmpty();
    return known ? List.of(new Contact(office, person, phones, email, address)) : List.of();
  }

  /** Words before a colon with what stands behind it, up to the next mark or word of this kind. */
  private static Map<String, String> fields(TextSlice paragraph) {
    Map<String, String> fields = new LinkedHashMap<>();
    String normal = paragraph.normal();
    for (int colon = normal.indexOf(':'); colon > 0; colon = normal.indexOf(':', colon + 1)) {
      int from = colon;
      while (from > 0 && colon - from < 16 && isKeyCharacter(normal.charAt(from - 1))) {
        from--;
      }
      String key = longestKey(Chars.squeeze(normal.substring(from, colon)));
      if (key.isEmpty()) {
        continue;
      }
      int to = colon + 1;
      int depth = 0;
      while (to < normal.length() && to - colon <= MAX_VALUE) {
        char c = normal.charAt(to);
        if (c == '(') {
          depth++;
        } else if (c == ')' && depth-- == 0) {
          break;
        }
        if (depth <= 0 && (",;。".indexOf(c) >= 0 || c == ' ' && startsKey(normal, to))) {
          break;
        }
        to++;
      }
      String value = paragraph.text().substring(colon + 1, to).trim();
      if (!value.isEmpty()) {
        fields.putIfAbsent(key, value);
      }
    }
    return fields;
  }

  /** Whether the next word of this kind begins behind a blank. */
  private static boolean startsKey(String normal, int blank) {
    int colon = normal.indexOf(':', blank);
    return colon > 0
        && colon - blank <= 16
        && NoticeWords.isContactKey(Chars.squeeze(normal.substring(blank, colon)));
  }

  private static boolean isKeyCharacter(char c) {
    return Chars.isHan(c) || c == ' ' || c == '-' || Character.isLetter(c);
  }

  private static String longestKey(String words) {
    for (int from = 0; from < words.length(); from++) {
      if (NoticeWords.isContactKey(words.substring(from))) {
        return words.substring(from);
      }
    }
    return "";
  }

  private void readEmails(TextSlice paragraph, @Nullable String clauseId) {
    String normal = paragraph.normal();
    for (int at = normal.indexOf('@'); at > 0; at = normal.indexOf('@', at + 1)) {
      int from = at;
      while (from > 0 && at - from < 64 && isAddressCharacter(normal.charAt(from - 1))) {
        from--;
      }
      int to = at + 1;
      while (to < normal.length() && to - at < 64 && isAddressCharacter(normal.charAt(to))) {
        to++;
      }
      while (to > at + 1 && normal.charAt(to - 1) == '.') {
        to--;
      }
      if (from == at || normal.indexOf('.', at) < 0 || normal.indexOf('.', at) >= to) {
        continue;
      }
      String value = paragraph.text().substring(from, to);
      email = email == null ? value : email;
      channels.add(
          Channel.builder()
              .kind(ChannelKind.EMAIL)
              .value(value)
              .marking(marking(paragraph, to))
              .clauseId(clauseId)
              .phrase(phrase(paragraph, from, to))
              .build());
    }
  }

  private static boolean isAddressCharacter(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0);
  }

  private void readWeb(TextSlice paragraph, @Nullable String clauseId) {
    String normal = paragraph.normal();
    int from = normal.indexOf("http");
    if (from < 0) {
      from = normal.indexOf("www.");
    }
    if (from < 0) {
      return;
    }
    int to = from;
    while (to < normal.length()
        && normal.charAt(to) < 128
        && " ,;)(\"".indexOf(normal.charAt(to)) < 0) {
      to++;
    }
    if (to - from > 8) {
      channels.add(
          Channel.builder()
              .kind(ChannelKind.WEB)
              .value(paragraph.text().substring(from, to))
              .clauseId(clauseId)
              .phrase(phrase(paragraph, from, to))
              .build());
    }
  }

  private void readPost(
      TextSlice paragraph, @Nullable String clauseId, Map<String, String> fields) {
    String normal = paragraph.normal();
    int from = -1;
    for (String key :
        new String[] {
          "联系地址:", "通讯地址:", "通信地址:", "邮寄地址:", "来信地址:", "邮寄至:", "寄至:", "邮寄至", "寄至", "(地址:", "地址:",
          "寄往:", "寄送至"
        }) {
      int found = normal.indexOf(key);
      if (found >= 0) {
        from = found + key.length();
        if (normal.startsWith("地址:", from)) {
          from += 3;
        }
        break;
      }
    }
    if (from < 0) {
      String code = fields.getOrDefault("邮编", fields.getOrDefault("邮政编码", ""));
      addPostalCode(code);
      return;
    }
    int to = from;
    while (to < normal.length() && ",;。(".indexOf(normal.charAt(to)) < 0) {
      to++;
    }
    String value = paragraph.text().substring(from, to).trim();
    int inner = Chars.normal(value).indexOf("(地址:");
    if (value.isEmpty() || value.contains("@") || inner == 0) {
      return;
    }
    int innerAddress = normal.indexOf("(地址:", to);
    String printedOffice = null;
    if (innerAddress == to) {
      printedOffice = value;
      int start = innerAddress + 4;
      int end = start;
      while (end < normal.length() && ",;。)".indexOf(normal.charAt(end)) < 0) {
        end++;
      }
      value = paragraph.text().substring(start, end).trim();
      to = end;
    } else if (to < normal.length() && normal.charAt(to) == ',') {
      int end = to + 1;
      while (end < normal.length() && ",;。(".indexOf(normal.charAt(end)) < 0) {
        end++;
      }
      String next = paragraph.text().substring(to + 1, end).trim();
      printedOffice = Units.isUnitLine(Chars.normal(next)) ? next : null;
    }
    address = address == null ? value : address;
    channels.add(
        Channel.builder()
            .kind(ChannelKind.POST)
            .value(value)
            .office(printedOffice)
            .postalCode(postalCode(normal))
            .marking(marking(paragraph, from))
            .clauseId(clauseId)
            .phrase(phrase(paragraph, from, to))
            .build());
  }

  private void addPostalCode(String code) {
    String digits = Chars.squeeze(code);
    if (digits.length() < 6 || !Chars.isDigit(digits.charAt(5))) {
      return;
    }
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).kind() == ChannelKind.POST && channels.get(i).postalCode() == null) {
        channels.set(i, channels.get(i).toBuilder().postalCode(digits.substring(0, 6)).build());
      }
    }
  }

  private static @Nullable String postalCode(String normal) {
    int key = normal.indexOf("邮编");
    if (key < 0) {
      key = normal.indexOf("邮政编码");
    }
    for (int i = Math.max(0, key); key >= 0 && i < Math.min(normal.length(), key + 10); i++) {
      if (Chars.isDigit(normal.charAt(i)) && i + 6 <= normal.length()) {
        String code = normal.substring(i, i + 6);
        return code.chars().allMatch(c -> Chars.isDigit((char) c)) ? code : null;
      }
    }
    return null;
  }

  private void readFax(Map<String, String> fields, @Nullable String clauseId) {
    String fax = fields.get("传真");
    if (fax != null && fax.length() <= 40 && Chars.isDigit(Chars.normal(fax.charAt(0)))) {
      channels.add(
          Channel.builder()
              .kind(ChannelKind.FAX)
              .value(fax)
              .clauseId(clauseId)
              .phrase(fax)
              .build());
    }
  }

  /** 注明“…”字样. */
  private static @Nullable String marking(TextSlice paragraph, int from) {
    String normal = paragraph.normal();
    int word = normal.indexOf("注明", from);
    if (word < 0) {
      return null;
    }
    int open = word + 2;
    if (open >= normal.length() || "“\"‘".indexOf(normal.charAt(open)) < 0) {
      return null;
    }
    int close = open + 1;
    while (close < normal.length() && "”\"’".indexOf(normal.charAt(close)) < 0) {
      close++;
    }
    return close - open <= MAX_VALUE && close > open + 1
        ? paragraph.text().substring(open + 1, close)
        : null;
  }

  private static String phrase(TextSlice paragraph, int from, int to) {
    int start = from;
    while (start > 0 && from - start < 40 && ",;。".indexOf(paragraph.at(start - 1)) < 0) {
      start--;
    }
    return paragraph.sub(start, to).trim().text();
  }

  private void readDemands(String normal) {
    add(normal, ReplyDemand.WRITTEN, "书面");
    add(normal, ReplyDemand.OFFICIAL_SEAL, "公章", "盖章", "加盖");
    add(normal, ReplyDemand.SIGNATURE, "签名", "签字");
    int note = normal.indexOf("注明");
    if (note >= 0) {
      String noted = normal.substring(note, Math.min(normal.length(), note + 60));
      add(noted, ReplyDemand.CONTACT_PERSON, "联系人", "姓名");
      add(noted, ReplyDemand.CONTACT_DETAILS, "联系方式", "联系电话", "电话");
      add(noted, ReplyDemand.ORGANISATION_NAMED, "单位名称", "单位全称", "企业名称");
      add(noted, ReplyDemand.MARKED, "字样", "“", "\"");
    }
    add(normal, ReplyDemand.REAL_NAME, "实名", "真实姓名");
    add(normal, ReplyDemand.IDENTITY_DOCUMENT, "身份证");
    add(normal, ReplyDemand.REPLY_FORM, "反馈表", "意见表", "回执", "征求意见表", "意见征集表");
    add(normal, ReplyDemand.REASONS, "说明理由", "理由和依据", "修改理由", "具体理由");
    add(normal, ReplyDemand.ELECTRONIC_COPY, "电子版", "电子文档");
  }

  private void add(String text, ReplyDemand demand, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        demands.add(demand);
      }
    }
  }

  private void readContact(Map<String, String> fields, String normal) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String key = field.getKey();
      String value = field.getValue();
      if (key.contains("联系人") || key.equals("收件人")) {
        setPerson(value);
      } else if (key.equals("联系部门") || key.equals("联系单位")) {
        office = value;
      } else if (key.contains("电话") && !key.contains("传真") || key.equals("电话及传真")) {
        addPhones(value);
      } else if (key.equals("联系方式")
          && !value.isEmpty()
          && Chars.isDigit(Chars.normal(value.charAt(0)))) {
        addPhones(value);
      }
    }
    if (fields.isEmpty() && phones.isEmpty()) {
      readUnmarkedPhone(normal);
    }
  }

  /** 联系电话 0571-12345 without a colon. */
  private void readUnmarkedPhone(String normal) {
    int key = normal.indexOf("电话");
    int from = key + 2;
    while (key >= 0 && from < normal.length() && normal.charAt(from) == ' ') {
      from++;
    }
    if (key >= 0 && from < normal.length() && Chars.isDigit(normal.charAt(from))) {
      int to = from;
      while (to < normal.length()
          && (Chars.isDigit(normal.charAt(to)) || "-—".indexOf(normal.charAt(to)) >= 0)) {
        to++;
      }
      if (to - from >= 5) {
        phones.add(normal.substring(from, to));
      }
    }
  }

  private void setPerson(String value) {
    if ("处科室股局部委办心".indexOf(value.charAt(value.length() - 1)) >= 0 && value.length() > 2) {
      office = value;
    } else {
      person = value;
    }
  }

  private void addPhones(String value) {
    for (String part : value.split("[、或/]+")) {
      String phone = part.trim();
      int bracket = Chars.normal(phone).indexOf('(');
      if (bracket > 0) {
        phone = phone.substring(0, bracket).trim();
      }
      boolean number =
          !phone.isEmpty()
              && phone.length() <= 40
              && phone.chars().anyMatch(c -> Chars.isDigit(Chars.normal((char) c)));
      if (number && !phones.contains(phone)) {
        phones.add(phone);
      }
    }
  }
}
