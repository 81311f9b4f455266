"""Leadership posts, leaders, and the heads by person."""

from __future__ import annotations

from orgplan.ingest.cells import Many, OneOf
from orgplan.ingest.columns import Column, Sheet
from orgplan.ingest.kinds import (
    BIRTH_YEAR,
    CODE,
    DOMAIN,
    LEADER,
    POST,
    SEATS,
    STAFF_OR_LEADER,
    TEXT,
    UNIT,
    YES_NO,
)
from orgplan.model.people import Leader, Person, Post
from orgplan.model.vocabulary import Category, Rank, Track

# fmt: off
POSTS = Sheet("posts", "领导岗位", Post,
    "领导岗位", "Leadership posts", (
    Column("id", "编码", CODE,
           "本表内不重复", "Unique in this sheet", needed=True),
    Column("name", "名称", TEXT,
           "岗位名称", "Name of the post", needed=True),
    Column("track", "序列", OneOf(Track),
           "岗位序列", "Track of the post", needed=True),
    Column("rank", "级别", OneOf(Rank),
           "岗位级别", "Rank of the post", needed=True),
    Column("required", "必设", YES_NO,
           "是否必须有人任职", "Must have a holder"),
    Column("principal", "正职", YES_NO,
           "是否党政正职、开发区正职等主要领导岗位", "Is the chief post of its track"),
    Column("same_holder_as", "同一人兼任", POST,
           "由本岗位任职者同时担任的开发区岗位编码", "The zone post that the holder of this one also holds"),
    Column("apart_from", "不得兼任", Many(POST),
           "同一人不得兼任的岗位编码", "Posts one person may not also hold"),
))

LEADERS = Sheet("leaders", "领导干部", Leader,
    "领导干部及其任职", "Leaders and the posts they hold", (
    Column("id", "编码", CODE,
           "本表内不重复", "Unique in this sheet", needed=True),
    Column("name", "姓名", TEXT,
           "姓名", "Name", needed=True, also=("名称",)),
    Column("rank", "级别", OneOf(Rank),
           "本人级别", "Rank of the person", needed=True),
    Column("holds", "现任岗位", Many(POST),
           "现任岗位编码", "Posts held today"),
    Column("eligible", "可任岗位", Many(POST),
           "可任岗位编码；空 = 按级别确定", "Posts open to the person; empty = by rank"),
    Column("experience", "工作经历", Many(DOMAIN),
           "有工作经历的领域", "Domains of experience"),
    Column("max_posts", "最多任职数", SEATS,
           "最多同时担任的岗位数", "Most posts at a time"),
    Column("kin_of", "亲属", Many(LEADER),
           "有须回避亲属关系的领导干部编码", "Leaders who are relatives"),
))

STAFF = Sheet("staff", "人员", Person,
    "在岗人员，一人一行，可用代号；不填则只按人数安排",
    "The heads on post, one a row, pseudonymous ids will do; without rows only their numbers are planned", (
    Column("id", "编码", CODE,
           "代号即可；本表内不重复，也不与领导干部编码相同",
           "A pseudonym will do; unique here and among leader ids", needed=True),
    Column("unit", "所属机构", UNIT,
           "现在所在机构的编码", "Id of the unit the person is in", needed=True),
    Column("category", "编制类别", OneOf(Category),
           "所占编制的类别", "Establishment category of the post", needed=True),
    Column("rank", "职级", TEXT,
           "按现行称谓填写，如一级科员、专业技术十级", "As the office writes it"),
    Column("birth_year", "出生年份", BIRTH_YEAR,
           "用于推算退休年份", "Tells when the person retires"),
    Column("certified", "持证", YES_NO,
           "是否持有行政执法证", "Has an enforcement certificate"),
    Column("skills", "专长", Many(DOMAIN),
           "熟悉的领域", "Domains the person knows"),
    Column("kin_of", "亲属", Many(STAFF_OR_LEADER),
           "有须回避亲属关系的人员或领导干部编码", "Relatives among staff and leaders"),
    Column("movable", "可调动", YES_NO,
           "能否离开原机构的工作", "May leave the work of the unit"),
))
# fmt: on
