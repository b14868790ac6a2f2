package org.policydata.validation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policydata.model.AdministrativeLevel;
import org.policydata.model.Jurisdiction;
import org.policydata.validation.ParameterDescriptor;
import org.policydata.validation.Parameters;

/**
 * Finds words by which a support depends on registration, tax or contribution in one place: single
 * words, and acts said to be done in the place of the text (在甬注册, 在我市依法纳税, 新注册落户本区).
 *
 * @param lexicon words that tell it by themselves
 * @param acts acts that tell it together with a place
 * @param places words that mean the place of the text: 我市, 本地
 * @param placeNames names of one character: 甬
 * @param between words that stand between a place and an act: 依法, 首次
 */
record LocalTies(
    Lexicon lexicon,
    List<Act> acts,
    List<String> places,
    List<String> placeNames,
    List<String> between) {

  private static final String ACTS = "localActs";
  private static final String PLACES = "localPlaces";
  private static final String PLACE_NAMES = "placeNames";
  private static final String BETWEEN = "between";

  static final List<ParameterDescriptor> PARAMETERS =
      List.of(
          ParameterDescriptor.groups(
              ACTS,
              "acts that tie a support together with a place",
              ParameterDescriptor.texts("before", "what stands before the place: 在"),
              ParameterDescriptor.texts(
                      "after",
                      "what stands behind it, one of the stems in each: 注册; absent for none")
                  .orAbsent()),
          ParameterDescriptor.texts(PLACES, "words for the place of the text: 我市, 本地"),
          ParameterDescriptor.texts(PLACE_NAMES, "names of places of one character: 甬"),
          ParameterDescriptor.texts(BETWEEN, "words between a place and an act: 依法, 首次"));

  /** 在我市注册, 在高新区内登记注册: the place of registration is named. */
  private static final Pattern REGISTERED_HERE =
      Pattern.compile(
          "(?:在|于)[^，,。；;、在]{1,12}?(?:[省市区县州旗镇]|园|辖区|区域|范围)[内域]?(?:依法|办理|完成|工商|登记|新){0,2}注册");

  private static final String DIVISION_ENDINGS = "省市区县州盟旗";

  private static final int MOST_BETWEEN = 3;

  LocalTies {
    acts = List.copyOf(acts);
    places = List.copyOf(places);
    placeNames = List.copyOf(placeNames);
    between = List.copyOf(between);
  }

  static LocalTies of(Parameters parameters) {
    List<Act> acts = new ArrayList<>();
    for (Parameters group : parameters.groups(ACTS)) {
      acts.add(new Act(group.texts("before"), group.texts("after")));
    }
    return new LocalTies(
        new Lexicon(parameters.texts(Lexicon.WORDS), parameters.texts(Lexicon.OTHER_WORDS)),
        acts,
        parameters.texts(PLACES),
        parameters.texts(PLACE_NAMES),
        parameters.texts(BETWEEN));
  }

  /**
   * An act done in a place.
   *
   * @param before what stands before the place
   * @param after what stands behind it; nothing where empty
   */
  record Act(List<String> before, List<String> after) {

    Act {
      before = before.stream().filter(word -> !word.isEmpty()).toList();
      after = after.stream().filter(word -> !word.isEmpty()).toList();
    }

    /** One of these stands in every text that says the act. */
    List<String> words() {
      return after.isEmpty() ? before : after;
    }
  }

  /**
   * Returns the first words that tie a support to a place, null where there are none.
   *
   * @param text a text, or null
   * @param jurisdiction the place that the text is of, null where it is not known
   */
  @Nullable String firstIn(@Nullable String text, @Nullable Jurisdiction jurisdiction) {
    if (text == null) {
      return null;
    }
    String word = lexicon.firstIn(text);
    for (int i = 0; word == null && i < acts.size(); i++) {
      word = firstIn(text, acts.get(i), jurisdiction);
    }
    return word != null ? word : registeredHere(text);
  }

  private @Nullable String registeredHere(String text) {
    if (text.contains("注册")) {
      Matcher matcher = REGISTERED_HERE.matcher(text);
      while (matcher.find()) {
        if (!lexicon.isPartOfOther(text, matcher.end() - 2, 2)) {
          return matcher.group();
        }
      }
    }
    return null;
  }

  private @Nullable String firstIn(String text, Act act, @Nullable Jurisdiction jurisdiction) {
    for (String before : act.before()) {
      for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        int behind = placeEnd(text, at + before.length(), jurisdiction);
        int end = behind < 0 || act.after().isEmpty() ? behind : actEnd(text, behind, act.after());
        if (end >= 0) {
          return text.substring(at, end);
        }
      }
    }
    return null;
  }

  /** Returns where a place that begins at an offset ends, -1 where none begins. */
  private int placeEnd(String text, int at, @Nullable Jurisdiction jurisdiction) {
    int end = -1;
    for (String place : places) {
      if (!place.isEmpty() && text.startsWith(place, at)) {
        end = Math.max(end, at + place.length());
      }
    }
    String name =
        jurisdiction == null || jurisdiction.level() == AdministrativeLevel.NATIONAL
            ? ""
            : jurisdiction.name();
    // 宁波市 and 宁波, of 杭州市上城区 also 上城区 and 上城.
    for (int from = 0; from < name.length(); from = nextDivision(name, from)) {
      int to = nextDivision(name, from);
      for (int shorter = 0; shorter < 2; shorter++) {
        String place = name.substring(from, to - shorter);
        if (place.length() > 1 && text.startsWith(place, at)) {
          end = Math.max(end, at + place.length());
        }
      }
    }
    // 在新注册的企业中 names no place.
    boolean brief =
        end < 0 && at < text.length() && isShortName(text.charAt(at), name) && skip(text, at) < 0;
    return brief ? at + 1 : end;
  }

  /** Returns the offset behind the ending of the division that begins at an offset. */
  private static int nextDivision(String name, int from) {
    for (int i = from + 1; i < name.length(); i++) {
      if (DIVISION_ENDINGS.indexOf(name.charAt(i)) >= 0 && i + 1 < name.length()) {
        return i + 1;
      }
    }
    return name.length();
  }

  /** 甬, and of 珠海市 the 珠. */
  private boolean isShortName(char c, String jurisdiction) {
    return DIVISION_ENDINGS.indexOf(c) < 0 && jurisdiction.indexOf(c) >= 0
        || placeNames.contains(String.valueOf(c));
  }

  /** Returns where the act behind a place ends, -1 where something else stands there. */
  private int actEnd(String text, int behind, List<String> after) {
    int at = behind;
    for (int skipped = 0; at >= 0 && skipped <= MOST_BETWEEN; skipped++) {
      for (String act : after) {
        if (text.startsWith(act, at) && !lexicon.isPartOfOther(text, at, act.length())) {
          return at + act.length();
        }
      }
      at = skip(text, at);
    }
    return -1;
  }

  private int skip(String text, int at) {
    int end = -1;
    for (String word : between) {
      if (!word.isEmpty() && text.startsWith(word, at)) {
        end = Math.max(end, at + word.length());
      }
    }
    return end;
  }
}
