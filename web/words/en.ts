/** Every word of the page, in English. `{name}` stands for a value. Other languages would be files like this one. */
export const en = {
  title: 'Taximeter',
  tagline: 'What will the ride cost?',
  skip: 'Skip to the answer',

  verdict: 'The answer',
  verdictCheapest: 'At {rate} {cheapest} is cheapest: {cost} a month.',
  verdictOther: '{name} costs {cost}.',
  verdictCross: '{a} and {b} cost the same at {rate}.',
  verdictNoCross: 'Between {from} and {to} {cheapest} is always cheaper.',
  verdictRunning: 'Counting every request…',
  verdictRefused: 'This cannot be played yet:',
  preview: 'preview of a short stretch; the whole run follows',
  grounds: '{requests} requests a run, {runs} runs, seed {seed}',
  cancel: 'Stop',

  traffic: 'Traffic',
  scenario: 'Scenario',
  rate: 'Requests',
  rateHint: 'such as 12/s, 300/min or 5M/month',
  function: 'Function',
  memory: 'Memory',
  memoryHint: 'such as 512 MB or 1.5 GB',
  duration: 'Duration',
  durationHint: 'of one request, such as 100 ms or 1.2 s',

  costCurve: 'What does it cost as traffic grows?',
  sameCost: 'cost the same',
  costCurveX: 'requests per second',
  costCurveY: '{currency} a month',
  bill: 'Where does the money go?',
  table: 'Table',

  copyLink: 'Copy link',
  copyCommand: 'Copy as command',
  copied: 'copied',
  saveScenario: 'Save scenario',
  saveResult: 'Save result',
} as const;

export type WordName = keyof typeof en;
