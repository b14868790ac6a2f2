package org.policydata.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * <p>All characters are looked at once, when the texts are collected: for each character is noted
 * which texts hold it. A search for a word then opens only the few texts that hold all of its
 * characters, so a rule may ask for many words.
 */
public final class DossierTexts {

  /** Texts are noted in blocks, a bit for each text of a block. */
  private static final int BLOCK = Long.SIZE;

  /** Characters are told apart by so many bits of a hash; a few share one entry. */
  private static final int HASH_BITS = 9;

  /** Entries of a block, one for each hash of a character. */
  private static final int ENTRIES = 1 << HASH_BITS;

  /** 1 for a mark that rules look for one by one, 0 for every other character. */
  private static final byte[] MARKS = new byte[Character.MAX_VALUE + 1];

  private static final int[] NO_MARKS = {};

  static {
    ("(（[［〔〈《【" + ")）]］〕〉》】" + ",;:?!.\"").chars().forEach(c -> MARKS[c] = 1);
  }

  private final List<PlacedText> all;

  /** For each block, and in it for each hash of a character, which texts hold it. */
  private final long[] holders;

  private DossierTexts(Collected collected) {
    all = List.copyOf(collected.texts);
    holders = collected.holders;
  }

  /**
   * Collects the texts of a dossier.
   *
   * @param index index of the dossier
   * @return its texts
   */
  public static DossierTexts of(DossierIndex index) {
    PolicyDossier dossier = index.dossier();
    Collected texts = new Collected(2 * index.clauses().size() + 16);
    List<PolicyDocument> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      texts.add(
          versions.get(i).title(), PlacedText.Role.TITLE, Optional.empty(), "/versions/" + i, 0);
    }
    for (PlacedClause place : index.clauses()) {
      texts.add(place);
    }
    List<ConsultationNotice> notices = dossier.consultations();
    for (int i = 0; i < notices.size(); i++) {
      texts.add(
          notices.get(i).title(),
          PlacedText.Role.TITLE,
          Optional.empty(),
          "/consultations/" + i,
          0);
    }
    return new DossierTexts(texts);
  }

  /** Spreads neighbours in the code table, as common characters are no neighbours of each other. */
  private static int hash(char c) {
    return (c * 0x9E3B >>> 6) & (ENTRIES - 1);
  }

  /**
   * Returns all texts.
   *
   * @return the texts that are not empty: titles of versions, clauses in document order, titles of
   *     notices
   */
  public List<PlacedText> all() {
    return all;
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
    for (String word : words) {
      if (Objects.requireNonNull(word, "word").isEmpty()) {
        throw new IllegalArgumentException("a word is empty");
      }
    }
    List<PlacedText> found = new ArrayList<>(0);
    for (int first = 0; first < all.size(); first += BLOCK) {
      long holding = 0;
      for (String word : words) {
        holding |= holding(word, first, ~holding);
      }
      for (; holding != 0; holding &= holding - 1) {
        found.add(all.get(first + Long.numberOfTrailingZeros(holding)));
      }
    }
    return found;
  }

  /** Returns which of the texts asked about, of the block that begins at a text, hold a word. */
  private long holding(String word, int first, long asked) {
    int block = first / BLOCK * ENTRIES;
    long possible = asked;
    for (int i = 0; i < word.length() && possible != 0; i++) {
      possible &= holders[block + hash(word.charAt(i))];
    }
    long holding = 0;
    for (; possible != 0; possible &= possible - 1) {
      int text = Long.numberOfTrailingZeros(possible);
      if (all.get(first + text).value().contains(word)) {
        holding |= 1L << text;
      }
    }
    return holding;
  }

  /** The texts so far. */
  private static final class Collected {

    private final List<PlacedText> texts;
    private long[] holders;

    /** Room for the offsets of the marks of the text that is read. */
    private int[] marksRead = new int[256];

    Collected(int expected) {
      texts = new ArrayList<>(expected);
      holders = new long[(expected / BLOCK + 1) * ENTRIES];
    }

    void add(PlacedClause place) {
      Clause clause = place.clause();
      Optional<PlacedClause> placed = Optional.of(place);
      String at = place.pointer();
      add(clause.heading(), PlacedText.Role.HEADING, placed, at, 0);
      add(clause.text(), PlacedText.Role.TEXT, placed, at, 0);
      add(clause.responsibilityText(), PlacedText.Role.RESPONSIBILITY, placed, at, 0);
      List<String> cells = clause.cells();
      for (int i = 0; i < cells.size(); i++) {
        add(cells.get(i), PlacedText.Role.CELL, placed, at, i);
      }
    }

    void add(
        @Nullable String text,
        PlacedText.Role role,
        Optional<PlacedClause> clause,
        String owner,
        int cell) {
      if (text == null || text.isEmpty()) {
        return;
      }
      int count = note(text, texts.size());
      int[] marks = count == 0 ? NO_MARKS : Arrays.copyOf(marksRead, count);
      texts.add(new PlacedText(text, role, clause, owner, cell, marks));
    }

    /**
     * Notes the characters of a text, the offsets of its marks too, and returns how many those are.
     */
    private int note(String text, int position) {
      int block = position / BLOCK * ENTRIES;
      if (block == holders.length) {
        holders = Arrays.copyOf(holders, 2 * block);
      }
      if (text.length() > marksRead.length) {
        marksRead = new int[text.length()];
      }
      long bit = 1L << position;
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        holders[block + hash(c)] |= bit;
        // Each offset is written, and overwritten unless it counts: cheaper than to ask first.
        marksRead[count] = i;
        count += MARKS[c];
      }
      return count;
    }
  }
}
