import fc from 'fast-check';
import { merged, readSettingsFile, settingsFile } from '../../../../entrypoints/store/settings-file.ts';
import { DEFAULT_SETTINGS } from '../../../../entrypoints/store/settings-version.ts';
import { meetings } from '../../../../shared/meeting.ts';
import { dueReminders, nextReminder, reminderPlan } from '../../../../shared/reminder-plan.ts';
import { timeFormat } from '../../../../shared/time-format.ts';
import { wgNetworking2017 } from '../../../fixtures/feeds.ts';
import { isSafeAddress, isZoneId } from '../../feed-faults.ts';
import { jsonWords } from '../json-words.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const full = {
  ...DEFAULT_SETTINGS,
  followed: ['wg-networking', 'example'],
  feeds: ['https://calendar.example.org/basic.ics', 'http://localhost:8787/v1/groups/x.json'],
  zone: 'Asia/Kolkata',
  clock: '24' as const,
  otherZones: ['Europe/Berlin', 'UTC'],
  reminders: {
    start: true,
    leads: [10, 0],
    groups: { 'wg-networking': [60, 5], example: [] },
    changes: true,
    records: true,
    quiet: { from: '22:00', to: '07:30' },
  },
};
const VERSION_1 =
  '{"wgMeetings":"settings","version":1,"settings":{"followed":["a"],"zone":null,"clock":"12","otherZones":[]}}';
const seeds = [settingsFile(DEFAULT_SETTINGS), settingsFile(full), VERSION_1];
const WORDS = [
  ...jsonWords(
    'wgMeetings settings version followed feeds zone clock otherZones badge clockChanges reminders start leads groups changes records quiet from to language',
  ),
  'true',
  'false',
  'null',
  '{}',
  '[]',
  '""',
  '1',
  '2',
  '3',
  '-1',
  '1e308',
  '0.5',
  '1440',
  '1441',
  '"99:99"',
  '"24:00"',
  '"+05:30"',
  '"javascript:alert(1)"',
  '"data:text/calendar,x"',
  '"file:///x"',
  '"https://u:p@x.example/"',
  '"webcal://x.example/"',
  '"__proto__":{}',
  '"constructor"',
];

const NOW = Date.parse('2017-07-31T00:00:00Z');
const MEETINGS = meetings(wgNetworking2017());

function faults(text: string): string[] {
  const read = readSettingsFile(text);
  if (!read.ok) return read.message.length > 0 ? [] : ['refused without a word'];
  const settings = merged(full, read.settings);
  const again = readSettingsFile(settingsFile(settings));
  const { zone, otherZones, feeds, clock, reminders } = settings;
  for (const leads of [reminders.leads, ...Object.values(reminders.groups)]) {
    const plan = reminderPlan(MEETINGS, { leads, quiet: reminders.quiet }, zone ?? 'UTC');
    const history = { shown: [], dismissed: [], snoozed: {} };
    dueReminders(plan, history, NOW);
    nextReminder(plan, history, NOW);
  }
  timeFormat('en', zone ?? 'UTC', clock).time(NOW);
  return [
    ...(again.ok ? [] : [`what was imported cannot be imported again: ${again.message}`]),
    ...feeds.filter((address) => !isSafeAddress(address)).map((address) => `unsafe address ${JSON.stringify(address)}`),
    ...[zone ?? 'UTC', ...otherZones].filter((one) => !isZoneId(one)).map((one) => `unknown zone ${one}`),
    ...[reminders.leads, ...Object.values(reminders.groups)]
      .flat()
      .filter((lead) => !(lead >= 0 && lead <= 1440))
      .map((lead) => `a reminder ${lead} minutes before`),
  ];
}

/** The file of settings that a person brings from another browser. */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: readSettingsFile,
  families: {
    groups: (size) => settingsFile({ ...full, followed: Array.from({ length: size }, (_, index) => `g${index}`) }),
    'nested lists': (size) => `${'['.repeat(size * 4)}${']'.repeat(size * 4)}`,
    'a long address': (size) => settingsFile({ ...full, feeds: [`https://${'a.'.repeat(size * 8)}`] }),
  },
};
