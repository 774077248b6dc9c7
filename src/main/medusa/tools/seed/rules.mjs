// What a shop's tills go by, from the shop folder's settings, in the words of the Till API.

const whole = (text) => (text === undefined ? undefined : Number(text));
const several = (text) => (text === undefined ? undefined : text.split("|"));
const some = (rule) =>
  Object.values(rule).some((value) => value !== undefined) ? rule : undefined;

/** @param {Record<string, string>} settings of the folder */
export const rules = (settings) => ({
  scan: scan(settings),
  align: settings["align.mode"] && {
    mode: settings["align.mode"],
    floorBp: whole(settings["align.floor-bp"]),
    excludedItems: several(settings["align.excluded-items"]),
    excludedCategories: several(settings["align.excluded-categories"]),
  },
  pickUps: some({
    prepareWithinMinutes: whole(settings["pick-up.prepare-minutes"]),
    asksForPaper:
      settings["pick-up.asks-for-paper"] && settings["pick-up.asks-for-paper"] === "true",
  }),
  returns: some({
    days: whole(settings["return.days"]),
    freshMinutes: whole(settings["return.fresh-minutes"]),
    oldestHours: whole(settings["return.oldest-hours"]),
    staleCapMinor: whole(settings["return.stale-cap-minor"]),
    cashCapMinor: whole(settings["return.cash-cap-minor"]),
  }),
});

/** Patterns are `layout:kind:decimals`. */
function scan(settings) {
  const patterns = (settings["scan.patterns"] ?? "")
    .split("|")
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => {
      const [layout, kind, decimals] = text.split(":");
      return { layout, kind, decimals: Number(decimals) };
    });
  const separators = settings["scan.separators"] || undefined;
  return patterns.length || separators ? { patterns, separators } : undefined;
}
