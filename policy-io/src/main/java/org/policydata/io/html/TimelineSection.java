package org.policydata.io.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Validity;

/** The dates of a dossier as a list, and the windows for comments drawn to scale. */
final class TimelineSection {

  /** Units of the drawing across. */
  private static final int WIDTH = 1_000;

  /** Room before the first day and behind the last. */
  private static final int MARGIN = 60;

  private static final int ROW = 24;

  private final PageContext page;
  private final List<Event> events = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();

  TimelineSection(PageContext page) {
    this.page = page;
    PolicyDossier dossier = page.places().dossier();
    for (int i = 0; i < dossier.versions().size(); i++) {
      addVersion(dossier.versions().get(i), "/versions/" + i);
    }
    for (int i = 0; i < dossier.consultations().size(); i++) {
      addConsultation(dossier.consultations().get(i), "/consultations/" + i);
    }
    events.sort(Comparator.comparing(Event::day));
  }

  private record Event(LocalDate day, String key, Subject subject) {}

  /** What an event is about, the language of those words, and where it stands. */
  private record Subject(String name, String language, String place) {}

  private record Window(LocalDate opens, LocalDate closes, String name) {}

  void write(HtmlWriter out) {
    if (events.isEmpty()) {
      out.element("p", "none", page.words().of("timeline.none"));
      return;
    }
    chart(out);
    out.open("ol", "timeline");
    for (Event event : events) {
      out.open("li").open("time").attribute("datetime", event.day().toString());
      out.text(event.day().toString()).close().text(" ");
      out.element("span", "event", page.words().of("event." + event.key())).text(" ");
      out.open("span", "what").attribute("lang", event.subject().language());
      out.link(page.places().id(event.subject().place()), event.subject().name()).close().close();
    }
    out.close();
  }

  private void addVersion(PolicyDocument version, String pointer) {
    Subject subject =
        new Subject(page.words().of(version.stage()), page.words().language(), pointer);
    add(version.signedOn(), "signed", subject);
    if (version.adoption() != null) {
      add(version.adoption().adoptedOn(), "adopted", subject);
    }
    if (version.promulgation() != null) {
      add(version.promulgation().signedOn(), "promulgated", subject);
    }
    add(version.publishedOn(), "published", subject);
    for (Validity validity : version.validity()) {
      add(validity.effectiveOn(), "effective", subject);
      add(validity.endsOn(), "ends", subject);
    }
  }

  private void addConsultation(ConsultationNotice notice, String pointer) {
    String name = ConsultationSection.name(notice, page.words());
    String language = ConsultationSection.nameLanguage(notice, page.words());
    Subject subject = new Subject(name, language, pointer);
    add(notice.signedOn(), "notice-signed", subject);
    add(notice.publishedOn(), "notice-published", subject);
    ConsultationPeriod period = notice.period();
    if (period != null) {
      add(period.opensOn(), "opens", subject);
      add(period.closesOn(), "closes", subject);
      LocalDate opens = period.opensOn() != null ? period.opensOn() : notice.publishedOn();
      LocalDate closes = period.closesOn();
      if (opens != null && closes != null && !closes.isBefore(opens)) {
        windows.add(new Window(opens, closes, name));
      }
    }
    ConsultationOutcome outcome = notice.outcome();
    if (outcome != null) {
      Subject result = new Subject(name, language, pointer + "/outcome");
      add(outcome.publishedOn(), "outcome", result);
    }
  }

  private void add(@Nullable LocalDate day, String key, Subject subject) {
    if (day != null) {
      events.add(new Event(day, key, subject));
    }
  }

  /** Days are ticks, windows are bars; what they mean stands in the list. */
  private void chart(HtmlWriter out) {
    LocalDate first = events.get(0).day();
    LocalDate last = events.get(events.size() - 1).day();
    if (windows.isEmpty() || first.equals(last)) {
      return;
    }
    int height = ROW * windows.size();
    out.open("figure", "chart").open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    out.attribute("viewBox", "0 0 " + WIDTH + " " + height);
    out.attribute("preserveAspectRatio", "none").attribute("role", "img");
    out.attribute("height", Integer.toString(height));
    out.attribute("aria-label", label(first, last));
    for (Event event : events) {
      String x = Integer.toString(x(event.day(), first, last));
      out.open("line", "tick").attribute("x1", x).attribute("x2", x);
      out.attribute("y1", "0").attribute("y2", Integer.toString(height)).close();
    }
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      int start = x(window.opens(), first, last);
      int end = x(window.closes(), first, last);
      out.open("rect", "window").attribute("x", Integer.toString(start));
      out.attribute("width", Integer.toString(Math.max(2, end - start)));
      out.attribute("y", Integer.toString(i * ROW + ROW / 4));
      out.attribute("height", Integer.toString(ROW / 2)).close();
    }
    out.close().open("figcaption");
    out.element("span", "", first.toString()).element("span", "", last.toString());
    out.close().close();
  }

  private String label(LocalDate first, LocalDate last) {
    List<String> bars = new ArrayList<>();
    bars.add(page.words().of("timeline.chart", first.toString(), last.toString()));
    for (Window window : windows) {
      String days =
          page.words().of("period.from-to", window.opens().toString(), window.closes().toString());
      bars.add(page.words().of("timeline.window", window.name(), days));
    }
    return String.join("; ", bars);
  }

  private static int x(LocalDate day, LocalDate first, LocalDate last) {
    long span = last.toEpochDay() - first.toEpochDay();
    double share = (double) (day.toEpochDay() - first.toEpochDay()) / span;
    return MARGIN + (int) Math.round(share * (WIDTH - 2 * MARGIN));
  }
}
