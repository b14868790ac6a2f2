package org.policydata.io.text;

import java.util.List;
import org.policydata.finding.Finding;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/** Reads one text: lays out its page, reads each document on it, and puts the dossier together. */
final class DossierReader {

  private final String input;
  private final TextReadOptions options;
  private final boolean decoded;
  private final ImportLedger state;

  DossierReader(String input, TextReadOptions options, boolean decoded) {
    this.input = input;
    this.options = options;
    this.decoded = decoded;
    this.state = new ImportLedger(input);
  }

  TextImport read() {
    PageLayout layout = layOut();
    if (!layout.isRecognised()) {
      state.coverage.nothingIsUnderstood();
    }
    Front front = Front.read(layout.front());
    front.noise().forEach(state.coverage::noise);
    front.understood().forEach(state.coverage::understood);
    layout.footer().forEach(paragraph -> state.coverage.noise(paragraph.slice()));

    PolicyDossier printed = dossier(layout, front);
    UnitResolver.Resolved resolved = UnitResolver.resolve(printed);
    PreviousIds previous = PreviousIds.align(resolved.dossier(), options.previous());
    PolicyDossier dossier = OwnCitations.resolve(previous.dossier());
    TextSourceMap sourceMap =
        TextSourceMap.of(input, SpanPointers.of(dossier, state.spans, previous.bornAs()));
    List<Finding> findings =
        new ImportFindings(sourceMap, state, decoded).of(dossier, input, resolved.registry());
    return new TextImport(dossier, sourceMap, state.coverage.count(), findings);
  }

  private PolicyDossier dossier(PageLayout layout, Front front) {
    PagePlan plan = PagePlan.of(layout);
    PageTexts texts = PageTexts.read(layout, plan);
    PolicyDocument version =
        plan.hasVersion() ? new VersionReader(state, front, plan).read(texts) : null;
    ConsultationNotice notice =
        plan.hasNotice()
            ? new ConsultationReader(state, front, plan).read(layout, texts, version)
            : null;
    return PolicyDossier.builder()
        .formatVersion(PolicyDossier.FORMAT_VERSION)
        .id(options.id())
        .versions(version == null ? List.of() : List.of(version))
        .consultations(notice == null ? List.of() : List.of(notice))
        .build();
  }

  private PageLayout layOut() {
    List<Line> lines = LineReader.read(input);
    for (Line line : lines) {
      if (line.kind() != Line.Kind.TEXT) {
        state.coverage.noise(line.slice());
      }
    }
    return PageLayout.of(Duplicates.remove(Unwrapper.unwrap(lines), state.coverage));
  }
}
