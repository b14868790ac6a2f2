package org.policydata.io.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Attachment;
import org.policydata.model.Genre;
import org.policydata.model.Jurisdiction;
import org.policydata.model.PolicyDocument;
import org.policydata.model.Promulgation;
import org.policydata.model.PromulgationKind;
import org.policydata.model.Signature;
import org.policydata.model.TimeFrame;
import org.policydata.model.UnitMention;

/** Puts together one version of a policy text. */
final class VersionReader {

  /**
   * Stands where a text has no title; a version must have one, and the import says that it found
   * none.
   */
  static final String UNTITLED = "（无标题）";

  private final ImportLedger state;
  private final Front front;
  private final PagePlan plan;

  VersionReader(ImportLedger state, Front front, PagePlan plan) {
    this.state = state;
    this.front = front;
    this.plan = plan;
  }

  PolicyDocument read(PageTexts texts) {
    PartReader part = texts.version() == null ? new PartReader() : texts.version();
    PartReader carrier = texts.carrier();
    String id = state.ids.take(plan.stage().name().toLowerCase(Locale.ROOT));
    PolicyDocument.Builder builder = PolicyDocument.builder().id(id).stage(plan.stage());
    TitleBlock printed = texts.versionTitle();
    Genre genre = printed == null ? null : TitleForm.genre(printed.slice().normal());
    title(builder.genre(genre), id, printed);
    heads(builder, id, part, carrier);
    dates(builder, part, carrier);
    List<UnitMention> issuers = issuers(part, carrier);
    if (issuers.isEmpty() && front.order() != null) {
      addOnce(issuers, front.order().text().substring(0, front.order().length() - 1).trim());
    }
    builder.issuers(issuers).signatures(part.signatures);
    TextSlice order = order(part, carrier);
    if (order != null && !plan.hasNotice()) {
      builder.legalForce(LegalForces.ofOrder(order, issuers, genre));
    }
    rest(builder, part, carrier);
    if (texts.notice() != null) {
      builder.drafters(Drafters.find(texts.notice().clauses));
    }
    builder.jurisdiction(jurisdiction(texts, issuers(part, carrier)));
    if (carrier != null) {
      builder.promulgation(promulgation(id, texts.carrierTitle(), carrier, printed));
    }
    TimeFrame period = PlanPeriod.of(printed == null ? "" : printed.title());
    builder.planPeriod(period);
    List<DraftClause> roots = TreeBuilder.build(part.clauses, false);
    // 办法 without 第一条 is a policy by its form, and its numbers are goals.
    Genre ofRule = KindTable.of(roots).isRuleOfLaw() ? genre : null;
    ContentContext context =
        new ContentContext("", year(year(part, carrier), period), period, ofRule, null, null);
    ClauseAssembler assembler = state.assembler("", context);
    builder.clauses(assembler.assemble(roots));
    return builder
        .responsibilityRules(assembler.rules())
        .stackingRules(assembler.stackingRules())
        .validity(assembler.validity())
        .build();
  }

  private static @Nullable Jurisdiction jurisdiction(PageTexts texts, List<UnitMention> issuers) {
    Jurisdiction found = issuers.isEmpty() ? null : Jurisdictions.of(issuers.get(0).name());
    for (TitleBlock title : new TitleBlock[] {texts.carrierTitle(), texts.versionTitle()}) {
      found = found == null && title != null ? Jurisdictions.ofTitle(title.title()) : found;
    }
    return found;
  }

  private void title(PolicyDocument.Builder builder, String id, @Nullable TitleBlock title) {
    if (title == null) {
      builder.title(UNTITLED);
      return;
    }
    builder.title(title.title());
    state.keep(id, "title", title.slice());
  }

  private void heads(
      PolicyDocument.Builder builder, String id, PartReader part, @Nullable PartReader carrier) {
    TextSlice number = carrier != null && carrier.number != null ? carrier.number : part.number;
    if (number == null && !plan.hasNotice()) {
      number = front.number();
    }
    if (number != null) {
      TextSlice order = order(part, carrier);
      builder.documentNumber(order == null ? number.text() : order.text() + number.text());
      state.keep(id, "documentNumber", number);
    }
    TextSlice addressees =
        carrier != null && carrier.addressees != null ? carrier.addressees : part.addressees;
    if (addressees != null) {
      builder.addressees(addressees.text());
      state.keep(id, "addressees", addressees);
    }
    if (part.adoption != null) {
      builder.adoption(part.adoption);
      state.keep(id, "adoption", part.adoptionSlice);
    }
  }

  /** The line that names an order, such as 某市人民政府令. */
  private @Nullable TextSlice order(PartReader part, @Nullable PartReader carrier) {
    TextSlice order = carrier != null && carrier.order != null ? carrier.order : part.order;
    return order == null ? front.order() : order;
  }

  private void dates(
      PolicyDocument.Builder builder, PartReader part, @Nullable PartReader carrier) {
    LocalDate signed = part.signedOn;
    LocalDate published = part.publishedOn;
    if (carrier != null) {
      signed = signed == null ? carrier.signedOn : signed;
      published = published == null ? carrier.publishedOn : published;
    }
    if (!plan.hasNotice()) {
      published = published == null ? front.publishedOn() : published;
    }
    builder.signedOn(plan.hasNoticeText() ? null : signed).publishedOn(published);
  }

  private static List<UnitMention> issuers(PartReader part, @Nullable PartReader carrier) {
    List<UnitMention> issuers = new ArrayList<>();
    for (PartReader reader : carrier == null ? List.of(part) : List.of(carrier, part)) {
      for (Signature signature : reader.signatures) {
        if (signature.name() == null) {
          addOnce(issuers, signature.unit().name());
        }
      }
      for (TextSlice issuer : reader.issuers) {
        addOnce(issuers, issuer.text());
      }
    }
    return issuers;
  }

  private static void addOnce(List<UnitMention> issuers, String name) {
    if (issuers.stream().noneMatch(issuer -> issuer.name().equals(name))) {
      issuers.add(new UnitMention(name, null, null));
    }
  }

  private void rest(PolicyDocument.Builder builder, PartReader part, @Nullable PartReader carrier) {
    List<String> notes = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    for (PartReader reader : carrier == null ? List.of(part) : List.of(carrier, part)) {
      for (TextSlice note : reader.notes) {
        notes.add(note.text());
        state.coverage.understood(note);
      }
      for (TextSlice line : reader.unknown) {
        notes.add(line.text());
        state.unparsed(line);
      }
      reader.understood.forEach(state.coverage::understood);
      if (!plan.hasNotice()) {
        reader.denials.forEach(
            denial -> {
              notes.add(denial.text());
              state.coverage.opaque(denial);
            });
        reader.attachments.entries().forEach(entry -> attachments.add(entry.toAnnex()));
      }
    }
    builder.notes(notes).attachments(attachments);
  }

  private Promulgation promulgation(
      String versionId, @Nullable TitleBlock title, PartReader carrier, @Nullable TitleBlock own) {
    boolean order = carrier.order != null || front.order() != null;
    PromulgationKind kind = title == null ? null : TitleForm.carrier(title.slice().normal());
    boolean sameTitle = title != null && own != null && title.core().equals(own.core());
    if (title != null) {
      state.keep(versionId, "promulgation/title", title.slice());
    }
    return new Promulgation(
        order ? PromulgationKind.ORDER : kind == null ? PromulgationKind.ISSUING_NOTICE : kind,
        title == null || sameTitle ? null : title.title(),
        state
            .assembler(
                "pn-",
                carrier.signedOn == null ? null : Integer.valueOf(carrier.signedOn.getYear()))
            .assemble(TreeBuilder.build(carrier.clauses, true)),
        signatories(carrier.signatures),
        carrier.signedOn);
  }

  /** 市长 signs for the government whose order it is. */
  private List<Signature> signatories(List<Signature> printed) {
    TextSlice order = front.order();
    if (order == null) {
      return printed;
    }
    String unit = order.text().substring(0, order.length() - 1).trim();
    List<Signature> signatories = new ArrayList<>();
    for (Signature signature : printed) {
      boolean bare =
          signature.position() == null && Units.positionStart(signature.unit().name()) == 0;
      signatories.add(
          bare
              ? new Signature(
                  new UnitMention(unit, null, null),
                  signature.unit().name(),
                  signature.name(),
                  null)
              : signature);
    }
    return signatories;
  }

  private @Nullable Integer year(PartReader part, @Nullable PartReader carrier) {
    LocalDate signed = part.signedOn == null && carrier != null ? carrier.signedOn : part.signedOn;
    if (signed != null) {
      return signed.getYear();
    }
    return front.year();
  }

  /** The year of the document; a plan for one year is of that year. */
  private static @Nullable Integer year(@Nullable Integer stated, @Nullable TimeFrame period) {
    if (stated != null || period == null || period.startsOn() == null) {
      return stated;
    }
    return period.startsOn().getYear();
  }
}
