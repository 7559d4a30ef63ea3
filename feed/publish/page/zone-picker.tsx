import { canonicalZone, offsetName, sameZone, zoneCity } from '../../../shared/zone-name.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { COMPARED_ZONES } from './coming-rows.ts';
import { Icon } from './icon.tsx';
import type { Viewer } from './viewer.ts';

const named = (zone: string, now: number): string =>
  `${zoneCity(zone)}, ${offsetName(wallClock(now, zone).offset, 'en')}`;

const allZones = (): string[] => Intl.supportedValuesOf('timeZone').map(canonicalZone).toSorted();

/** Lets the viewer choose whose clock is shown. The script draws it: without one it could do nothing. */
export const ZonePicker = ({ viewer }: { viewer: Viewer }) => {
  const near = [viewer.zone, ...COMPARED_ZONES.filter((zone) => !sameZone(zone, viewer.zone))];
  return (
    <>
      <label for="zone">Times for</label>{' '}
      <span class="select">
        <select id="zone">
          {near.map((zone, index) => (
            <option key={zone} value={zone} selected={index === 0}>
              {named(zone, viewer.now)}
            </option>
          ))}
          <optgroup label="All zones">
            {allZones().map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        </select>
        <Icon shape="down" />
      </span>
    </>
  );
};
