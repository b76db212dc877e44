#!/usr/bin/env python3
"""Write the published JSON Schema of a reading anew from the types."""

import json
from pathlib import Path

from loa.reader.exports import json as export


def main() -> None:
    path = Path(export.__file__).with_name("reading.schema.json")
    path.write_text(json.dumps(export.make_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
