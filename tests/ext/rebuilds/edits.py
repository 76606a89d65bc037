"""Random edits of a small handbook's records, as a contributor might make them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import yaml

from tests import small

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random


class Editor:
    """Edits one folder of records, at random, and can undo what it broke."""

    def __init__(self, records: Path, random: Random) -> None:
        self.records = records
        self.random = random
        self.count = 0
        self.good: dict[Path, str] = {}
        self.folders: dict[Path, Path] = {}

    def step(self) -> str:
        """Make one edit; return what was done, for the message of a failure."""
        edits = [
            self.change_text,
            self.change_text,
            self.change_title,
            self.add,
            self.delete,
            self.rename,
            self.move_to_another_theme,
            self.break_a_record,
            self.mend,
            self.hide_or_restore_a_folder,
            self.change_alias,
            self.touch,
            self.shift_lines,
        ]
        self.count += 1
        return self.random.choice(edits)()

    def change_text(self) -> str:
        """Change one text field of some record."""
        path, fields = self._pick()
        places: dict[str, list[tuple[str, ...]]] = {
            "distinctions": [
                ("leadership", "example"),
                ("management", "summary"),
                ("evidence", "reason"),
            ],
            "themes": [("text",)],
            "aspects": [("question",)],
            "terms": [("definition",)],
            "sources": [("summary",), ("verified",)],
            "views": [("text",)],
            "situations": [("something_else",)],
            "lists": [("text",)],
            "scenarios": [("turn",), ("watch_for",), ("situation",)],
            "sessions": [("bring",), ("for_whom",)],
            "paths": [("text",), ("for_whom",)],
            "objections": [("argument",), ("still_stands",)],
        }
        *outer, last = self.random.choice(places[path.parent.name])
        target = fields
        for key in outer:
            target = target[key]
        target[last] = f"Text of edit {self.count}. See [it](#term-follower)."
        self._write(path, fields)
        return f"{path.stem}: {'.'.join([*outer, last])}"

    def change_title(self) -> str:
        """Change a title, which stands in tables, links and sidebars."""
        path, fields = self._pick()
        fields["title"] = f"Title of edit {self.count}"
        self._write(path, fields)
        return f"{path.stem}: title"

    def change_alias(self) -> str:
        """Give a distinction or term another alias."""
        path, fields = self._pick("distinctions", "terms")
        fields["aliases"] = [f"alias of edit {self.count}"]
        self._write(path, fields)
        return f"{path.stem}: aliases"

    def add(self) -> str:
        """Add a distinction."""
        number = 100 + self.count
        theme = f"theme-{self.random.randrange(3)}"
        fields = small.distinction(number, theme)
        small.write(self.records, "distinction", f"d-{number}", fields)
        return f"added d-{number} to {theme}"

    def delete(self) -> str:
        """Delete a record, cited or not."""
        path, _ = self._pick()
        path.unlink()
        return f"deleted {path.stem}"

    def rename(self) -> str:
        """Give a record's file another name."""
        path, _ = self._pick()
        path.rename(path.with_stem(f"renamed-{self.count}"))
        return f"renamed {path.stem}"

    def move_to_another_theme(self) -> str:
        """Move a distinction."""
        path, fields = self._pick("distinctions")
        fields["theme"] = f"theme-{self.random.randrange(3)}"
        self._write(path, fields)
        return f"{path.stem}: theme {fields['theme']}"

    def break_a_record(self) -> str:
        """Make a record one that cannot be read."""
        path, fields = self._pick()
        self.good[path] = path.read_text("utf-8")
        self._write(path, {"odrer": 1, **fields})
        return f"broke {path.stem}"

    def mend(self) -> str:
        """Mend a record that was broken."""
        for path, text in self.good.items():
            if path.parent.exists():
                path.write_text(text, "utf-8")
                del self.good[path]
                return f"mended {path.stem}"
        return self.touch()

    def hide_or_restore_a_folder(self) -> str:
        """Move a kind's whole folder away, or bring one back."""
        for folder, kept in self.folders.items():
            shutil.rmtree(folder, ignore_errors=True)
            kept.rename(folder)
            del self.folders[folder]
            return f"restored {folder.name}"
        folder = self.random.choice(sorted(p for p in self.records.iterdir()))
        kept = self.records.parent / f"kept-{folder.name}"
        folder.rename(kept)
        self.folders[folder] = kept
        return f"removed {folder.name}"

    def touch(self) -> str:
        """Save a file without a change."""
        path, _ = self._pick()
        path.write_bytes(path.read_bytes())
        return f"touched {path.stem}"

    def shift_lines(self) -> str:
        """Move everything in a file down by a line."""
        path, _ = self._pick()
        path.write_text("# A comment.\n" + path.read_text("utf-8"), "utf-8")
        return f"shifted {path.stem}"

    def _pick(self, *folders: str) -> tuple[Path, dict[str, Any]]:
        found = [
            path
            for path in sorted(self.records.rglob("*.yaml"))
            if not folders or path.parent.name in folders
        ]
        if not found:
            self.add()
            return self._pick()
        path = self.random.choice(found)
        return path, yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506

    @staticmethod
    def _write(path: Path, fields: dict[str, Any]) -> None:
        path.write_text(
            yaml.dump(fields, Dumper=small.Dumper, sort_keys=False), "utf-8"
        )
