package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.ConsultationKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.ConsultationOutcome;
import org.policydata.model.PolicyDocument;
import org.policydata.model.ReplyDemand;
import org.policydata.model.UnitMention;

/** Puts together one round of asking for comments. */
final class ConsultationReader {

  private static final String ID = "n1";

  private final ImportLedger state;
  private final Front front;
  private final PagePlan plan;
  private final ConsultationNotice.Builder builder = ConsultationNotice.builder();

  ConsultationReader(ImportLedger state, Front front, PagePlan plan) {
    this.state = state;
    this.front = front;
    this.plan = plan;
  }

  ConsultationNotice read(PageLayout layout, PageTexts texts, @Nullable PolicyDocument version) {
    PartReader notice = texts.notice() == null ? announcement(texts) : texts.notice();
    PartReader draft = texts.version();
    state.ids.take(ID);
    builder.id(ID).kind(ConsultationKind.PUBLIC_COMMENT);
    builder.versionIds(version == null ? List.of() : List.of(version.id()));
    if (texts.noticeTitle() != null) {
      builder.title(texts.noticeTitle().title());
      state.keep(ID, "title", texts.noticeTitle().slice());
    }
    heads(notice, draft);
    text(layout, notice, year(notice, draft));
    attachments(notice, draft, version, layout.outcome());
    builder.organizer(organizer(layout, notice));
    builder.outcome(outcome(layout, texts, version));
    return builder.build();
  }

  private @Nullable ConsultationOutcome outcome(
      PageLayout layout, PageTexts texts, @Nullable PolicyDocument version) {
    ConsultationOutcome outcome = OutcomeReader.read(layout.outcome(), version, state);
    TitleBlock title = texts.noticeTitle();
    if (outcome == null || title == null || !TitleForm.answersComments(title.slice().normal())) {
      return outcome;
    }
    return outcome.toBuilder().title(title.title()).build();
  }

  /** A draft without a notice may say in one line until when it may be commented on. */
  private static PartReader announcement(PageTexts texts) {
    PartReader notice = new PartReader();
    if (texts.version() != null) {
      notice.clauses.addAll(texts.version().announcements);
      notice.signatures.addAll(
          texts.version().announcements.isEmpty() ? List.of() : texts.version().signatures);
    }
    return notice;
  }

  private void heads(PartReader notice, @Nullable PartReader draft) {
    if (notice.number != null) {
      builder.documentNumber(notice.number.text());
      state.keep(ID, "documentNumber", notice.number);
    }
    LocalDate published = notice.publishedOn != null ? notice.publishedOn : front.publishedOn();
    builder.publishedOn(published);
    PartReader signed =
        plan.hasNoticeText() && notice.signedOn == null && draft != null ? draft : notice;
    builder.signedOn(signed.signedOn);
    builder.signatures(plan.hasNoticeText() ? signed.signatures : List.of());
    notice.understood.forEach(state.coverage::understood);
    notice.notes.forEach(state::unparsed);
    notice.unknown.forEach(state::unparsed);
  }

  private void text(PageLayout layout, PartReader notice, @Nullable Integer year) {
    NoticeReader reply = new NoticeReader();
    PeriodReader period = new PeriodReader(year == null ? 0 : year);
    layout.front().forEach(line -> period.read(line.slice()));
    layout.outcome().forEach(line -> period.read(line.slice()));
    layout.outer().stream()
        .filter(line -> line.slice().width() <= 240)
        .filter(line -> !plan.hasNoticeText())
        .forEach(line -> period.read(line.slice()));
    takeListedAttachments(notice);
    List<DraftClause> tree = TreeBuilder.build(notice.clauses, true);
    builder.clauses(state.assembler(ID + "-", year).assemble(tree));
    readTree(tree, reply, period);
    builder.period(period.period());
    TextSlice place = period.place();
    if (place != null) {
      state.keep(ID, "period", place);
    }
    TextSlice closing = period.closing();
    if (closing != null) {
      state.keep(ID, "period/closingPhrase", closing);
    }
    state.findings.addAll(period.findings());
    builder.channels(reply.channels).contacts(reply.contacts());
    builder.replyDemands(new ArrayList<ReplyDemand>(reply.demands));
  }

  private static void readTree(List<DraftClause> tree, NoticeReader reply, PeriodReader period) {
    for (DraftClause clause : tree) {
      for (TextSlice slice : new TextSlice[] {clause.heading, clause.text}) {
        if (slice != null) {
          reply.read(slice, clause.id);
          period.read(slice);
        }
      }
      readTree(clause.children, reply, period);
    }
  }

  private void attachments(
      PartReader notice,
      @Nullable PartReader draft,
      @Nullable PolicyDocument version,
      List<Paragraph> outcome) {
    List<Attachment> attachments = new ArrayList<>();
    List<String> denials = new ArrayList<>();
    for (PartReader part : draft == null ? List.of(notice) : List.of(notice, draft)) {
      part.attachments
          .entries()
          .forEach(
              entry -> attachments.add(entry.toAttachment(version == null ? null : version.id())));
      for (TextSlice denial : part.denials) {
        denials.add(denial.text());
        state.coverage.understood(denial);
      }
    }
    for (Paragraph line : outcome) {
      if (Tail.isDenial(line.normal())) {
        denials.add(line.slice().text());
      }
    }
    builder.attachments(attachments).attachmentDenials(denials);
  }

  private @Nullable UnitMention organizer(PageLayout layout, PartReader notice) {
    return plan.hasNoticeText() || !notice.signatures.isEmpty()
        ? Organizer.of(layout, notice)
        : null;
  }

  private @Nullable Integer year(PartReader notice, @Nullable PartReader draft) {
    if (front.year() != null) {
      return front.year();
    }
    if (notice.signedOn != null) {
      return notice.signedOn.getYear();
    }
    return draft == null || draft.signedOn == null
        ? null
        : Integer.valueOf(draft.signedOn.getYear());
  }

  /** Bare titles behind a notice that attaches its draft. */
  private static void takeListedAttachments(PartReader part) {
    List<Paragraph> clauses = part.clauses;
    int from = clauses.size();
    while (from > 0 && isListed(clauses.get(from - 1))) {
      from--;
    }
    for (Paragraph listed : clauses.subList(from, clauses.size())) {
      part.attachments.addListed(listed.slice());
      part.understood.add(listed.slice());
    }
    clauses.subList(from, clauses.size()).clear();
  }

  private static boolean isListed(Paragraph line) {
    boolean draft = line.normal().contains("稿)") || line.normal().contains("起草说明");
    return line.label() == null && TitleBlock.isFragment(line) && draft;
  }
}
