import { expect, test } from 'vitest';
import { zoneClock } from '../../../feed/publish/zone-clock.ts';
import { zoneRules } from '../../../feed/publish/zone-rules.ts';

const said = (zone: string): string => {
  const rules = zoneRules(zoneClock(zone), 2026);
  if (rules === undefined) return 'no compact form';
  return rules.kind === 'fixed'
    ? `always ${rules.offset}`
    : rules.changes.map(({ day, month, time, after }) => `${day}/${month} ${time} to ${after}`).join(', ');
};

test.each([
  ['UTC', 'always 0'],
  ['Asia/Kolkata', 'always 330'],
  ['Asia/Kathmandu', 'always 345'],
  ['America/Los_Angeles', '2SU/3 02:00:00 to -420, 1SU/11 02:00:00 to -480'],
  ['Europe/Berlin', '-1SU/3 02:00:00 to 120, -1SU/10 03:00:00 to 60'],
  ['Europe/Dublin', '-1SU/3 01:00:00 to 60, -1SU/10 02:00:00 to 0'],
  ['Australia/Lord_Howe', '1SU/4 02:00:00 to 630, 1SU/10 02:00:00 to 660'],
  ['Antarctica/Troll', '-1SU/3 01:00:00 to 120, -1SU/10 03:00:00 to 0'],
  ['Pacific/Chatham', '1SU/4 03:45:00 to 765, -1SU/9 02:45:00 to 825'],
  ['Africa/Casablanca', 'no compact form'],
  ['Africa/Cairo', 'no compact form'],
  ['America/Nuuk', 'no compact form'],
  ['America/Santiago', 'no compact form'],
  ['Asia/Gaza', 'no compact form'],
  ['Asia/Jerusalem', 'no compact form'],
])('the clocks of %s: %s', (zone, rules) => {
  expect(said(zone)).toBe(rules);
});
