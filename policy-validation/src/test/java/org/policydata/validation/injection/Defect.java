package org.policydata.validation.injection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of mistake: where it can be made, the edit that makes it, and the finding it must raise.
 *
 * @param code the code of the finding
 * @param name what is done to the document
 * @param pattern pointers of the objects that are edited; {@code *} is any element, {@code **} a
 *     clause of any depth
 * @param when which of these objects can have the mistake
 * @param edit the document with the mistake, as the bytes that are read
 * @param raised from the pointer of the edited object to the pointer of the finding
 */
record Defect(
    String code,
    String name,
    Pattern pattern,
    Predicate<ObjectNode> when,
    Function<Spot, byte[]> edit,
    UnaryOperator<String> raised) {

  static Draft defect(String code, String name) {
    return new Draft(code, name);
  }

  /** The pointers of all objects of the document that can have the mistake, in its order. */
  List<String> places(JsonNode document) {
    List<String> places = new ArrayList<>();
    collect(document, "", places);
    return places;
  }

  /** The bytes of the document with the mistake at one of its {@link #places}. */
  byte[] inject(JsonNode document, String place) {
    return edit.apply(Spot.of((ObjectNode) document.deepCopy(), place));
  }

  String pointer(String place) {
    return raised.apply(place);
  }

  private void collect(JsonNode node, String pointer, List<String> places) {
    if (node instanceof ObjectNode object) {
      if (pattern.matcher(pointer).matches() && when.test(object)) {
        places.add(pointer);
      }
      object.forEachEntry((name, value) -> collect(value, pointer + "/" + name, places));
    } else {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, places);
      }
    }
  }

  @Override
  public String toString() {
    return code + ": " + name;
  }

  /** An object to edit, inside a document of its own. */
  record Spot(ObjectNode root, String pointer, ObjectNode node) {

    static Spot of(ObjectNode root, String pointer) {
      return new Spot(root, pointer, (ObjectNode) root.at(JsonPointer.compile(pointer)));
    }

    /** The object as many steps up: its list is one, the owner of its list two. */
    JsonNode up(int steps) {
      JsonPointer at = JsonPointer.compile(pointer);
      for (int i = 0; i < steps; i++) {
        at = at.head();
      }
      return root.at(at);
    }

    /** The index of the object in its list. */
    int index() {
      return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
  }

  /** A defect in the making. */
  static final class Draft {

    private final String code;
    private final String name;
    private String pattern = "";
    private Predicate<ObjectNode> when = object -> true;
    private Function<Spot, byte[]> edit = spot -> print(spot).getBytes(StandardCharsets.UTF_8);

    private Draft(String code, String name) {
      this.code = code;
      this.name = name;
    }

    Draft at(String places) {
      pattern = places;
      return this;
    }

    Draft when(Predicate<ObjectNode> condition) {
      when = condition;
      return this;
    }

    Draft edit(Consumer<ObjectNode> change) {
      return editSpot(spot -> change.accept(spot.node()));
    }

    Draft editSpot(Consumer<Spot> change) {
      edit =
          spot -> {
            change.accept(spot);
            return print(spot).getBytes(StandardCharsets.UTF_8);
          };
      return this;
    }

    Draft set(String member, String value) {
      return edit(object -> object.put(member, value));
    }

    Draft remove(String... members) {
      return edit(object -> object.remove(List.of(members)));
    }

    /** Changes the printed document instead of the tree. */
    Draft bytes(Function<String, byte[]> change) {
      edit = spot -> change.apply(print(spot));
      return this;
    }

    Draft text(UnaryOperator<String> change) {
      return bytes(text -> change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The finding stands at this member of the edited object, or at the object itself if empty. */
    Defect raises(String below) {
      return raisesAt(place -> place + below);
    }

    Defect raisesAt(UnaryOperator<String> raised) {
      String regex = pattern.replace("**", "#").replace("*", "\\d+");
      return new Defect(
          code,
          name,
          Pattern.compile(regex.replace("#", "\\d+(?:/children/\\d+)*")),
          when,
          edit,
          raised);
    }

    private static String print(Spot spot) {
      return spot.root().toString();
    }
  }
}
