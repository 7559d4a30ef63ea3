import { describe, expect, test } from 'vitest';
import { canonicalZone, offsetName, sameZone, zoneCity } from '../../shared/zone-name.ts';

/** The zone's clock in the summer of 2017. */
const offset = (timeZone: string) =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(Date.UTC(2017, 6, 1));

describe('the name of a zone', () => {
  test.each([
    ['Asia/Kolkata', 'Kolkata'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Europe/Kiev', 'Kyiv'],
    ['America/Los_Angeles', 'Los Angeles'],
    ['America/St_Johns', 'St. John’s'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['America/Buenos_Aires', 'Buenos Aires'],
    ['America/Port-au-Prince', 'Port-au-Prince'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT-14', 'UTC+14'],
    ['GMT', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Etc/UCT', 'UTC'],
    ['America/Fort_Wayne', 'Indianapolis'],
    ['Asia/Ashkhabad', 'Ashgabat'],
    ['Asia/Dacca', 'Dhaka'],
    ['Asia/Macao', 'Macau'],
    ['Asia/Thimbu', 'Thimphu'],
    ['Asia/Ujung_Pandang', 'Makassar'],
    ['Asia/Ulan_Bator', 'Ulaanbaatar'],
    ['America/Asuncion', 'Asunción'],
    ['America/Bogota', 'Bogotá'],
    ['America/Cancun', 'Cancún'],
    ['America/Sao_Paulo', 'São Paulo'],
    ['Asia/Urumqi', 'Ürümqi'],
    ['Europe/Zurich', 'Zürich'],
    ['Atlantic/Reykjavik', 'Reykjavík'],
  ])('%s is %s', (zone, city) => {
    expect(zoneCity(zone)).toBe(city);
  });

  test('two spellings of one place are the same zone', () => {
    expect(sameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(sameZone('Europe/Berlin', 'Europe/Paris')).toBe(false);
  });

  test('every zone of this engine keeps its clock under the name it is given', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(offset(canonicalZone(zone))).toBe(offset(zone));
      expect(zoneCity(zone)).not.toMatch(/_|\//);
    }
  });
});

test.each([
  [330, 'UTC+5:30'],
  [-150, 'UTC−2:30'],
  [-420, 'UTC−7'],
  [0, 'UTC'],
  [845, 'UTC+14:05'],
])('an offset of %i minutes is written %s', (minutes, name) => {
  expect(offsetName(minutes, 'en')).toBe(name);
});

test('an offset is written in the digits of the language', () => {
  expect([330, -150, 845].map((minutes) => offsetName(minutes, 'ar-EG'))).toStrictEqual([
    'UTC+٥:٣٠',
    'UTC−٢:٣٠',
    'UTC+١٤:٠٥',
  ]);
});
