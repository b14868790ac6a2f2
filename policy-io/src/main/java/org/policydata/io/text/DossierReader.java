package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policydata.finding.Finding;
import org.policydata.model.Attachment;
import org.policydata.model.Clause;
import org.policydata.model.ClauseKind;
import org.policydata.model.ConsultationKind;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.Promulgation;
import org.policydata.model.PromulgationKind;
import org.policydata.model.ReplyDemand;
import org.policydata.model.Signature;
import org.policydata.model.Stage;
import org.policydata.model.UnitMention;

/** Reads one text: lays out its page, reads each document on it, and puts the dossier together. */
final class DossierReader {

  private static final String NOTICE_ID = "n1";

  private final String input;
  private final TextReadOptions options;
  private final CoverageMap coverage;
  private final SpanBook spans = new SpanBook();
  private final IdSpace ids = new IdSpace();
  private final List<Finding> findings = new ArrayList<>();

  DossierReader(String input, TextReadOptions options) {
    this.input = input;
    this.options = options;
    this.coverage = new CoverageMap(input);
  }

  TextImport read() {
    List<Line> lines = LineReader.read(input);
    lines.stream().filter(line -> line.kind() != Line.Kind.TEXT).forEach(line -> coverage.noise(line.slice()));
    List<Paragraph> paragraphs = Duplicates.remove(Unwrapper.unwrap(lines), coverage);
    PageLayout layout = PageLayout.of(paragraphs);
    Front front = Front.read(layout.front());
    front.noise().forEach(coverage::noise);
    front.understood().forEach(coverage::understood);
    layout.footer().forEach(paragraph -> coverage.noise(paragraph.slice()));

    PolicyDossier.Builder dossier =
        PolicyDossier.builder().formatVersion(PolicyDossier.FORMAT_VERSION).id(options.id());
    Plan plan = Plan.of(layout);
    PolicyDocument version = plan.hasVersion() ? version(layout, front, plan) : null;
    ConsultationNotice notice = plan.hasNotice() ? notice(layout, front, plan, version) : null;
    if (version != null) {
      dossier.versions(List.of(version));
    }
    if (notice != null) {
      dossier.consultations(List.of(notice));
    }
    PolicyDossier built = dossier.build();
    Map<String, Span> places = Pointers.of(built, spans);
    return new TextImport(built, TextSourceMap.of(input, places), coverage.count(), findings);
  }

  private PolicyDocument version(PageLayout layout, Front front, Plan plan) {
    TitleBlock title = layout.innerTitle() != null ? layout.innerTitle() : layout.title();
    PartReader part = PartReader.read(layout.innerTitle() != null ? layout.inner() : layout.outer());
    boolean carried = layout.innerTitle() != null && !plan.hasNotice();
    PartReader outer = carried ? PartReader.read(layout.outer()) : null;
    Stage stage = plan.stage();
    String id = ids.take(stage.name().toLowerCase(Locale.ROOT));
    PolicyDocument.Builder builder = PolicyDocument.builder().id(id).stage(stage);
    builder.title(title == null ? untitled(part) : title.title());
    if (title != null) {
      keep(id, "title", title.slice());
      builder.genre(TitleForm.genre(title.slice().normal()));
    }
    metadata(builder, id, part, outer, plan.hasNotice() ? null : front);
    if (outer != null && layout.title() != null) {
      builder.promulgation(promulgation(id, layout.title(), outer));
    } else if (outer != null) {
      builder.promulgation(promulgation(id, null, outer));
    }
    Integer year = front.year() != null ? front.year() : part.signedOn == null ? null : Integer.valueOf(part.signedOn.getYear());
    ClauseAssembler assembler = assembler("", year);
    builder.clauses(assembler.assemble(TreeBuilder.build(part.clauses, false)));
    builder.responsibilityRules(assembler.rules());
    return builder.build();
  }

  private static String untitled(PartReader part) {
    return part.clauses.isEmpty() ? "（无标题）" : "（无标题）";
  }

  private void metadata(
      PolicyDocument.Builder builder, String id, PartReader part, @Nullable PartReader outer, @Nullable Front front) {
    TextSlice number = outer != null && outer.number != null ? outer.number : part.number;
    if (number == null && front != null) {
      number = front.number();
    }
    if (number != null) {
      TextSlice order = outer != null ? outer.order : part.order;
      builder.documentNumber(order == null ? number.text() : order.text() + number.text());
      keep(id, "documentNumber", number);
    }
    TextSlice addressees = outer != null && outer.addressees != null ? outer.addressees : part.addressees;
    if (addressees != null) {
      builder.addressees(addressees.text());
      keep(id, "addressees", addressees);
    }
    LocalDate signedOn = part.signedOn != null ? part.signedOn : outer == null ? null : outer.signedOn;
    builder.signedOn(signedOn);
    List<Signature> signatures = part.signatures;
    builder.signatures(signatures);
    builder.issuers(issuers(part, outer));
    LocalDate printed = part.publishedOn != null || outer == null ? part.publishedOn : outer.publishedOn;
    LocalDate published = printed != null ? printed : front == null ? null : front.publishedOn();
    builder.publishedOn(published);
    if (part.adoption != null) {
      builder.adoption(part.adoption);
      keep(id, "adoption", part.adoptionSlice);
    }
    List<String> notes = new ArrayList<>();
    takeRest(part, notes);
    if (outer != null) {
      takeRest(outer, notes);
    }
    builder.notes(notes);
    List<Attachment> attachments = new ArrayList<>();
    part.attachments.entries().forEach(entry -> attachments.add(entry.toAttachment(null)));
    if (outer != null) {
      outer.attachments.entries().forEach(entry -> attachments.add(entry.toAttachment(null)));
    }
    builder.attachments(attachments);
  }

  private void takeRest(PartReader part, List<String> notes) {
    for (TextSlice note : part.notes) {
      notes.add(note.text());
      coverage.understood(note);
    }
    for (TextSlice denial : part.denials) {
      notes.add(denial.text());
      coverage.opaque(denial);
    }
    part.understood.forEach(coverage::understood);
    part.signatureSlices.forEach(coverage::understood);
  }

  private static List<UnitMention> issuers(PartReader part, @Nullable PartReader outer) {
    List<UnitMention> issuers = new ArrayList<>();
    for (PartReader reader : outer == null ? List.of(part) : List.of(outer, part)) {
      if (reader.signatures.stream().allMatch(signature -> signature.name() != null)) {
        reader.issuers.forEach(issuer -> issuers.add(new UnitMention(issuer.text(), null, null)));
      }
    }
    List<Signature> signatures = outer != null && !outer.signatures.isEmpty() ? outer.signatures : part.signatures;
    for (Signature signature : signatures) {
      if (signature.name() == null) {
        issuers.add(signature.unit());
      }
    }
    return issuers;
  }

  private Promulgation promulgation(String versionId, @Nullable TitleBlock title, PartReader outer) {
    PromulgationKind kind =
        outer.order != null
            ? PromulgationKind.ORDER
            : title == null ? PromulgationKind.ISSUING_NOTICE : TitleForm.carrier(title.slice().normal());
    if (title != null) {
      keep(versionId, "promulgation/title", title.slice());
    }
    outer.signatureSlices.forEach(coverage::understood);
    List<Clause> clauses = assembler("pn-", null).assemble(TreeBuilder.build(outer.clauses, true));
    return new Promulgation(
        kind == null ? PromulgationKind.ISSUING_NOTICE : kind,
        title == null ? null : title.title(),
        clauses,
        outer.signatures,
        outer.signedOn);
  }

  private ConsultationNotice notice(
      PageLayout layout, Front front, Plan plan, @Nullable PolicyDocument version) {
    ConsultationNotice.Builder builder = ConsultationNotice.builder().id(NOTICE_ID).kind(ConsultationKind.PUBLIC_COMMENT);
    if (version != null) {
      builder.versionIds(List.of(version.id()));
    }
    NoticeReader notice = new NoticeReader();
    boolean ownText = plan.hasNoticeText();
    PartReader part = ownText ? PartReader.read(layout.outer()) : new PartReader();
    Integer year = year(front, part, version);
    PeriodReader period = new PeriodReader(year == null ? 0 : year);
    layout.front().forEach(paragraph -> period.read(paragraph.slice()));
    if (ownText) {
      if (layout.title() != null) {
        builder.title(layout.title().title());
        keep(NOTICE_ID, "title", layout.title().slice());
      }
      takeListedAttachments(part);
      List<DraftClause> tree = TreeBuilder.build(part.clauses, true);
      List<Clause> clauses = assembler(NOTICE_ID + "-", year).assemble(tree);
      builder.clauses(clauses);
      readTree(tree, notice, period);
      part.understood.forEach(coverage::understood);
      for (TextSlice note : part.notes) {
        coverage.opaque(note);
      }
      builder.signatures(part.signatures).signedOn(part.signedOn);
      if (part.number != null) {
        builder.documentNumber(part.number.text());
        keep(NOTICE_ID, "documentNumber", part.number);
      }
    } else {
      layout.outer().forEach(paragraph -> period.read(paragraph.slice()));
    }
    builder.publishedOn(front.publishedOn());
    builder.organizer(Organizer.of(layout, part));
    builder.period(period.period());
    if (period.place() != null) {
      spans.put(NOTICE_ID, "period", period.place());
      coverage.understood(period.place());
    }
    findings.addAll(period.findings());
    builder.channels(notice.channels);
    builder.replyDemands(new ArrayList<ReplyDemand>(notice.demands));
    builder.contacts(notice.contacts());
    builder.attachments(
        part.attachments.entries().stream()
            .map(entry -> entry.toAttachment(version == null ? null : version.id()))
            .toList());
    List<String> denials = new ArrayList<>();
    for (TextSlice denial : part.denials) {
      denials.add(denial.text());
      coverage.understood(denial);
    }
    builder.attachmentDenials(denials);
    return builder.build();
  }

  private static @Nullable Integer year(Front front, PartReader part, @Nullable PolicyDocument version) {
    if (front.year() != null) {
      return front.year();
    }
    if (part.signedOn != null) {
      return part.signedOn.getYear();
    }
    LocalDate signed = version == null ? null : version.signedOn();
    return signed == null ? null : Integer.valueOf(signed.getYear());
  }

  /** Bare titles behind a notice that attaches its draft. */
  private static void takeListedAttachments(PartReader part) {
    List<Paragraph> clauses = part.clauses;
    int from = clauses.size();
    while (from > 0
        && clauses.get(from - 1).label() == null
        && TitleBlock.isFragment(clauses.get(from - 1))
        && clauses.get(from - 1).normal().contains("稿)")) {
      from--;
    }
    for (Paragraph listed : clauses.subList(from, clauses.size())) {
      part.attachments.addListed(listed.slice());
      part.understood.add(listed.slice());
    }
    clauses.subList(from, clauses.size()).clear();
  }

  private void readTree(List<DraftClause> tree, NoticeReader notice, PeriodReader period) {
    for (DraftClause clause : tree) {
      for (TextSlice slice : new TextSlice[] {clause.heading, clause.text}) {
        if (slice != null) {
          notice.read(slice, clause.id);
          period.read(slice);
        }
      }
      readTree(clause.children, notice, period);
    }
  }

  private ClauseAssembler assembler(String prefix, @Nullable Integer year) {
    return new ClauseAssembler(prefix, ids, spans, coverage, new ResponsibilityReader(year));
  }

  private void keep(String id, String member, @Nullable TextSlice slice) {
    if (slice != null) {
      spans.put(id, member, slice);
      coverage.understood(slice);
    }
  }

  /** Which documents the page holds. */
  private record Plan(boolean hasNotice, boolean hasNoticeText, boolean hasVersion, Stage stage) {

    static Plan of(PageLayout layout) {
      String title = layout.title() == null ? "" : layout.title().slice().normal();
      boolean asks = TitleForm.asksForComments(title) || TitleForm.answersComments(title);
      if (layout.title() == null && layout.innerTitle() == null) {
        asks = asksInText(layout.outer());
      }
      Stage stated = stage(layout, title);
      boolean inner = layout.innerTitle() != null;
      boolean version = inner || !asks;
      Stage stage = stated != null ? stated : asks ? Stage.CONSULTATION_DRAFT : Stage.ISSUED;
      boolean draft = stage == Stage.CONSULTATION_DRAFT || stage == Stage.REVISED_DRAFT;
      return new Plan(asks || draft && !asks || !layout.outcome().isEmpty(), asks, version, stage);
    }

    private static @Nullable Stage stage(PageLayout layout, String title) {
      TitleBlock own = layout.innerTitle();
      Stage stage = own == null ? null : TitleForm.stage(own.slice().normal());
      return stage != null ? stage : TitleForm.stage(title);
    }

    private static boolean asksInText(List<Paragraph> outer) {
      for (int i = 0; i < Math.min(4, outer.size()); i++) {
        String normal = outer.get(i).normal();
        if (normal.contains("征求") && normal.contains("意见") && (normal.contains("反馈") || normal.contains("提出"))) {
          return true;
        }
      }
      return false;
    }
  }
}
