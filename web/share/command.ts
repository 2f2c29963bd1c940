/** A ride as a command line that does the same. */
import type { Ride } from '../state/ride.ts';

/** Undefined where its deployments are others than the scenario's: then the command runs the saved scenario. */
export function commandOf({ scenario, changes, without, added }: Ride): string {
  if (without.length > 0 || added.length > 0) return `taximeter run ${scenario}.yaml`;
  const sets = Object.entries(changes).map(([path, value]) => ` --set ${quoted(`${path}=${value}`)}`);
  return `taximeter run scenarios/${scenario}.yaml${sets.join('')}`;
}

/** For shells of Unix, where single quotes keep everything but themselves. */
function quoted(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
