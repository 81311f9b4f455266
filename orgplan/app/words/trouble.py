"""What is said where a step or a page has failed: what is lost (nothing, as a rule) and what to do."""

from orgplan.text import Text

NOT_DONE = Text("本次操作没有完成", "This step was not done")
NOT_SHOWN = Text("这里的内容暂时无法显示", "This cannot be shown at present")
RETRY = Text("重试", "Try again")

TOO_MUCH = Text(
    "{}，本次改动没有保存，此前的版本不受影响。请删去多余的行或过长的文字后再试。",
    "{}; this change was not kept, earlier versions are safe. Take out rows or long texts and try again.",
)
UNREADABLE = Text(
    "方案稿“{}”第 {} 版的内容无法读取，程序没有改动它。该版可能由较新版本的程序保存，请升级本程序后再打开；"
    "也可在“起步”页打开其他方案稿。",
    "Version {1} of “{0}” cannot be read and has not been touched. A newer version of this program may have kept it: "
    "update the program to open it, or open another scenario on the start page.",
)
BROKEN = Text(
    "程序出错，已保留的数据和方案不受影响。请刷新页面再试；若再次发生，请把刚才的操作和错误名称（{}）告诉维护人员。",
    "The program has failed; data and plans that were kept are safe. Reload the page and try again; if it recurs, tell "
    "maintenance what you did and the name of the error: {}.",
)
