package org.policydata.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policydata.model.Channel;
import org.policydata.model.Comment;
import org.policydata.model.Commenter;
import org.policydata.model.Contact;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;
import org.policydata.model.RecordGenerators;

/** What holds for the page of every dossier, valid or not. */
class DossierPageProperties {

  private static final Map<Class<?>, Set<String>> PERSONAL =
      Map.of(
          Contact.class, Set.of("person", "phones", "email", "address"),
          Commenter.class, Set.of("name"),
          Comment.class, Set.of("text"),
          Channel.class, Set.of("value"));

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "]]></style><style>*{display:none}",
          "&lt;b&gt;&amp;&#60;",
          "-->\u0000\u001B\uD800<!--",
          "javascript:alert(1)#{0}{1}");

  @Provide
  Arbitrary<PolicyDossier> dossiers() {
    return RecordGenerators.dossiers();
  }

  @Provide
  Arbitrary<PolicyDossier> hostile() {
    return Arbitraries.of(HOSTILE)
        .flatMap(text -> RecordGenerators.dossiersWith((owner, component) -> text));
  }

  /** Dossiers whose personal texts, and only these, hold a mark. */
  @Provide
  Arbitrary<PolicyDossier> marked() {
    return RecordGenerators.dossiersWith(
        (owner, component) ->
            PERSONAL.getOrDefault(owner, Set.of()).contains(component)
                ? "PERSONAL-" + component
                : "public");
  }

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of(Locale.ENGLISH, Locale.CHINESE);
  }

  @Property
  void everyDossierHasASoundPage(
      @ForAll("dossiers") PolicyDossier dossier, @ForAll("languages") Locale language) {
    Page.of(DossierPage.in(language).write(dossier)).assertSound();
  }

  @Property
  void whateverATextHoldsStaysText(@ForAll("hostile") PolicyDossier dossier) {
    Page page = Page.of(DossierPage.in(Locale.ENGLISH).withPersonalData().write(dossier));

    page.assertSound();
    for (PolicyDocument version : dossier.versions()) {
      assertThat(page.text()).contains(HtmlWriter.printable(version.title()));
      version
          .clauses()
          .forEach(
              clause -> {
                if (clause.text() != null) {
                  assertThat(page.text()).contains(HtmlWriter.printable(clause.text()));
                }
              });
    }
  }

  @Property
  void personalDataShowsOnlyWhereAskedFor(@ForAll("marked") PolicyDossier dossier) {
    assertThat(DossierPage.in(Locale.CHINESE).write(dossier)).doesNotContain("PERSONAL");

    boolean hasContactPerson =
        dossier.consultations().stream()
            .flatMap(notice -> notice.contacts().stream())
            .anyMatch(contact -> contact.person() != null);
    if (hasContactPerson) {
      assertThat(DossierPage.in(Locale.CHINESE).withPersonalData().write(dossier))
          .contains("PERSONAL-person");
    }
  }

  @Property(tries = 100)
  void theSameDossierGivesTheSamePage(@ForAll("dossiers") PolicyDossier dossier) {
    assertThat(DossierPage.in(Locale.ENGLISH).write(dossier))
        .isEqualTo(DossierPage.in(Locale.ENGLISH).write(dossier));
  }

  @Property
  void everyPlaceIsAskedForNotesOnce(@ForAll("dossiers") PolicyDossier dossier) {
    PagePlaces places = PagePlaces.of(dossier);
    List<String> asked = new ArrayList<>();
    DossierPage page =
        DossierPage.in(Locale.ENGLISH)
            .withNotes(
                pointer -> {
                  asked.add(pointer);
                  return List.of(out -> out.element("p", "note", "N" + asked.size()));
                });

    Page.of(page.write(dossier)).assertSound();
    assertThat(asked).containsExactlyInAnyOrderElementsOf(places.pointers());
  }
}
