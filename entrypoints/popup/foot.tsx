import { ageWords } from '../../shared/relative-time.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { ReadState } from '../store/groups.ts';
import { say } from '../words/say.ts';
import { isStale } from './age-strip.tsx';
import type { Scene } from './scene.ts';

/** How old the data is, and how it came about. */
export function Foot({ read, page, scene }: { read: ReadState; page: string; scene: Scene }) {
  return (
    <footer class="foot">
      <span>
        {isStale(read, scene.now) && read.failure?.kind === 'offline'
          ? say('waiting')
          : say('read', ageWords(read.readAt, scene.now, scene.zone, scene.locale, say))}
      </span>
      <OutsideLink href={`${page}#read`}>{say('howRead')}</OutsideLink>
    </footer>
  );
}
