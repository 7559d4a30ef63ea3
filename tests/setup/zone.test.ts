import { expect, test } from 'vitest';

const zone = process.env.TZ ?? '';

/** The engine may know a zone by an older name: V8 says Asia/Calcutta for Asia/Kolkata. */
const nameOf = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

test('the tests of this project run in the zone that it names', () => {
  expect(nameOf()).toBe(nameOf(zone));
});

test('local getters of Date follow that zone too', () => {
  const noon = new Date('2017-08-01T12:00:00Z');
  const hour = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(noon);
  expect(noon.getHours()).toBe(Number(hour));
});

test('the scripts run on the Node version that package.json pins', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  expect(process.version).toBe(`v${manifest.devDependencies.node}`);
});
