package org.policydata.io.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Anchor;
import org.policydata.model.Attachment;
import org.policydata.model.Channel;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.ConsultationPeriod;
import org.policydata.model.Contact;
import org.policydata.model.Disposition;
import org.policydata.model.PolicyDocument;

/** One round of consultation: how it was asked, and what came of it. */
final class ConsultationSection {

  private final PageContext page;
  private final ConsultationNotice notice;
  private final int position;
  private final PersonalMask mask;
  private final int level;

  /**
   * Writes a consultation on a page.
   *
   * @param position position of the notice in the dossier
   * @param level level of the heading of the section
   */
  ConsultationSection(PageContext page, ConsultationNotice notice, int position, int level) {
    this.page = page;
    this.notice = notice;
    this.position = position;
    this.mask = page.mask(notice);
    this.level = level;
  }

  /** What a consultation is called: its title, or its form and round. */
  static String name(ConsultationNotice notice, PageWords words) {
    if (notice.title() != null) {
      return notice.title();
    }
    String kind = notice.kind() == null ? words.of("consultation.title") : words.of(notice.kind());
    return notice.round() == null ? kind : kind + " " + notice.round();
  }

  /** The language of that name. */
  static String nameLanguage(ConsultationNotice notice, PageWords words) {
    return notice.title() != null ? PageContext.TEXT_LANGUAGE : words.language();
  }

  void write(HtmlWriter out) {
    String pointer = "/consultations/" + position;
    String id = page.places().id(pointer);
    out.open("section", "consultation").attribute("id", id);
    out.attribute("aria-labelledby", id + "-title");
    out.open(HtmlWriter.headingElement(level)).attribute("id", id + "-title");
    out.element("span", "kicker", page.words().of("consultation.title")).text(" ");
    out.open("span").attribute("lang", nameLanguage(notice, page.words()));
    out.text(name(notice, page.words())).close().close();
    page.writeNotes(pointer, out);
    facts(out);
    if (mask.isOn()) {
      out.element("p", "hint", page.words().of("page.masked-note"));
    }
    outcome(out);
    if (!page.places().noticeClauses(position).isEmpty()) {
      out.heading(level + 1, page.words().of("text.notice"));
      new ClauseBlocks(page, mask::text, level + 2)
          .write(page.places().noticeClauses(position), out);
    }
    out.close();
  }

  private void facts(HtmlWriter out) {
    PageWords words = page.words();
    FactList facts = new FactList(page, out);
    facts.add("consultation.kind", notice.kind() == null ? null : words.of(notice.kind()));
    facts.add("consultation.round", notice.round() == null ? null : "" + notice.round());
    facts.source("summary.number", notice.documentNumber());
    facts.source(
        "consultation.organizer", notice.organizer() == null ? null : notice.organizer().name());
    asksAbout(facts);
    facts.day("summary.signed", notice.signedOn());
    facts.day("summary.published", notice.publishedOn());
    period(notice.period(), facts);
    facts.list("consultation.channels", notice.channels().stream().map(this::channel).toList());
    facts.line("consultation.demands", notice.replyDemands().stream().map(words::of).toList());
    facts.list("consultation.contacts", notice.contacts().stream().map(this::contact).toList());
    facts.sources(
        "summary.attachments", notice.attachments().stream().map(Attachment::name).toList());
    List<String> denials = notice.attachmentDenials();
    facts.source("consultation.denials", denials.isEmpty() ? null : page.words().list(denials));
    facts.sources(
        "summary.signatories",
        notice.signatures().stream().map(SummarySection::signature).toList());
    facts.end();
  }

  private void asksAbout(FactList facts) {
    List<PolicyDocument> versions = page.places().dossier().versions();
    Set<String> askedAbout = Set.copyOf(notice.versionIds());
    List<HtmlFragment> links = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      if (askedAbout.contains(versions.get(i).id())) {
        String id = page.places().id("/versions/" + i);
        String name = page.words().of(versions.get(i).stage());
        links.add(link -> link.link(id, name));
      }
    }
    facts.fragments("consultation.asks-about", links);
  }

  private void period(@Nullable ConsultationPeriod period, FactList facts) {
    if (period == null) {
      return;
    }
    String window = page.values().window(period);
    String at = period.closesAt() == null ? "" : " " + period.closesAt();
    facts.add("consultation.period", window.isEmpty() ? null : window + at);
    Integer days = period.statedDays();
    facts.add(
        "consultation.stated-days",
        days == null ? null : page.values().days(days, period.statedDayKind()));
    facts.source("consultation.reason", period.shorteningReason());
  }

  private String channel(Channel channel) {
    String value = String.valueOf(mask.value(channel.value()));
    return page.words().of("page.of", page.words().of(channel.kind()), value);
  }

  private String contact(Contact contact) {
    List<String> parts = new ArrayList<>();
    add(parts, "contact.office", contact.office());
    add(parts, "contact.person", mask.value(contact.person()));
    contact.phones().forEach(phone -> add(parts, "contact.phone", mask.value(phone)));
    add(parts, "contact.email", mask.value(contact.email()));
    add(parts, "contact.address", mask.value(contact.address()));
    return page.words().list(parts);
  }

  private void add(List<String> parts, String key, @Nullable String value) {
    if (value != null) {
      parts.add(page.words().of(key, value));
    }
  }

  private void outcome(HtmlWriter out) {
    PageWords words = page.words();
    ConsultationOutcome outcome = notice.outcome();
    if (outcome == null) {
      out.heading(level + 1, words.of("outcome.title"));
      out.element("p", "none", words.of("outcome.none"));
      return;
    }
    String pointer = "/consultations/" + position + "/outcome";
    out.open(HtmlWriter.headingElement(level + 1));
    out.attribute("id", page.places().id(pointer)).text(words.of("outcome.title")).close();
    page.writeNotes(pointer, out);
    Counts counts = new Counts(page.words(), out);
    counts.add("count.received", outcome.received());
    counts.add("count.commenters", outcome.commenters());
    counts.add("count.adopted", outcome.adopted());
    counts.add("count.partly-adopted", outcome.partlyAdopted());
    counts.add("count.not-adopted", outcome.notAdopted());
    counts.add("count.otherwise", outcome.otherwise());
    counts.end();
    FactList facts = new FactList(page, out);
    facts.source("summary.text-title", outcome.title());
    facts.source(
        "outcome.publisher", outcome.publisher() == null ? null : outcome.publisher().name());
    facts.day("summary.published", outcome.publishedOn());
    facts.source("outcome.words", mask.text(outcome.phrase()));
    facts.end();
    for (int i = 0; i < outcome.comments().size(); i++) {
      comment(outcome.comments().get(i), pointer + "/comments/" + i, out);
    }
  }

  private void comment(Comment comment, String pointer, HtmlWriter out) {
    PageWords words = page.words();
    PersonalMask hidden = mask.with(comment);
    Disposition answer = comment.disposition();
    String id = page.places().id(pointer);
    out.open("article", "comment").attribute("id", id);
    out.attribute("aria-labelledby", id + "-title");
    out.open(HtmlWriter.headingElement(level + 2)).attribute("id", id + "-title");
    out.text(words.of("outcome.comment", comment.id())).text(" ");
    String decision = answer == null ? words.of("outcome.undecided") : words.of(answer.decision());
    out.element("span", "badge " + DecisionTone.of(answer), decision).close();
    page.writeNotes(pointer, out);
    FactList facts = new FactList(page, out);
    AmendmentBlock amendments = new AmendmentBlock(page, version(comment), level + 3);
    facts.fragments("outcome.about", anchors(comment, hidden, amendments));
    facts.add("outcome.by", author(comment.commenter()));
    facts.day("outcome.received", comment.receivedOn());
    facts.source("outcome.text", hidden.value(comment.text()));
    if (answer != null) {
      facts.source("outcome.decided", hidden.text(answer.phrase()));
      facts.source("outcome.reason", hidden.text(answer.reason()));
      facts.source(
          "outcome.publisher", answer.decidedBy() == null ? null : answer.decidedBy().name());
      facts.day("summary.signed", answer.decidedOn());
    }
    facts.end();
    amendments.write(words.of("amendment.asked"), comment.amendments(), out);
    if (answer != null) {
      amendments.write(words.of("amendment.decided"), answer.amendments(), out);
    }
    out.close();
  }

  /** The version that a comment is about: as it says, or the only one that was asked about. */
  private @Nullable String version(Comment comment) {
    for (Anchor anchor : comment.anchors()) {
      if (anchor.versionId() != null) {
        return anchor.versionId();
      }
    }
    return notice.versionIds().size() == 1 ? notice.versionIds().get(0) : null;
  }

  private @Nullable String author(@Nullable Commenter commenter) {
    if (commenter == null) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    if (commenter.kind() != null) {
      parts.add(page.words().of(commenter.kind()));
    }
    String name = mask.value(commenter.name());
    if (name != null) {
      parts.add(name);
    }
    return parts.isEmpty() ? null : page.words().list(parts);
  }

  private static List<HtmlFragment> anchors(
      Comment comment, PersonalMask hidden, AmendmentBlock amendments) {
    List<HtmlFragment> fragments = new ArrayList<>();
    for (Anchor anchor : comment.anchors()) {
      fragments.add(
          out -> {
            if (anchor.printedLabel() != null) {
              out.open("span").attribute("lang", PageContext.TEXT_LANGUAGE);
              out.text(String.valueOf(hidden.text(anchor.printedLabel()))).close().text(" ");
            }
            if (anchor.clauseId() != null) {
              amendments.clause(anchor.clauseId(), out);
            }
            String exact = hidden.text(anchor.exact());
            if (exact != null) {
              out.text(" ").open("span").attribute("lang", PageContext.TEXT_LANGUAGE);
              out.text("“" + exact + "”").close();
            }
          });
    }
    return fragments;
  }
}
