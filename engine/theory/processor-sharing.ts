import { erlangCWait } from './erlang-c-wait.ts';

/**
 * Mean response of requests that share the processors of an instance evenly, `servers` of them at full speed (M/G/c-PS):
 * R = S + C(a, c) × S ÷ (c − a), which is S ÷ (1 − ρ) for one server. The law of service does not matter, only its mean.
 * In the unit of `meanService`; Infinity from offeredLoad = servers on.
 *
 * `offeredLoad`: arrival rate × mean service time alone (erlang, no unit), from 0. `servers`: a whole number from 0.
 *
 * Source: F. Baskett, K. M. Chandy, R. R. Muntz, F. G. Palacios, Journal of the ACM 22 (1975); L. Kleinrock, Journal of the ACM
 * 14 (1967) for one server.
 */
export function processorSharingResponse(offeredLoad: number, servers: number, meanService: number): number {
  return meanService + erlangCWait(offeredLoad, servers, meanService);
}
