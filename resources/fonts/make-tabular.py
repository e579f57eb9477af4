#!/usr/bin/env python3
"""Makes the 'Inter Tabular' faces from the Inter faces beside this file.

Qt 6.4 cannot ask a font for its tabular figures (OpenType 'tnum'), so here they become the ordinary ones. Needs fonttools.
Run: python3 make-tabular.py
"""
from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = list(range(0x20, 0x17f)) + [0x2013, 0x2014, 0x2019, 0x2026, 0x20ac, 0x20ba, 0x2212, 0x00a0, 0x202f, 0x2192, 0x00d7]

for style in ("Regular", "Medium", "SemiBold", "Bold"):
    font = TTFont(f"Inter-{style}.otf")
    swaps = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    swaps.update(getattr(table, "mapping", {}))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in list(table.cmap.items()):
                if code != 0x20 and code != 0xa0 and glyph in swaps:
                    table.cmap[code] = swaps[glyph]
    for name in font["name"].names:
        if name.nameID in (1, 3, 4, 6, 16):
            text = name.toUnicode()
            text = text.replace("Inter-", "InterTabular-") if name.nameID in (3, 6) else text.replace("Inter", "Inter Tabular")
            name.string = text
    cff = font["CFF "].cff
    cff.fontNames = [f"InterTabular-{style}"]
    cff.topDictIndex[0].FamilyName = "Inter Tabular"
    cff.topDictIndex[0].FullName = f"Inter Tabular {style}"
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)
    font.save(f"InterTabular-{style}.otf")
