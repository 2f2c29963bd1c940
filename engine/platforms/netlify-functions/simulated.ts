/** Netlify Functions as a pool: requests and memory × time, counted in credits of a plan. Leaves out traffic and deploys. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, divide, fraction, multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, hours, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { netlifyBehaviour } from './behaviour.ts';
import { CREDITS, PACK_CREDITS } from './credits.ts';

const PLANS = ['free', 'personal', 'pro'];

export const simulatedNetlify = poolPlatform({
  behaviour: netlifyBehaviour,
  knobs: ['plan'],
  purchase: (knobs, issues) => ({ plan: soldChoice('plan', PLANS, 'pro', knobs, issues) }),
  vcpu: lambdaVcpu,
  durationMeter: () => 'credits',
  meters: (_choices, { plan }) => [
    ...['planMonths', 'credits'],
    ...(plan !== undefined && PACK_CREDITS[plan] ? ['creditPacks'] : []),
  ],
  assumptions: () => ['data sent out and deploys, which cost credits too, are not counted'],
  meter(usage, shape, month, book) {
    const { started, servedSec } = poolMonth(usage, month);
    const gbHours = hours(multiply(servedSec, billedGb(book, 'credits', shape)));
    const credits = add(
      multiply(gbHours, fromDecimal(CREDITS.gbHour)),
      multiply(started, fromDecimal(CREDITS.webRequest)),
    );
    const pack = PACK_CREDITS[shape.plan ?? ''];
    return [
      { meter: 'planMonths', quantity: fraction(1n) },
      { meter: 'credits', quantity: credits },
      ...(pack ? [{ meter: 'creditPacks', quantity: divide(credits, fromDecimal(pack)) }] : []),
    ];
  },
});
