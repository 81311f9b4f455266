"""What can be the matter with the database, told to the planner: what is lost (nothing, as a rule) and what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import exc

from orgplan.model.findings import Finding
from orgplan.model.vocabulary import Severity
from orgplan.scenarios.records import StoreError
from orgplan.text import Text

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


class Damaged(Exception):  # noqa: N818  a sign between these modules; what leaves the store is a `StoreError`
    """Something is in the file that the store cannot have written."""


def unusable(path: Path, error: Exception) -> StoreError:
    """The fault that the system or the database reported, told apart by its code."""
    code = _code(error)
    if code in _DAMAGED:
        return damaged(path)
    if code in _BUSY or isinstance(error, exc.TimeoutError):
        return _busy(path)
    if code == sqlite3.SQLITE_FULL:
        return _full(path)
    if code in _UNWRITABLE or isinstance(error, OSError):
        return _unwritable(path)
    return _failed(path, str(getattr(error, "orig", None) or error))


def _code(error: Exception) -> int | None:
    """SQLite's primary code; the finer ones carry it in their lowest byte."""
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def damaged(path: Path) -> StoreError:
    return _told(
        "store-damaged",
        f"方案稿文件“{path}”已损坏，无法读取；程序没有删除或重建该文件。请先退出程序，将文件夹“{path.parent}”整体复制留存；"
        "有备份的，用备份替换后重新打开；没有备份的，将原文件夹改名后重新打开，从空白开始。",
        f"The scenarios file {path} is damaged and cannot be read; it was neither deleted nor made anew. Quit the "
        f"program and put a copy of the folder {path.parent} aside; then put a backup in its place, or, without one, "
        "rename the folder and begin with an empty one.",
    )


def newer(path: Path) -> StoreError:
    return _told(
        "store-newer",
        f"方案稿文件“{path}”由较新版本的程序保存，本程序没有改动它。请升级本程序后再打开。",
        f"The scenarios file {path} was kept by a newer version of this program and has not been touched. Update the "
        "program to open it.",
    )


def _busy(path: Path) -> StoreError:
    return _told(
        "store-busy",
        f"方案稿文件“{path}”正被其他程序占用，本次操作没有保存，此前的版本不受影响。请稍后重试；"
        "仍不行的，关闭正在备份、同步或查看该文件的程序。",
        f"Another program is holding the scenarios file {path}; this step was not kept, earlier versions are safe. Try "
        "again shortly; if that does not help, close what is backing up, synchronising or viewing the file.",
    )


def _full(path: Path) -> StoreError:
    return _told(
        "store-full",
        f"磁盘空间不足，本次操作没有保存，此前的版本不受影响。请清理“{path.parent}”所在磁盘后重试。",
        f"The disk is full; this step was not kept, earlier versions are safe. Free some space on the disk of "
        f"{path.parent} and try again.",
    )


def _unwritable(path: Path) -> StoreError:
    return _told(
        "store-unwritable",
        f"无法在文件夹“{path.parent}”中读写方案稿。请检查该文件夹能否建立、是否只读、是否有写入权限，"
        "或用环境变量 ORGPLAN_HOME 另指定文件夹。",
        f"Scenarios cannot be read and written in the folder {path.parent}. Check that it can be made, is not "
        "read-only and may be written to, or name another folder in the environment variable ORGPLAN_HOME.",
    )


def _failed(path: Path, reason: str) -> StoreError:
    return _told(
        "store-failed",
        f"读写方案稿文件“{path}”出错（{reason}），本次操作没有保存。请重试；仍不行的，检查该文件夹是否在本机磁盘上"
        "（不能放在网络共享盘），或用环境变量 ORGPLAN_HOME 另指定文件夹。",
        f"Reading or writing the scenarios file {path} failed ({reason}); this step was not kept. Try again; if that "
        "does not help, see that the folder lies on a disk of this machine, not on a network share, or name another "
        "one in the environment variable ORGPLAN_HOME.",
    )


def _told(code: str, zh: str, en: str) -> StoreError:
    return StoreError(Finding(code=code, severity=Severity.ERROR, message=Text(zh, en)))
