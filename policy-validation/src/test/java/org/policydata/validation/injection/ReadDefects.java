package org.policydata.validation.injection;

import static org.policydata.validation.injection.Defect.defect;
import static org.policydata.validation.injection.Edits.has;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mistakes in the file itself. */
final class ReadDefects {

  private static final String CHANNEL = "/consultations/*/channels/*";

  /** Lists and objects may lie 200 deep; a clause lies four deep, and two deeper per parent. */
  private static final int DEEPEST = (200 - 4) / 2;

  private ReadDefects() {}

  static List<Defect> all() {
    return List.of(
        defect("read.syntax", "the last brace is lost")
            .text(text -> text.substring(0, text.length() - 1))
            .raisesAt(place -> "/sources"),
        defect("read.trailing-content", "a second document follows")
            .text(text -> text + "{}")
            .raises(""),
        defect("read.not-utf8", "a byte of another encoding")
            .bytes(ReadDefects::breakByte)
            .raises(""),
        defect("read.unsupported-version", "a format of the future")
            .set("formatVersion", "9.0")
            .raises("/formatVersion"),
        defect("read.unknown-member", "a misspelt member")
            .at("/consultations/*")
            .edit(notice -> notice.put("publishdOn", "2024-05-06"))
            .raises("/publishdOn"),
        defect("read.duplicate-member", "a member stands twice")
            .text(
                text ->
                    text.replaceFirst(
                        Matcher.quoteReplacement("\"regimes\""), "\"title\":\"x\",$0"))
            .raises("/title"),
        defect("read.wrong-type", "a number where a list belongs")
            .at("/units/*")
            .edit(unit -> unit.put("aliases", 1))
            .raises("/aliases"),
        defect("read.bad-value", "a day that is in no calendar")
            .at("/sources/*")
            .set("retrievedOn", "2024-02-30")
            .raises("/retrievedOn"),
        defect("read.bad-value", "a word that is not of the list")
            .at("/consultations/*/attachments/*")
            .set("availability", "THERE")
            .raises("/availability"),
        defect("read.null-element", "nothing in a list")
            .at("/versions/*")
            .edit(version -> version.withArray("notes").addNull())
            .raisesAt(place -> place + "/notes/" + (place.endsWith("1") ? 1 : 0)),
        defect("read.missing-member", "a channel of no kind")
            .at(CHANNEL)
            .when(has("kind"))
            .remove("kind")
            .raises(""),
        defect("read.limit-exceeded", "clauses inside clauses without end")
            .at("/versions/2/clauses/*")
            .edit(ReadDefects::nest)
            .raises("/children/0".repeat(DEEPEST)));
  }

  /** One byte of a unit's name becomes one that stands in no UTF-8 text. */
  private static byte[] breakByte(String text) {
    byte[] bytes = text.replaceFirst("市商务局", "市\u0001务局").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
    }
    return bytes;
  }

  private static void nest(ObjectNode clause) {
    ObjectNode inner = clause;
    for (int i = 0; i < 200; i++) {
      ArrayNode children = inner.putArray("children");
      inner = children.addObject().put("id", "deep" + i).put("kind", "ITEM").put("text", "深");
    }
  }
}
