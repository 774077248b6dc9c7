"""Makes Comptoir Sans from the static fonts of Inter 4.001 (OFL 1.1, no reserved font name).

JavaFX cannot switch OpenType features on, so the tabular figures are made the default here, and the
fonts are cut down to the scripts a till shows. Needs fontTools 4.x (pip install fonttools).

    npm pack @expo-google-fonts/inter@0.4.2 && tar xzf expo-google-fonts-inter-0.4.2.tgz
    python3 make.py package .
"""

import sys
from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = [("400Regular", "Regular"), ("500Medium", "Medium"),
           ("600SemiBold", "SemiBold"), ("700Bold", "Bold")]
TABULAR = "0123456789+\u2212\u00d7"
KEPT = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF),
        (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),
        (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x27BF)]
COPYRIGHT = ("Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter); "
             "modified: tabular figures by default, fewer glyphs, renamed.")


def main(source, target):
    for folder, style in WEIGHTS:
        font = TTFont(f"{source}/{folder}/Inter_{folder}.ttf")
        figures_tabular(font)
        cut(font)
        rename(font, style)
        font.save(f"{target}/ComptoirSans-{style}.ttf")


def figures_tabular(font):
    mapping = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(table, "ExtSubTable", table).mapping)
    for cmap in font["cmap"].tables:
        for char in TABULAR:
            if ord(char) in cmap.cmap:
                glyph = cmap.cmap[ord(char)]
                cmap.cmap[ord(char)] = mapping.get(glyph, glyph)


def cut(font):
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "mark", "mkmk", "kern"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for a, b in KEPT for c in range(a, b + 1)])
    cutter.subset(font)


def rename(font, style):
    regular_or_bold = style in ("Regular", "Bold")
    family = "Comptoir Sans" if regular_or_bold else f"Comptoir Sans {style}"
    texts = {0: COPYRIGHT, 1: family, 2: style if regular_or_bold else "Regular",
             3: f"1.000;Comptoir;ComptoirSans-{style}",
             4: "Comptoir Sans" if style == "Regular" else f"Comptoir Sans {style}",
             5: "Version 1.000; from Inter 4.001", 6: f"ComptoirSans-{style}",
             8: "Comptoir", 9: "Rasmus Andersson (Inter)",
             13: "SIL Open Font License, Version 1.1", 14: "https://openfontlicense.org"}
    table = font["name"]
    table.names = []
    for key, text in texts.items():
        table.setName(text, key, 3, 1, 0x409)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
