import type { TimeParts } from '../../shared/time-format.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

/** The time, the largest thing on the surface. More than one reading: side by side, of equal weight. */
export function BigTime({ starts, scene }: { starts: readonly number[]; scene: Scene }) {
  const [only] = starts;
  if (only === undefined) return null;
  const parts = starts.map((start) => scene.format.timeParts(start));
  // Readings of the same time on two dates: the dates stand above, the time once.
  const times = new Set(starts.map((start) => scene.format.time(start)));
  if (times.size === 1) {
    return (
      <p class="time">
        <Time at={only} parts={scene.format.timeParts(only)} unsure={starts.length > 1} />
      </p>
    );
  }
  const twelve = parts.some(({ period }) => period !== '');
  const isShared = twelve && parts.every(({ period, periodFirst }) => !periodFirst && period === parts[0]?.period);
  const classes = ['time', 'time-pair', twelve && 'time-12h', isShared && 'time-shared'].filter(Boolean).join(' ');
  return (
    <p class={classes}>
      {starts.map((start, index) => (
        <span key={start}>
          <Time at={start} parts={scene.format.timeParts(start)} unsure />{' '}
          {index < starts.length - 1 && <span class="or">{say('or')}</span>}
        </span>
      ))}
    </p>
  );
}

function Time({ at, parts, unsure = false }: { at: number; parts: TimeParts; unsure?: boolean }) {
  const period =
    parts.period === '' ? null : (
      <span class="period">{parts.periodFirst ? `${parts.period} ` : ` ${parts.period}`}</span>
    );
  return (
    <time dateTime={new Date(at).toISOString()} class={unsure ? 'unsure' : undefined}>
      {parts.periodFirst && period}
      {parts.digits}
      {!parts.periodFirst && period}
    </time>
  );
}
