package org.policydata.io.text;

import java.util.List;
import java.util.Set;

/** Words that web pages put around a text: navigation, sharing, printing, footers. */
final class PageFurniture {

  private static final Set<String> LINES =
      Set.of(
          "政策解读",
          "政策原文",
          "首页",
          "搜索",
          "打印",
          "关闭",
          "纠错",
          "分享",
          "分享到",
          "微信",
          "微博",
          "返回顶部",
          "返回",
          "正文",
          "字号",
          "大",
          "中",
          "小",
          "默认",
          "收藏",
          "下载",
          "点击下载",
          "登录",
          "注册",
          "退出",
          "更多",
          "导航",
          "无障碍",
          "关怀版",
          "长者助手",
          "繁体",
          "简体",
          "English",
          "手机版",
          "电脑版",
          "设为首页",
          "加入收藏",
          "上一篇",
          "下一篇",
          "相关链接",
          "相关文章",
          "相关附件",
          "公众意见",
          "我要留言",
          "发表意见",
          "我要评论",
          "网站地图",
          "联系我们",
          "扫一扫",
          "决策预公开详情",
          "意见征集",
          "民意征集",
          "基本信息",
          "互动交流",
          "政务公开",
          "政务服务",
          "信息公开",
          "新闻中心",
          "政策文件",
          "扫一扫在手机打开当前页",
          "全文",
          "显示全文",
          "展开",
          "收起",
          "语音播报",
          "我要提意见",
          "征集详情",
          "征集结果",
          "征集主题");

  private static final List<String> PARTS =
      List.of(
          "当前位置",
          "您的位置",
          "您现在的位置",
          "版权所有",
          "ICP备",
          "公网安备",
          "网站标识码",
          "技术支持:",
          "主办单位:",
          "承办:",
          "承办单位:",
          "浏览次数",
          "阅读次数",
          "访问量",
          "点击数",
          "字体:",
          "字号:",
          "分享到:",
          "打印本页",
          "关闭窗口",
          "返回顶部",
          "二维码",
          "责任编辑",
          "信息来源:",
          "来源:",
          "Produced By",
          "Copyright",
          "扫一扫");

  private PageFurniture() {}

  /** Whether a line in normal form belongs to the page and not to the text. */
  static boolean isFurniture(String normal) {
    if (normal.length() > 200 || normal.indexOf('。') >= 0) {
      return false;
    }
    String text = Chars.squeeze(normal);
    if (LINES.contains(text) || LINES.contains(strip(text))) {
      return true;
    }
    for (String part : PARTS) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && "【[(·-".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "】])|".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
