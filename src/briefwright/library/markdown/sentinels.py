"""Characters that mark places in generated Markdown: slots, and the lines of templates.

Unicode sets these noncharacters aside for such inner use. No content may hold them: `characters`
reports them where they stand.
"""

import re

SLOT_OPEN, SLOT_CLOSE = "\ufdd0", "\ufdd1"
LINE_OPEN, LINE_CLOSE = "\ufdd2", "\ufdd3"

SLOT = re.compile(f"{SLOT_OPEN}([^{SLOT_OPEN}{SLOT_CLOSE}]*){SLOT_CLOSE}")
ANY = re.compile(f"[{SLOT_OPEN}-{LINE_CLOSE}]")
