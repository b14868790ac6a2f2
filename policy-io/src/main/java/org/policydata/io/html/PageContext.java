package org.policydata.io.html;

import java.util.List;
import org.policydata.model.ConsultationNotice;

/** What every part of a page needs to know. */
record PageContext(
    PageWords words, PageValues values, PagePlaces places, PageNotes notes, boolean personalData) {

  /** Language of the texts themselves, whatever that of the page. */
  static final String TEXT_LANGUAGE = HtmlDocument.TEXT_LANGUAGE;

  PersonalMask mask(ConsultationNotice notice) {
    return personalData ? PersonalMask.OFF : PersonalMask.of(notice);
  }

  /** Writes the notes of a place, if there are any. */
  void writeNotes(String pointer, HtmlWriter out) {
    List<HtmlFragment> found = notes.at(pointer);
    if (found.isEmpty()) {
      return;
    }
    out.open("div", "notes")
        .attribute("role", "note")
        .attribute("aria-label", words.of("page.notes"));
    found.forEach(out::fragment);
    out.close();
  }
}
