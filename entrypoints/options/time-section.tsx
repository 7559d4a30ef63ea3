import { offsetName, sameZone, zoneCity } from '../../shared/zone-name.ts';
import { timeFormat, type ClockStyle } from '../../shared/time-format.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { writtenNumber } from '../../shared/written-number.ts';
import type { Settings } from '../store/settings-schema.ts';
import { say, sayWith } from '../words/say.ts';
import { Section, type Change } from './section.tsx';
import { Select } from './select.tsx';

const CLOCKS = ['language', '24', '12'] as const;

interface TimeSectionProps {
  settings: Settings;
  change: Change;
  locale: string;
}

/** Whose clock times are told by, how they are written, and which other places are shown. */
export function TimeSection({ settings, change, locale }: TimeSectionProps) {
  const now = Date.now();
  const computer = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = settings.zone ?? computer;
  const offset = (zone: string) => offsetName(wallClock(now, zone).offset, locale);
  // What is named after its offset has it once.
  const named = (zone: string) =>
    zoneCity(zone).startsWith('UTC') ? offset(zone) : say('zoneWithOffset', zoneCity(zone), offset(zone));
  const time = (zone: string) => timeFormat(locale, zone, settings.clock).time(now);
  // Five in the afternoon, the time that tells the two clocks apart.
  const sample = (clock: ClockStyle) => timeFormat(locale, 'UTC', clock).time(Date.UTC(2017, 0, 1, 17));
  const others = settings.otherZones;
  return (
    <Section id="time" title={say('timeAndZones')}>
      <fieldset>
        <legend>{say('yourZone')}</legend>
        <label class="pick">
          <input type="radio" name="zone" checked={settings.zone === null} onChange={() => change({ zone: null })} />
          <span>
            {say('asComputer')}
            <small>{say('asComputerNow', named(computer), time(computer))}</small>
          </span>
        </label>
        <label class="pick">
          <input type="radio" name="zone" checked={settings.zone !== null} onChange={() => change({ zone: own })} />
          <span>{say('alwaysSameZone')}</span>
        </label>
        {settings.zone !== null && (
          <p class="indent">
            <ZoneSelect name={say('zone')} value={own} named={named} pick={(zone) => change({ zone })} />
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>{say('clock')}</legend>
        {CLOCKS.map((clock) => (
          <label class="pick" key={clock}>
            <input type="radio" name="clock" checked={settings.clock === clock} onChange={() => change({ clock })} />
            <span>
              {clock === 'language'
                ? sayWith('clockLanguage', <b>{sample(clock)}</b>)
                : sayWith('clockHours', writtenNumber(Number(clock), locale), <b>{sample(clock)}</b>)}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="block">
        <h3>{say('otherZonesHead')}</h3>
        <p class="help">{say('otherZonesHelp')}</p>
        <ul class="items">
          {others.map((zone) => (
            <li key={zone}>
              <div>
                <p class="n">{zoneCity(zone)}</p>
                <p class="about">{say('zoneNow', offset(zone), time(zone))}</p>
              </div>
              <div class="acts">
                <button
                  class="button button-small"
                  type="button"
                  aria-label={say('removeZone', zoneCity(zone))}
                  onClick={() => change(({ otherZones }) => ({ otherZones: otherZones.filter((one) => one !== zone) }))}
                >
                  {say('remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
        <p>
          <ZoneSelect
            name={say('addZone')}
            value=""
            named={named}
            pick={(zone) =>
              change(({ otherZones }) =>
                otherZones.some((one) => sameZone(one, zone)) ? {} : { otherZones: [...otherZones, zone] },
              )
            }
          />
        </p>
      </div>
      <fieldset>
        <legend>{say('clockChanges')}</legend>
        <label class="pick">
          <input
            type="checkbox"
            checked={settings.clockChanges}
            onChange={(event) => change({ clockChanges: event.currentTarget.checked })}
          />
          <span>{say('tellClockChanges')}</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{say('toolbar')}</legend>
        <label class="pick">
          <input
            type="checkbox"
            checked={settings.badge}
            onChange={(event) => change({ badge: event.currentTarget.checked })}
          />
          <span>{say('showBadge')}</span>
        </label>
      </fieldset>
    </Section>
  );
}

/** A choice among all zones of this browser, by city. */
function ZoneSelect(props: {
  name: string;
  value: string;
  named: (zone: string) => string;
  pick: (zone: string) => void;
}) {
  const zones = Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, city: zoneCity(zone) }))
    .toSorted((a, b) => a.city.localeCompare(b.city));
  const value = zones.find(({ zone }) => sameZone(zone, props.value))?.zone ?? '';
  const choices = zones.map(({ zone }) => [zone, props.named(zone)] as const);
  return (
    <Select
      name={props.name}
      value={value}
      choices={value === '' ? [['', props.name], ...choices] : choices}
      pick={props.pick}
    />
  );
}
