/** Names under which lists write one unit of ours, in lower case without spaces. Lists are not of one mind about them. */
type Units = Readonly<Record<string, string>>;

export const REQUESTS: Units = {
  request: '1',
  requests: '1',
  count: '1',
  '': '1',
  messages: '1',
  message: '1',
  operations: '1',
  statetransitions: '1',
  events: '1',
  '64k-chunks': '1',
  statetransition: '1',
  readrequestunits: '1',
  writerequestunits: '1',
  notifications: '1',
};
export const GB_SECONDS: Units = {
  'lambda-gb-second': '1',
  'gb-second': '1',
  'gb-seconds': '1',
  gbsecond: '1',
  gibsecond: '1',
  'giby.s': '1',
  seconds: '1',
};
export const SECONDS: Units = { second: '1', seconds: '1', s: '1', vcpusecond: '1' };
export const HOURS: Units = {
  hrs: '1',
  hour: '1',
  hours: '1',
  h: '1',
  'vcpu-hours': '1',
  'lcu-hrs': '1',
  'event-poller-unit-hours': '1',
};
export const MINUTES: Units = { minute: '1', minutes: '1' };
export const GB_HOURS: Units = {
  'gb-hours': '1',
  'gb-hour': '1',
  gibhour: '1',
  gbhour: '1',
  'giby.h': '1',
  hours: '1',
};
export const GIGABYTES: Units = { gb: '1', gib: '1', giby: '1', gigabytes: '1', 'processed-gigabytes': '1' };
export const GB_MONTHS: Units = { 'gb-mo': '1', 'gb-month': '1', 'gb/month': '1', 'giby.mo': '1' };
