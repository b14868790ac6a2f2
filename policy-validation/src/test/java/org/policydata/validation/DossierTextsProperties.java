package org.policydata.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.policydata.model.DossierIndex;
import org.policydata.model.PolicyDossier;

class DossierTextsProperties {

  @Property
  void a_search_finds_what_looking_at_every_text_finds(
      @ForAll @Size(max = 150)
          List<@StringLength(max = 6) @Chars({'一', '二', '三', '(', 'X'}) String> texts,
      @ForAll @Size(max = 4)
          List<@NotEmpty @StringLength(max = 3) @Chars({'一', '二', '三', '(', 'X'}) String> words) {
    DossierTexts searched = texts(texts);

    List<String> expected =
        texts.stream().filter(text -> words.stream().anyMatch(text::contains)).toList();
    assertThat(values(searched.containingAny(words).stream())).isEqualTo(expected);
  }

  @Property
  void any_part_of_a_text_is_found_in_it(@ForAll @NotEmpty String text) {
    DossierTexts searched = texts(List.of("甲", text, "乙"));

    for (int i = 0; i < text.length(); i++) {
      assertThat(values(searched.containing(text.substring(i)).stream())).contains(text);
    }
  }

  @Property
  void the_marks_of_a_text_are_its_brackets_and_its_punctuation_of_ascii(
      @ForAll @NotEmpty @Chars({'一', '，', '(', '）', '《', '】', ',', '?', '.', '"', '-', 'X'})
          String text) {
    PlacedText placed = texts(List.of("(甲)", text)).all().get(2);

    List<Integer> marks = IntStream.range(0, placed.markCount()).map(placed::mark).boxed().toList();
    List<Integer> expected =
        IntStream.range(0, text.length())
            .filter(at -> "(）《】,?.\"".indexOf(text.charAt(at)) >= 0)
            .boxed()
            .toList();
    assertThat(placed.value()).isEqualTo(text);
    assertThat(marks).isEqualTo(expected);
  }

  @Example
  void a_table_with_more_cells_than_expected_is_searched_to_its_end() {
    List<String> cells = IntStream.range(0, 1000).mapToObj(i -> "格" + i + "。").toList();
    PolicyDossier dossier = Large.dossierOf(1, i -> Large.clause(i).cells(cells));

    DossierTexts searched = DossierTexts.of(DossierIndex.of(dossier));

    for (String cell : cells) {
      assertThat(searched.containing(cell)).extracting(PlacedText::value).containsExactly(cell);
    }
  }

  @Example
  void every_text_has_its_own_pointer() {
    PolicyDossier dossier =
        Large.dossierOf(
            1,
            i ->
                Large.clause(i)
                    .heading("标题")
                    .text("正文")
                    .responsibilityText("(责任单位:市经信局)")
                    .cells(List.of("", "格")));

    assertThat(DossierTexts.of(DossierIndex.of(dossier)).all().stream().map(PlacedText::pointer))
        .containsExactly(
            "/versions/0/title",
            "/versions/0/clauses/0/heading",
            "/versions/0/clauses/0/text",
            "/versions/0/clauses/0/responsibilityText",
            "/versions/0/clauses/0/cells/1");
  }

  @Example
  void an_empty_word_is_refused() {
    DossierTexts searched = texts(List.of("甲"));

    assertThatThrownBy(() -> searched.containing(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("word");
  }

  private static List<String> values(Stream<PlacedText> texts) {
    return texts
        .filter(text -> text.role() == PlacedText.Role.TEXT)
        .map(PlacedText::value)
        .toList();
  }

  private static DossierTexts texts(List<String> texts) {
    return DossierTexts.of(
        DossierIndex.of(Large.dossierOf(texts.size(), i -> Large.clause(i).text(texts.get(i)))));
  }
}
