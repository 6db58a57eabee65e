import { ask, call, gini, hold, load, panel, proportionInterval, releasePanel, statistics, type Caution, type GiniResult, type StatisticId } from "county-lens/statistics.js";

await load();
const result: GiniResult = gini({ values: new Float64Array([1, 2, 3]), weights: [1, null, 3], missing: "drop" });
const value: number | null = result.value;
const cautions: Caution[] = result.cautions;
const method: "wilson" | "wilson_continuity" | "clopper_pearson" | "mid_p" | "agresti_coull" | "jeffreys" | null = proportionInterval({ x: 1, n: 2 }).method;
const held = hold([1, 2, 3]);
const slope: number | null | undefined = call("ordinary_least_squares", { y: held, x: [held] }).terms[1]?.coefficient;
const ids: StatisticId[] = statistics("zh").map((one) => one.id);
// @ts-expect-error no such option
gini({ values: [1], weight: [1] });
// @ts-expect-error no such statistic
call("ginni", {});
// @ts-expect-error no such method
proportionInterval({ x: 1, n: 2, method: "wald" });
console.log(value, cautions, method, slope, ids);

const kept = panel({ place: ["a", "b"], period: [2014, 2014], indicators: { income: [1, null] }, names: { income: { zh: "收入", en: "Income" } } });
const spread = ask({ ask: "inequality", of: "income", period: 2014 }, kept, "zh");
const index: number | null = spread.results.gini.value;
const first: number | undefined = spread.rows[0]?.value;
const funnel: string | undefined = ask({ ask: "funnel", events: "infant_deaths", sizes: "births" }, "teaching", "en").rows[0]?.outside;
// @ts-expect-error a funnel has no measure
ask({ ask: "funnel", of: "income" }, kept, "en");
// @ts-expect-error no such statistic in this answer
console.log(spread.results.pearson);
console.log(index, first, funnel, releasePanel(kept));
