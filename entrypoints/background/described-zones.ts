import ICAL from 'ical.js';

/**
 * Makes a calendar find the zones that it describes in one step. ical.js 2.2.1 goes through all events for each time in a zone
 * that is not described, and through all zones for each that is (kewisch/ical.js, Component.getTimeZoneByID).
 */
export function rememberZones(calendar: ICAL.Component): void {
  const zones = new Map<string, ICAL.Timezone>();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    const zone = new ICAL.Timezone(component);
    // Of several of one name the first holds, as in ical.js.
    if (!zones.has(zone.tzid)) zones.set(zone.tzid, zone);
  }
  // @ts-expect-error -- it returns null for none, as its documentation says and its types do not
  calendar.getTimeZoneByID = (name) => zones.get(name) ?? null;
}
