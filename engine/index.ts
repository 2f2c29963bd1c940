/** The engine's public surface: everything a front end needs, and nothing that needs a front end. */
export { assembleResult } from './assemble-result.ts';
export { billUsage } from './bill-usage/bill-usage.ts';
export type { Bill, BillLine } from './money/bill.ts';
export { lineArithmetic } from './money/line-arithmetic.ts';
export { findBook } from './platforms/find-book.ts';
export { attributesOf, type Platform } from './platforms/platform.ts';
export { PLATFORMS } from './platforms/registry.ts';
export type { Result } from './result.ts';
export { type RunOptions, type RunPart, runScenario, runSlice, type Slice } from './run.ts';
export { compileScenario, type Scenario } from './scenario/compile.ts';
export { resultJsonSchema, scenarioJsonSchema, usageJsonSchema } from './scenario/json-schema.ts';
export { readScenario } from './scenario/read.ts';
export { applySet } from './scenario/set.ts';
export { simulate } from './simulate.ts';
export { Recorder } from './traffic/recorder.ts';
export type { Recording } from './traffic/recording.ts';
export { VERSION } from './version.ts';
export { formatIssue, type Issue } from './words/issue.ts';
