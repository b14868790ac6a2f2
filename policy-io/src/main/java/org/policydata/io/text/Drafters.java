package org.policydata.io.text;

import java.util.ArrayList;
import java.util.List;
import org.policydata.model.Responsibility;
import org.policydata.model.Role;
import org.policydata.model.UnitMention;

/** Finds who drafted a text: 某局牵头起草了《…》, 某局会同某委、某局等单位联合起草了《…》. */
final class Drafters {

  private static final String[] MANNERS = {"牵头", "联合", "组织", "共同", "研究", "牵头组织"};
  private static final int MAX_SUBJECT = 120;

  private Drafters() {}

  /** The drafters that a notice names, the leading one first; none where it names none. */
  static List<Responsibility> find(List<Paragraph> notice) {
    for (Paragraph paragraph : notice) {
      TextSlice slice = paragraph.slice();
      int verb = slice.normal().indexOf("起草了");
      if (verb > 0) {
        List<Responsibility> found = subject(slice, verb);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Responsibility> subject(TextSlice slice, int verb) {
    int start = verb;
    while (start > 0 && verb - start < MAX_SUBJECT && ",。;".indexOf(slice.at(start - 1)) < 0) {
      start--;
    }
    String subject = slice.text().substring(start, verb).trim();
    for (String manner : MANNERS) {
      subject =
          subject.endsWith(manner)
              ? subject.substring(0, subject.length() - manner.length())
              : subject;
    }
    int with = subject.indexOf("会同");
    String lead = (with < 0 ? subject : subject.substring(0, with)).trim();
    if (lead.startsWith("我") || lead.length() < 3 || !Units.isUnitLine(lead)) {
      return List.of();
    }
    List<Responsibility> drafters = new ArrayList<>();
    drafters.add(
        new Responsibility(Role.LEAD, new UnitMention(lead, null, null), null, null, null));
    if (with >= 0) {
      others(subject.substring(with + 2), drafters);
    }
    return drafters;
  }

  private static void others(String list, List<Responsibility> drafters) {
    int open = list.indexOf('等');
    String andOthers = open > 0 ? list.substring(open) : null;
    String[] names = (open > 0 ? list.substring(0, open) : list).split("[、和及]");
    for (int i = 0; i < names.length; i++) {
      String name = names[i].trim();
      if (Units.isUnitLine(name) && !name.startsWith("有关") && !name.startsWith("相关")) {
        drafters.add(
            new Responsibility(
                Role.SUPPORTING,
                new UnitMention(name, null, null),
                null,
                null,
                i == names.length - 1 ? andOthers : null));
      }
    }
  }
}
