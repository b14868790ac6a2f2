package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Adoption;
import org.policydata.model.Signature;
import org.policydata.model.UnitMention;

/**
 * Takes the parts of one document that are not its clauses: addressees, number, signature, date,
 * notes and attachments.
 */
final class PartReader {

  private static final int MAX_SIGNERS = 12;

  final List<Paragraph> clauses = new ArrayList<>();
  final List<Signature> signatures = new ArrayList<>();
  final List<TextSlice> signatureSlices = new ArrayList<>();
  final List<TextSlice> issuers = new ArrayList<>();
  final List<TextSlice> notes = new ArrayList<>();
  final List<TextSlice> unknown = new ArrayList<>();
  final List<Paragraph> announcements = new ArrayList<>();
  final List<TextSlice> denials = new ArrayList<>();
  final AttachmentReader attachments = new AttachmentReader();
  final List<TextSlice> understood = new ArrayList<>();
  @Nullable TextSlice addressees;
  @Nullable TextSlice number;
  @Nullable TextSlice order;
  @Nullable TextSlice adoptionSlice;
  @Nullable Adoption adoption;
  @Nullable LocalDate signedOn;
  @Nullable LocalDate publishedOn;
  private boolean hasText;

  /** Reads the paragraphs of one document. */
  static PartReader read(List<Paragraph> paragraphs) {
    PartReader reader = new PartReader();
    reader.hasText = paragraphs.stream().anyMatch(PageLayout::isContent);
    reader.readAll(paragraphs);
    return reader;
  }

  private void readAll(List<Paragraph> paragraphs) {
    int i = 0;
    while (i < paragraphs.size()) {
      int taken = takeBeforeText(paragraphs, i);
      if (taken == 0) {
        taken = takeSignature(paragraphs, i);
      }
      if (taken == 0) {
        taken = takeUnderTitle(paragraphs.get(i));
      }
      if (taken == 0) {
        taken = takeOther(paragraphs.get(i)) ? 1 : 0;
      }
      if (taken == 0) {
        clauses.add(paragraphs.get(i));
        taken = 1;
      }
      i += taken;
    }
  }

  private int takeBeforeText(List<Paragraph> paragraphs, int i) {
    if (!clauses.isEmpty()) {
      return 0;
    }
    Paragraph paragraph = paragraphs.get(i);
    String normal = paragraph.normal();
    if (addressees == null && PageLayout.isAddressee(normal)) {
      addressees = paragraph.slice();
      return 1;
    }
    if (number == null && NumberLine.isNumberLine(normal)) {
      number = paragraph.slice();
      return 1;
    }
    return takeAdoption(paragraphs, i);
  }

  /** Day of publication, issuers and 令 between the title and the text. */
  private int takeUnderTitle(Paragraph paragraph) {
    if (!clauses.isEmpty() || addressees != null || paragraph.label() != null) {
      return 0;
    }
    String normal = paragraph.normal();
    DateMention told = Dates.publication(normal);
    if (told != null || Dates.isDateLine(normal)) {
      DateMention date = told != null ? told : Dates.first(normal);
      publishedOn = date == null ? publishedOn : date.date().orElse(publishedOn);
      understood.add(paragraph.slice());
      return 1;
    }
    if ("令".equals(Chars.squeeze(normal))) {
      order = paragraph.slice();
      understood.add(paragraph.slice());
      return 1;
    }
    if (Units.isUnitLine(normal) && paragraph.slice().width() <= 80) {
      issuers.add(paragraph.slice());
      understood.add(paragraph.slice());
      return 1;
    }
    if (hasText && paragraph.slice().width() <= 24 && TitleBlock.isFragment(paragraph)) {
      unknown.add(paragraph.slice());
      return 1;
    }
    return 0;
  }

  private int takeAdoption(List<Paragraph> paragraphs, int first) {
    if (adoption != null && adoption.body() != null && adoption.phrase().startsWith("（")) {
      return 0;
    }
    for (int to = first + 1; to <= Math.min(paragraphs.size(), first + 3); to++) {
      Paragraph line = paragraphs.get(to - 1);
      if (line.label() != null || line.normal().indexOf('。') >= 0 || line.slice().width() > 200) {
        return 0;
      }
      TextSlice joined = TitleBlock.join(paragraphs, first, to);
      if (AdoptionNote.isNote(joined.normal())) {
        adoption = adoption == null ? AdoptionNote.read(joined) : adoption;
        adoptionSlice = adoptionSlice == null ? joined : adoptionSlice;
        if (adoptionSlice != joined) {
          notes.add(joined);
        }
        return to - first;
      }
    }
    return 0;
  }

  /** Offices on lines of their own and a day under them; or one line with both. */
  private int takeSignature(List<Paragraph> paragraphs, int first) {
    int runIn = takeRunInSignature(paragraphs.get(first));
    if (runIn > 0) {
      return runIn;
    }
    int date = first;
    while (date < paragraphs.size()
        && date - first < MAX_SIGNERS
        && !isSigningDate(paragraphs.get(date))
        && isSignerLine(paragraphs.get(date))) {
      date++;
    }
    if (date >= paragraphs.size() || !isSigningDate(paragraphs.get(date))) {
      return 0;
    }
    addSigners(paragraphs.subList(first, date));
    DateMention day = Dates.first(paragraphs.get(date).normal());
    LocalDate signed = day == null ? null : day.date().orElse(null);
    signedOn = signed == null ? signedOn : signed;
    understood.add(paragraphs.get(date).slice());
    return date - first + 1;
  }

  private static boolean isSignerLine(Paragraph paragraph) {
    String normal = paragraph.normal();
    return paragraph.label() == null
        && paragraph.slice().width() <= 100
        && (Units.isUnitLine(normal)
            || Units.isUnitLine(normal.replace('、', ' '))
            || isPersonLine(normal)
            || normal.length() <= 40 && isHanAndQuotes(normal));
  }

  private static boolean isHanAndQuotes(String normal) {
    for (int i = 0; i < normal.length(); i++) {
      if (!Chars.isHan(normal.charAt(i)) && " “”\"()".indexOf(normal.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSigningDate(Paragraph paragraph) {
    String normal = paragraph.normal();
    return Dates.isDateLine(normal) && normal.indexOf('日') > 0 && normal.indexOf(':') < 0;
  }

  /** 某部部长 张三: the position and, behind a gap, a name of two to four characters. */
  private static boolean isPersonLine(String normal) {
    int gap = normal.lastIndexOf(' ');
    if (gap <= 0) {
      return false;
    }
    String name = normal.substring(gap + 1);
    return name.length() >= 2
        && name.length() <= 4
        && Units.positionStart(normal.substring(0, gap).trim()) >= 0;
  }

  private void addSigners(List<Paragraph> lines) {
    TextSlice.Builder open = new TextSlice.Builder();
    for (Paragraph line : lines) {
      TextSlice slice = line.slice();
      if (isPersonLine(slice.normal())) {
        addPerson(slice);
        continue;
      }
      open.add(slice);
      TextSlice joined = open.build();
      if (Units.isUnitLine(joined.normal())
          || Units.isUnitLine(joined.normal().replace('、', ' '))) {
        addUnits(joined);
        open = new TextSlice.Builder();
      }
    }
    if (!open.isEmpty()) {
      addUnits(open.build());
    }
  }

  private void addPerson(TextSlice slice) {
    String text = slice.text();
    int gap = slice.normal().lastIndexOf(' ');
    String office = text.substring(0, gap).trim();
    int position = Units.positionStart(office);
    String unit = office.substring(0, position);
    String bare = unit.isEmpty() ? office : unit;
    // 教育部部长 is the head of 教育部, 公安部长 would be of 公安部.
    signatures.add(
        new Signature(
            new UnitMention(bare, null, null),
            unit.isEmpty() ? null : office.substring(position),
            text.substring(gap + 1).trim(),
            null));
    understood.add(slice);
    signatureSlices.add(slice);
  }

  private void addUnits(TextSlice slice) {
    boolean sealed = !Units.withoutSeal(slice.normal()).equals(slice.normal().trim());
    for (String part : slice.text().split("[ \\u3000\\u00A0\\t、]+")) {
      String name = Units.withoutSeal(part);
      if (!name.isEmpty()) {
        signatures.add(
            new Signature(new UnitMention(name, null, null), null, null, sealed ? true : null));
      }
    }
    understood.add(slice);
    signatureSlices.add(slice);
  }

  /** 某局2026年3月17日发布。 */
  private int takeRunInSignature(Paragraph paragraph) {
    String normal = paragraph.normal();
    if (paragraph.label() != null || normal.length() > 120) {
      return 0;
    }
    List<DateMention> dates = Dates.find(normal);
    if (dates.isEmpty() || dates.get(0).date().isEmpty()) {
      return 0;
    }
    DateMention date = dates.get(0);
    String unit = normal.substring(0, date.start()).trim();
    String rest = normal.substring(date.end()).trim();
    boolean published = rest.startsWith("发布") || rest.startsWith("印发");
    if (unit.isEmpty() || !Units.isUnitLine(unit) || !(published || rest.isEmpty())) {
      return 0;
    }
    Optional<LocalDate> day = date.date();
    publishedOn = published ? day.orElse(null) : publishedOn;
    signedOn = published ? signedOn : day.orElse(null);
    addUnits(paragraph.slice().sub(0, date.start()).trim());
    if (rest.contains("征求意见") || rest.contains("意见征集") || rest.contains("征集意见")) {
      announcements.add(paragraph);
    } else if (rest.length() > 3) {
      clauses.add(paragraph);
    } else {
      understood.add(paragraph.slice());
    }
    return 1;
  }

  private boolean takeOther(Paragraph paragraph) {
    String normal = paragraph.normal();
    if (Tail.isDenial(normal)) {
      denials.add(paragraph.slice());
      return true;
    }
    if (Tail.isNote(normal)) {
      notes.add(paragraph.slice());
      return true;
    }
    if (attachments.accept(paragraph)) {
      understood.add(paragraph.slice());
      return true;
    }
    return false;
  }
}
