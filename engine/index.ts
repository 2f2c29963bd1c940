/** The engine's public surface: everything a front end needs, and nothing that needs a front end. */
export { assembleResult } from './assemble-result.ts';
export { billUsage } from './bill-usage/bill-usage.ts';
export { type BillWords, billWords, type ChoiceWord, type QuantityWord } from './bill-usage/bill-words.ts';
export { meaningOf, wordsOfMeter } from './bill-usage/words-of-meter.ts';
export { comparedTotal } from './comparison.ts';
export type { Bill, BillLine } from './money/bill.ts';
export { laterPrices } from './money/later-prices.ts';
export { lineArithmetic } from './money/line-arithmetic.ts';
export { type BreakEvenOptions, breakEven } from './planning/breakeven/breakeven.ts';
export { playKeptReady, readyRefusal } from './planning/breakeven/kept-ready.ts';
export { meanRatePerSec } from './planning/breakeven/traffic-kind.ts';
export type { Crossing } from './planning/growth/crossings.ts';
export { type Forecast, type ForecastMonth, forecast } from './planning/growth/forecast.ts';
export { type Growth, growthFactor, parseGrowth } from './planning/growth/growth-rate.ts';
export { objections } from './planning/objections.ts';
export { type PlannedScenario, planScenario } from './planning/plan/plan-scenario.ts';
export {
  checkedSeries,
  type MeasuredSeries,
  MOST_POINTS,
  pointIssue,
  type ReadSeries,
} from './planning/rightsize/measured-points.ts';
export {
  isPowerTuningLink,
  otherHostOf,
  readPowerTuningLink,
  readPowerTuningResult,
} from './planning/rightsize/power-tuning.ts';
export { type RightsizeOptions, rightsize } from './planning/rightsize/rightsize.ts';
export { scaledTraffic, scalingIssues } from './planning/scaled-traffic.ts';
export { type Sensitivity, sensitivityOf } from './planning/sensitivity/sensitivity.ts';
export {
  type Dimension,
  grid,
  gridSize,
  latinHypercube,
  levelsOf,
  type Point,
} from './planning/sweep/design.ts';
export { type PlayedPoint, playPoints, type SweptDeployment } from './planning/sweep/play-points.ts';
export { documentAt, PointIssues } from './planning/sweep/points.ts';
export { readRange } from './planning/sweep/range.ts';
export { attributesOf, type Platform } from './platform-kinds/platform.ts';
export { type Explanation, explainAll, explainPlatform } from './platforms/explain-platform.ts';
export { findBook } from './platforms/find-book.ts';
export { PLATFORMS } from './platforms/registry.ts';
export { parseExactJson } from './price-lists/exact-json.ts';
export { importPrices, PriceImport } from './price-lists/import-prices.ts';
export { officialListOf } from './price-lists/official-lists.ts';
export { readOwnPrices } from './price-lists/own-prices-document.ts';
export { compareBooks } from './price-lists/price-diff.ts';
export { extraNeed, priceTerms } from './price-terms.ts';
export type { Result } from './result.ts';
export {
  type Replicated,
  type RunOptions,
  type RunPart,
  roundAfter,
  runReplications,
  runScenario,
  runSlice,
  type Slice,
} from './run.ts';
export { compileScenario, type Scenario } from './scenario/compile.ts';
export { resultJsonSchema, scenarioJsonSchema, usageJsonSchema } from './scenario/json-schema.ts';
export { readScenario } from './scenario/read.ts';
export { resultIssues } from './scenario/read-result.ts';
export { applySet, parsePath } from './scenario/set.ts';
export { simulate } from './simulate.ts';
export { Recorder } from './traffic/recorder.ts';
export type { Recording } from './traffic/recording.ts';
export { VERSION } from './version.ts';
export { formatIssue, type Issue } from './words/issue.ts';
