"""Words that Streamlit says by itself, where it says them, and ours in their place.

The English is Streamlit's own, letter by letter: it is what is looked for. `{}` stands for whatever comes there.
"""

from orgplan.text import Text

_TOOLS = (
    Text("新增一行", "Add row"),
    Text("删除所选行", "Delete row(s)"),
    Text("取消选择", "Clear selection"),
    Text("显示或隐藏列", "Show/hide columns"),
    Text("查找", "Search"),
    Text("全屏", "Fullscreen"),
    Text("退出全屏", "Close fullscreen"),
)
"""Of a table; the label of a tool goes on with the table's."""

LABELS: tuple[tuple[str, str, Text], ...] = (
    ('[data-testid="stHeaderLogo"], [data-testid="stLogo"]', "alt", Text("标志", "Logo")),
    ('[data-testid="stLogoLink"]', "aria-label", Text("回到“起步”页", "Navigate to home page")),
    ('[data-testid="stTopNav"]', "aria-label", Text("各页", "App pages")),
    ('[data-testid="stTooltipHoverTarget"] button', "aria-label", Text("说明：{}", "Help for {}")),
    ('[data-testid="stNumberInputStepUp"]', "aria-label", Text("增加", "Increment")),
    ('[data-testid="stNumberInputStepDown"]', "aria-label", Text("减少", "Decrement")),
    ('[data-testid="stFileUploaderDropzoneInput"]', "aria-label", Text("选择文件", "file upload")),
    ('[data-testid="stHeaderActionElements"] a', "aria-label", Text("本节链接", "Link to heading")),
    ('[data-testid="stSelectbox"] button', "aria-label", Text("展开", "Open")),
    ('[data-testid="stSelectbox"] input', "placeholder", Text("请选择", "Choose an option")),
    ('[data-testid="stMultiSelect"] button', "aria-label", Text("展开", "Open")),
    ('[data-testid="stMultiSelect"] input', "placeholder", Text("请选择", "Choose options")),
    ("button", "aria-label", Text("清除", "Clear value")),
    ("button", "aria-label", Text("全部清除", "Clear all")),
    ('[data-testid="stMultiSelect"] button', "aria-label", Text("移除 {}", "Remove {}")),
    ('[data-testid="stToast"] button, [data-testid="stDialog"] button', "aria-label", Text("关闭", "Close")),
    ('[data-testid="stToastContainer"]', "aria-label", Text("提示", "Notifications")),
    ('[data-testid="stTabs"] button', "aria-label", Text("向左滚动标签", "Scroll tabs left")),
    ('[data-testid="stTabs"] button', "aria-label", Text("向右滚动标签", "Scroll tabs right")),
    ('[data-testid="stStatusWidget"] *', "aria-label", Text("正在运行", "Running...")),
    ('[data-testid="stStatusWidget"] *', "aria-label", Text("停止", "Stop script")),
    ('[data-testid="stDataFrameColumnMenu"] *', "aria-label", Text("列菜单", "Dataframe column menu")),
    ('[data-testid="stDataFrameColumnMenu"] *', "aria-label", Text("复制列名", "Copy column name")),
    ('[data-testid="stDataFrameColumnMenu"] *', "title", Text("复制列名", "Copy column name")),
    *(
        ('[data-testid="stElementToolbar"] button', "aria-label", Text(f"{tool.zh}：{{}}", f"{tool.en}: {{}}"))
        for tool in _TOOLS
    ),
    *(('[data-testid="stElementToolbar"] button', "aria-label", tool) for tool in _TOOLS),
    (".gdg-search-bar *", "aria-label", Text("上一处", "Previous Result")),
    (".gdg-search-bar *", "aria-label", Text("下一处", "Next Result")),
    (".gdg-search-bar *", "aria-label", Text("关闭查找", "Close Search")),
)
"""Selector, attribute, words."""

_TIP = '[data-testid="stTooltipContent"] p, [data-testid="stTooltipContent"]'
_COLUMN = '[data-testid="stDataFrameColumnMenu"] :is([role="menuitem"], [role="menuitem"] *)'
_FORMATS = ".stDataFrameColumnFormattingMenu *, [data-testid='stDataFrameColumnFormattingMenu'] *"
_NOTICE = '[data-testid="stDialog"] *'
_HINT = '[data-testid="InputInstructions"], [data-testid="InputInstructions"] *'
_FAULT = '[data-testid="stFileUploaderFileErrorMessage"]'

TEXTS: tuple[tuple[str, Text], ...] = (
    ('[data-testid="stSkipToContent"]', Text("跳到正文", "Skip to main content")),
    (_HINT, Text("按回车键确定", "Press Enter to apply")),
    (_HINT, Text("按回车键提交", "Press Enter to submit form")),
    (_HINT, Text("按 Ctrl+回车键确定", "Press Ctrl+Enter to apply")),
    (_HINT, Text("按 Ctrl+回车键提交", "Press Ctrl+Enter to submit form")),
    *((_TIP, tool) for tool in _TOOLS),
    (_COLUMN, Text("升序排列", "Sort ascending")),
    (_COLUMN, Text("降序排列", "Sort descending")),
    (_COLUMN, Text("统计", "Statistics")),
    (_COLUMN, Text("格式", "Format")),
    (_COLUMN, Text("自动列宽", "Autosize")),
    (_COLUMN, Text("固定此列", "Pin column")),
    (_COLUMN, Text("取消固定", "Unpin column")),
    (_COLUMN, Text("隐藏此列", "Hide column")),
    (_FORMATS, Text("自动", "Automatic")),
    (_FORMATS, Text("本地格式", "Localized")),
    (_FORMATS, Text("原样", "Plain")),
    (_FORMATS, Text("缩写", "Compact")),
    (_FORMATS, Text("美元", "Dollar")),
    (_FORMATS, Text("欧元", "Euro")),
    (_FORMATS, Text("日元", "Yen")),
    (_FORMATS, Text("百分比", "Percent")),
    (_FORMATS, Text("科学记数", "Scientific")),
    (_FORMATS, Text("会计格式", "Accounting")),
    ('[role="listbox"] *', Text("没有匹配的选项", "No results")),
    ('[role="listbox"] *', Text("全选", "Select all")),
    (_NOTICE, Text("与服务器的连接已中断", "Connection error")),
    (
        _NOTICE,
        Text(
            "程序可能已停止运行。请重新启动程序，本页会自动恢复；已保留的数据和方案不受影响。",
            "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:",
        ),
    ),
    (
        _NOTICE,
        Text(
            "服务器没有响应。请检查网络，或请管理员重新启动程序，本页会自动恢复；已保留的数据和方案不受影响。",
            "Streamlit server is not responding. Are you connected to the internet?",
        ),
    ),
    (
        _NOTICE,
        Text(
            "连接已中断，请等待重新连接后再试。",
            "Connection lost. Please wait for the app to reconnect, then try again.",
        ),
    ),
    (_NOTICE, Text("连接超时，正在重试。", "Connection timed out.")),
    (_NOTICE, Text("服务器拒绝连接（{}）。", "Connection failed with status {}.")),
    (_NOTICE, Text("没有这个页面", "Page not found")),
    (_FAULT, Text("不接受 {} 文件。", "{} files are not allowed.")),
    (_FAULT, Text("文件不得超过 {}。", "File must be {} or smaller.")),
)
"""Selector, words."""

OUR_ENGLISH = {
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
        "The program may have stopped. Start it again, and this page comes back by itself; what was kept is safe."
    )
}
"""Where Streamlit's English speaks to its programmers."""

HIDDEN = '[data-testid="stMarkdownContainer"] [role="img"][aria-label$=" icon"]'
"""Signs beside words that say the same: "check icon" is of use to nobody."""
