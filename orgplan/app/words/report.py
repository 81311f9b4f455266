"""Words of the export page."""

from orgplan.text import Text

TITLE = Text("{} · 导出图表和附表", "{} · charts and tables to take away")
NOTE = Text(
    "各种格式出自同一张图和同一份数据；文件只在点击下载时生成，不经过任何外部服务。",
    "All formats come from one drawing and one set of data; a file is made when you click, by this machine alone.",
)
WHAT = Text("内容", "Content")
VIEW = Text("机构图", "Chart")
PAPER = Text("纸张", "Paper")
PAPERS = {"a3": Text("A3 横向", "A3 landscape"), "a4": Text("A4 横向", "A4 landscape")}
PAGED = Text("总图之后每个机构单独成页", "After the whole chart, pages for each body")
PAGED_TODAY = Text("总图之后每类单位单独成页", "After the whole chart, pages for each kind of unit")
PAGED_HELP = Text(
    "用于 PDF、PowerPoint 和网页；单位很多的机构分若干页，标题注明“（续）”。",
    "In PDF, PowerPoint and the web page; a body of very many units takes several pages, marked “(continued)”.",
)
LANGUAGE = Text("文件语言", "Language of the file")
DOWNLOAD = Text("下载 {}", "Download {}")
PREVIEW = Text("预览", "Preview")
NOT_LAWFUL = Text(
    "本方案未通过独立复核，导出的文件会注明；正式上报前请先消除违反的规则。",
    "This plan does not pass the re-check, and the files say so; mend the broken rules before it goes up.",
)
STALE = Text(
    "数据或规则在求解后有改动，导出的是当前手中的方案，复核结论按改动后的数据重新计算。",
    "Data or rules changed after the solve: what is exported is the plan in hand, judged under the data as they are.",
)
ABOUT = {
    "pdf": Text("打印、上报用；矢量，字体已嵌入", "for print and filing: vector, fonts embedded"),
    "pptx": Text("汇报用；形状和连线可直接编辑", "for a meeting: shapes and connectors stay editable"),
    "xlsx": Text(
        "台账：变动、去向、编制人员、班子、指标、复核意见",
        "ledgers: changes, placements, staffing, leadership, measures, findings",
    ),
    "svg": Text("插入文档的矢量图", "vector picture to place in a document"),
    "png": Text("图片，贴到任何地方", "picture for anywhere"),
    "html": Text("单个网页文件，图和各表俱全，无需联网", "one web page with chart and tables, works offline"),
    "json": Text("方案数据，供本程序或其他程序读取", "the plan as data, for this and other programs"),
}
