package org.policydata.io.text;

import java.util.List;

/**
 * What the names of public bodies look like in Chinese: the words they end in and the words a list
 * of them goes on with.
 *
 * <p>Only the shape of names is known here, no agency: a body that nobody has heard of is
 * recognised by its ending.
 */
final class UnitNames {

  /** Endings of bodies; a list in brackets without any other word needs one of them. */
  private static final List<String> BODY_ENDINGS =
      List.of(
          "局", "委", "部", "办", "厅", "院", "署", "室", "会", "联", "社", "政府", "公司", "集团", "银行", "支行", "分行",
          "中心", "机构", "部门", "单位", "总队", "支队", "大队", "管理处", "党组", "专班", "海关", "税务", "法院", "检察院",
          "领导小组", "资本", "妇联", "残联", "人行", "总站", "服务站", "研究所", "事务所", "所", "团");

  /** Endings of places and of bodies that share their ending with common words. */
  private static final List<String> OTHER_ENDINGS =
      List.of(
          "区", "县", "市", "州", "盟", "旗", "省", "镇", "乡", "街道", "园", "行", "处", "站", "馆", "队", "科", "组",
          "台", "大学", "学院", "学校", "高校", "企业", "各地", "地方", "协会", "基金", "平台", "园区", "新城", "院校", "邮政",
          "电网", "电力", "移动", "电信", "联通", "铁塔", "海关", "关", "库", "局等", "公积金", "供电", "群团", "商会", "联盟",
          "社区", "分局", "总局", "署", "师", "兵团", "苏木", "嘎查", "村");

  private static final List<String> LEVEL_STARTS =
      List.of(
          "各", "市", "省", "县", "区", "州", "国家", "有关", "相关", "其他", "自治", "全", "中央", "辖区", "属地", "乡",
          "镇", "街道", "盟", "旗", "兵团", "地");

  private static final List<String> GENERIC =
      List.of("政府", "部门", "单位", "机构", "其部门", "企业", "地方", "各自", "个人");

  private static final List<String> COLLECTIVE_STARTS =
      List.of(
          "各", "有关", "相关", "其他", "省级各", "省级有关", "省级相关", "省有关", "省各", "省直", "市级各", "市级有关", "市级相关",
          "市有关", "市各", "市相关", "市直", "市属", "县级各", "县有关", "县各", "县直", "区级各", "区级有关", "区级相关", "区有关",
          "区各", "区直", "州直", "州级各", "州有关", "州各", "中央有关", "全市各", "全省各", "全县各", "全区各", "所有", "涉及",
          "具体");

  private static final String MARKS = "*＊★☆▲△●◆※";
  private static final int LONGEST = 60;

  private UnitNames() {}

  /** Tells whether words have the shape of a body's name or of a place that acts as one. */
  static boolean looksLikeUnit(String words) {
    return looksLikeBody(words) || isShort(words) && endsInOneOf(core(words), OTHER_ENDINGS);
  }

  /** Tells whether words have the shape of a body's name; a place is not enough. */
  static boolean looksLikeBody(String words) {
    return isShort(words) && endsInOneOf(core(words), BODY_ENDINGS);
  }

  /** Tells whether a name stands for many bodies (各区人民政府, 有关部门). */
  static boolean isCollective(String name) {
    return COLLECTIVE_STARTS.stream().anyMatch(name::startsWith);
  }

  /** Tells whether "和" or "及" between two pieces of text joins two names. */
  static boolean joinsTwoNames(String before, String after) {
    String left = core(before);
    String right = core(after);
    if (right.isEmpty() || startsGeneric(right) || !looksLikeUnit(left)) {
      return false;
    }
    return LEVEL_STARTS.stream().anyMatch(right::startsWith)
        || looksLikeBody(left) && looksLikeUnit(right);
  }

  /** Tells whether a character marks a unit in a list (an asterisk for the lead). */
  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  private static boolean startsGeneric(String words) {
    return GENERIC.stream().anyMatch(word -> words.equals(word) || words.startsWith(word + "按"));
  }

  private static boolean isShort(String words) {
    return words.length() >= 2 && words.length() <= LONGEST && words.indexOf('。') < 0;
  }

  private static boolean endsInOneOf(String words, List<String> endings) {
    return endings.stream().anyMatch(words::endsWith);
  }

  /** The words without brackets at their end: 市委组织部(市委人才办) is judged by 市委组织部. */
  private static String core(String words) {
    String text = words.strip();
    int end = text.length();
    Brackets brackets = null;
    while (end > 0 && ")）〕]］】〉".indexOf(text.charAt(end - 1)) >= 0) {
      brackets = brackets == null ? Brackets.of(text) : brackets;
      int open = brackets.partner(end - 1);
      if (open <= 0) {
        break;
      }
      end = open;
    }
    return text.substring(0, end);
  }
}
