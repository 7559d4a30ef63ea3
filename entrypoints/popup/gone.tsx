import type { Meeting } from '../../shared/meeting.ts';
import { Icon } from '../parts/icon.tsx';
import { lineStart } from '../words/line-start.ts';
import { say, sayWith } from '../words/say.ts';
import { LineLink } from './line-link.tsx';
import type { Scene } from './scene.ts';

/** A cancelled meeting, still told until its day is over: whoever planned to come has to learn of it. */
export function Gone({ meeting, source, scene }: { meeting: Meeting; source: string | null; scene: Scene }) {
  const { earliest, occurrence } = meeting;
  const line = occurrence.lines.at(-1);
  return (
    <section class="gone">
      <p class="flag">
        <Icon shape="cancelled" />
        <span>{say('cancelled')}</span> <span class="relative">{scene.relative(earliest)}</span>
      </p>
      <p class="day">
        <s>{lineStart(scene.format.day(earliest, scene.now), scene.locale)}</s>
      </p>
      <p class="why">
        {occurrence.reason === undefined ? say('noReason') : sayWith('reason', <bdi>{occurrence.reason}</bdi>)}{' '}
        {line !== undefined && <LineLink source={source} line={line} words={say('lineStart', line)} />}
      </p>
    </section>
  );
}
