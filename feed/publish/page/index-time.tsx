import { zoneCity } from '../../../shared/zone-name.ts';
import { Clock, ListDay } from './moment-text.tsx';
import { clockOf, type Viewer } from './viewer.ts';

/**
 * When a group meets next, in one line: day, every reading of the time, and whose clock it is.
 *
 * @param starts Milliseconds since the epoch, earliest first.
 */
export const IndexTime = ({ starts, viewer }: { starts: readonly number[]; viewer: Viewer }) => {
  const day = (at: number) => clockOf(viewer).listDay(at, viewer.now);
  return (
    <>
      {starts.map((start, index) => (
        <>
          {index > 0 && ' or '}
          {(index === 0 || day(start) !== day(starts[index - 1] ?? start)) && (
            <>
              <ListDay at={start} viewer={viewer} />{' '}
            </>
          )}
          <b class={starts.length > 1 ? 'unsure' : undefined}>
            <Clock at={start} viewer={viewer} />
          </b>
        </>
      ))}{' '}
      <small>{zoneCity(viewer.zone)}</small>
    </>
  );
};
