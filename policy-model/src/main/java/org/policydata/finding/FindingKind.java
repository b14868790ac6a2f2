package org.policydata.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all findings of one code have in common: severity, confidence, and the message in English
 * and Chinese with a placeholder {@code {name}} for each detail. The name in a placeholder is made
 * of the letters a to z and A to Z; braces stand for nothing else.
 *
 * <p>A kind may have variants, chosen by the detail {@code problem}. Immutable and thread-safe.
 */
public final class FindingKind {

  /** Detail of a remainder: how many findings it stands for. */
  static final String MORE = "more";

  private static final String PROBLEM = "problem";
  private static final int MAX_VALUE_LENGTH = 80;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");
  private static final Message MORE_MESSAGE =
      new Message("and {more} more of this kind", "另有{more}处同类问题");

  private final String code;
  private final Severity severity;
  private final Confidence confidence;
  private final Message message;
  private final Map<String, Message> variants;
  private final @Nullable List<String> oncePerText;
  private final boolean remainder;

  private FindingKind(
      String code,
      Severity severity,
      Confidence confidence,
      Message message,
      Map<String, Message> variants,
      @Nullable List<String> oncePerText,
      boolean remainder) {
    this.code = Objects.requireNonNull(code, "code");
    this.severity = Objects.requireNonNull(severity, "severity");
    this.confidence = Objects.requireNonNull(confidence, "confidence");
    this.message = message;
    this.variants = Map.copyOf(variants);
    this.oncePerText = oncePerText;
    this.remainder = remainder;
  }

  /**
   * Returns a kind without variants.
   *
   * @param code stable code of the findings: words of lower-case letters, digits and hyphens, with
   *     a point between them
   * @param severity default severity
   * @param confidence confidence of the judgement
   * @param english message in English
   * @param chinese message in Chinese, with the same placeholders
   * @return the kind
   * @throws IllegalArgumentException if the code is none, the placeholders differ, or a brace
   *     belongs to no placeholder
   */
  public static FindingKind of(
      String code, Severity severity, Confidence confidence, String english, String chinese) {
    Objects.requireNonNull(code, "code");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code: expected lower-case words with points between them, as in text.placeholder, found "
              + excerpt(code));
    }
    Message message = new Message(english, chinese);
    return new FindingKind(code, severity, confidence, message, Map.of(), null, false);
  }

  /**
   * Returns a copy that words findings with a certain detail {@code problem} in another way.
   *
   * @param problem value of the detail
   * @param english message in English
   * @param chinese message in Chinese, with the same placeholders
   * @return the copy
   * @throws IllegalArgumentException if the placeholders differ, or a brace belongs to none
   */
  public FindingKind variant(String problem, String english, String chinese) {
    Map<String, Message> extended = new TreeMap<>(variants);
    extended.put(Objects.requireNonNull(problem, "problem"), new Message(english, chinese));
    return new FindingKind(code, severity, confidence, message, extended, oncePerText, remainder);
  }

  /**
   * Returns the same kind, of which a text has one finding however often the matter stands in it.
   * It is placed where the matter stands first; its fingerprint is that of the text, so that it
   * stays the same when the matter stands in an earlier clause as well.
   *
   * @param details names of details by which several findings of one text differ: the unit, where
   *     there is one for each unit
   * @return a new kind
   */
  public FindingKind oncePerText(String... details) {
    List<String> names = List.of(details);
    return new FindingKind(code, severity, confidence, message, variants, names, remainder);
  }

  /**
   * Returns whether a text has one finding of this kind, and what tells several of them apart.
   *
   * @return names of details, none for a kind of which each finding has a place of its own
   */
  public Optional<List<String>> toldApartBy() {
    return Optional.ofNullable(oncePerText);
  }

  /**
   * Returns the code.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * Returns the severity that findings have unless a profile changes it.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns the confidence that findings have unless a rule knows better.
   *
   * @return the confidence
   */
  public Confidence confidence() {
    return confidence;
  }

  /**
   * Returns the problems that have a wording of their own.
   *
   * @return the values of the detail {@code problem}
   */
  public Set<String> variants() {
    return new TreeSet<>(variants.keySet());
  }

  /**
   * Returns the message for the given details.
   *
   * @param details found and expected values by name
   * @param language Chinese, or anything else for English
   * @return one sentence; long values are cut at 80 characters, control characters escaped
   */
  public String message(Map<String, ?> details, Locale language) {
    Message chosen = choose(details);
    boolean chinese = isChinese(language);
    return chosen.in(chinese).fill(details, chinese);
  }

  private static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /**
   * Returns the template of the message, with its placeholders.
   *
   * @param problem value of the detail {@code problem}; empty for the general wording
   * @param language Chinese, or anything else for English
   * @return the template
   */
  public String template(String problem, Locale language) {
    Message chosen = variants.getOrDefault(problem, message);
    return chosen.in(isChinese(language)).text();
  }

  /**
   * Returns the names of the details that the message has a place for.
   *
   * @param problem value of the detail {@code problem}; empty for the general wording
   * @return the names, the same in both languages
   */
  public Set<String> placeholders(String problem) {
    return new TreeSet<>(variants.getOrDefault(problem, message).english().names());
  }

  /**
   * Returns a finding of this kind with the default severity and confidence.
   *
   * @param pointer JSON pointer to the value
   * @param subject id of what it is about; null for none
   * @param details found and expected values by name
   * @return the finding, without a location
   */
  public Finding finding(String pointer, @Nullable String subject, Map<String, Object> details) {
    return new Finding(this, severity, confidence, pointer, subject, details, null, null);
  }

  /**
   * Returns a finding that stands at the end of a list for others of this kind, which were too many
   * to be told one by one.
   *
   * @param more how many they are
   * @return the finding, about the whole document; {@link Finding#count} tells how many
   */
  public Finding remainder(int more) {
    FindingKind rest =
        new FindingKind(code, severity, confidence, MORE_MESSAGE, Map.of(), null, true);
    return rest.finding("", null, Details.of(MORE, more));
  }

  /** Whether a finding of this kind stands for others. */
  boolean isRemainder() {
    return remainder;
  }

  private Message choose(Map<String, ?> details) {
    Object problem = details.get(PROBLEM);
    return problem == null ? message : variants.getOrDefault(problem.toString(), message);
  }

  private static String print(@Nullable Object value, boolean chinese) {
    if (value instanceof Collection<?> values) {
      List<String> elements = new ArrayList<>(values.size());
      values.forEach(element -> elements.add(print(element, chinese)));
      return String.join(chinese ? "、" : ", ", elements);
    }
    return excerpt(String.valueOf(value));
  }

  private static String excerpt(String text) {
    int end = text.length();
    if (end > MAX_VALUE_LENGTH && text.codePointCount(0, end) > MAX_VALUE_LENGTH) {
      end = text.offsetByCodePoints(0, MAX_VALUE_LENGTH);
    }
    int plain = 0;
    while (plain < end && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(end + 1).append(text, 0, plain);
    for (int i = plain; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || isUnseen(c) || isUnpaired(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append(end < text.length() ? "…" : "").toString();
  }

  /** Printable ASCII, and what is most of a Chinese text. */
  private static boolean isPlain(char c) {
    return (c >= '\u3000' && c <= '\u9FFF')
        || (c >= ' ' && c <= '~')
        || (c >= '\uFF01' && c <= '\uFF5E')
        || (c >= '\u2010' && c <= '\u2027');
  }

  /** What ends a line, or turns around what follows, without being seen. */
  private static boolean isUnseen(char c) {
    return (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean isUnpaired(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  /** Tells whether another kind has the same code, words and defaults. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof FindingKind kind
            && code.equals(kind.code)
            && severity == kind.severity
            && confidence == kind.confidence
            && message.equals(kind.message)
            && variants.equals(kind.variants)
            && Objects.equals(oncePerText, kind.oncePerText)
            && remainder == kind.remainder);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }

  private record Message(Template english, Template chinese) {

    Message(String english, String chinese) {
      this(
          Template.of(Objects.requireNonNull(english, "english")),
          Template.of(Objects.requireNonNull(chinese, "chinese")));
    }

    private Message {
      Set<String> expected = new TreeSet<>(english.names());
      Set<String> found = new TreeSet<>(chinese.names());
      if (!found.equals(expected)) {
        throw new IllegalArgumentException(
            "chinese: expected the placeholders " + expected + " of english, found " + found);
      }
    }

    Template in(boolean inChinese) {
      return inChinese ? chinese : english;
    }
  }

  /** A message with its placeholders; {@code words} stand around the {@code names}. */
  private record Template(String text, List<String> words, List<String> names) {

    static Template of(String text) {
      List<String> words = new ArrayList<>();
      List<String> names = new ArrayList<>();
      Matcher placeholder = PLACEHOLDER.matcher(text);
      int from = 0;
      while (placeholder.find()) {
        words.add(text.substring(from, placeholder.start()));
        // Rules name their details by the same constants, so that one comparison finds them.
        names.add(placeholder.group(1).intern());
        from = placeholder.end();
      }
      words.add(text.substring(from));
      for (String word : words) {
        if (word.indexOf('{') >= 0 || word.indexOf('}') >= 0) {
          throw new IllegalArgumentException(
              "message: expected letters in braces, as in {name}, found " + excerpt(text));
        }
      }
      return new Template(text, words, names);
    }

    String fill(Map<String, ?> details, boolean inChinese) {
      if (names.isEmpty()) {
        return text;
      }
      String[] parts = new String[2 * names.size() + 1];
      for (int i = 0; i < names.size(); i++) {
        parts[2 * i] = words.get(i);
        parts[2 * i + 1] = print(details.get(names.get(i)), inChinese);
      }
      parts[2 * names.size()] = words.get(names.size());
      return String.join("", parts);
    }
  }
}
