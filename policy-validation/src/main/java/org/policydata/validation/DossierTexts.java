package org.policydata.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policydata.model.Clause;
import org.policydata.model.ConsultationNotice;
import org.policydata.model.DossierIndex;
import org.policydata.model.PlacedClause;
import org.policydata.model.PolicyDocument;
import org.policydata.model.PolicyDossier;

/**
 * The texts of a dossier, ready to be searched: titles of versions and notices, and what their
 * clauses say. Comments of the public are not among them. Immutable and thread-safe.
 *
 * <p>All characters are looked at once, when the texts are collected. A search for a word then
 * opens only the few texts that can hold it, so a rule may ask for many words.
 */
public final class DossierTexts {

  /** Each text is summed up in 256 bits, one for each character it holds, several may share one. */
  private static final int LONGS = 4;

  private static final int BITS = LONGS * Long.SIZE;

  /** Kinds of characters that rules look for one by one. */
  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static final byte BRACKET = 1;
  static final byte HALF_WIDTH = 2;

  static {
    "(（[［〔〈《【)）]］〕〉》】".chars().forEach(c -> KINDS[c] |= BRACKET);
    ",;:()?!".chars().forEach(c -> KINDS[c] |= HALF_WIDTH);
  }

  private final List<PlacedText> all = new ArrayList<>();

  /** The characters of text {@code i} from index {@code i * LONGS}; may be longer than needed. */
  private long[] characters;

  private DossierTexts(int expected) {
    characters = new long[expected * LONGS];
  }

  /**
   * Collects the texts of a dossier.
   *
   * @param index index of the dossier
   * @return its texts
   */
  public static DossierTexts of(DossierIndex index) {
    PolicyDossier dossier = index.dossier();
    DossierTexts texts = new DossierTexts(2 * index.clauses().size() + 16);
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      texts.add(versions.get(i).title(), PlacedText.Role.TITLE, null, "/versions/" + i, 0);
    }
    for (PlacedClause place : index.clauses()) {
      texts.add(place);
    }
    List<ConsultationNotice> notices = dossier.consultations();
    for (int i = 0; i < notices.size(); i++) {
      texts.add(notices.get(i).title(), PlacedText.Role.TITLE, null, "/consultations/" + i, 0);
    }
    return texts;
  }

  private void add(PlacedClause place) {
    Clause clause = place.clause();
    String at = place.pointer();
    add(clause.heading(), PlacedText.Role.HEADING, place, at, 0);
    add(clause.text(), PlacedText.Role.TEXT, place, at, 0);
    add(clause.responsibilityText(), PlacedText.Role.RESPONSIBILITY, place, at, 0);
    List<String> cells = clause.cells();
    for (int i = 0; i < cells.size(); i++) {
      add(cells.get(i), PlacedText.Role.CELL, place, at, i);
    }
  }

  private void add(
      @Nullable String text,
      PlacedText.Role role,
      @Nullable PlacedClause clause,
      String owner,
      int cell) {
    if (text == null || text.isEmpty()) {
      return;
    }
    int row = all.size() * LONGS;
    if (row == characters.length) {
      characters = Arrays.copyOf(characters, 2 * row);
    }
    int kinds = mark(text, characters, row);
    all.add(new PlacedText(text, role, clause, owner, cell, kinds));
  }

  /** Marks the characters of a text and returns the kinds that are among them. */
  private static int mark(String text, long[] bits, int row) {
    int kinds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int bit = bit(c);
      bits[row + (bit >> 6)] |= 1L << bit;
      kinds |= KINDS[c];
    }
    return kinds;
  }

  /** Spreads neighbours in the code table, as common characters are no neighbours of each other. */
  private static int bit(char c) {
    return (c * 0x9E3B >>> 6) & (BITS - 1);
  }

  /**
   * Returns all texts.
   *
   * @return the texts that are not empty: titles of versions, clauses in document order, titles of
   *     notices
   */
  public List<PlacedText> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * Returns the texts that hold a word.
   *
   * @param word the word, not empty
   * @return the texts, in the order of {@link #all}
   */
  public List<PlacedText> containing(String word) {
    return containingAny(List.of(word));
  }

  /**
   * Returns the texts that hold at least one of several words.
   *
   * @param words the words, none of them empty
   * @return the texts, in the order of {@link #all}
   */
  public List<PlacedText> containingAny(Collection<String> words) {
    Words sought = new Words(words);
    List<PlacedText> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (sought.standIn(i)) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** Words, each with the characters a text must have to hold it. */
  private final class Words {

    private final String[] words;
    private final long[] needed;

    Words(Collection<String> words) {
      this.words = words.toArray(new String[0]);
      this.needed = new long[this.words.length * LONGS];
      for (int i = 0; i < this.words.length; i++) {
        if (Objects.requireNonNull(this.words[i], "word").isEmpty()) {
          throw new IllegalArgumentException("a word is empty");
        }
        mark(this.words[i], needed, i * LONGS);
      }
    }

    boolean standIn(int text) {
      for (int i = 0; i < words.length; i++) {
        if (mayStandIn(text * LONGS, i * LONGS) && all.get(text).value().contains(words[i])) {
          return true;
        }
      }
      return false;
    }

    private boolean mayStandIn(int row, int word) {
      for (int i = 0; i < LONGS; i++) {
        if ((needed[word + i] & ~characters[row + i]) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
