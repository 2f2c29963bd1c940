/** The hidden first line of a comment on a pull request, by which a pipeline finds its earlier comment and replaces it. */
import type { Result } from '../../engine/result.ts';
import { scenarioName } from './headline.ts';

/** `<!-- taximeter:Hobby-API -->`: with the scenario's name, so that a repository with several has a comment for each. */
export function commentMark(result: Result): string {
  return `<!-- taximeter:${scenarioName(result).replace(/[^\p{L}\p{N}]+/gu, '-')} -->`;
}
