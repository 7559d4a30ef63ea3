import type { Meeting } from '../../../shared/meeting.ts';
import { Icon } from './icon.tsx';
import { agendaWords, topicOf } from './page-words.ts';

/** What a meeting is about. A long agenda opens on its first words. */
export const Agenda = ({ meeting }: { meeting: Meeting }) => {
  const topic = topicOf(meeting);
  const { opening, rest } = agendaWords(meeting);
  const page = meeting.series?.agendaUrl;
  return (
    <div class="agenda">
      <h3>
        <span class="kind">Agenda</span> {topic === '' ? <span class="kind">not posted yet</span> : topic}
      </h3>
      {opening !== '' && <p class="words">{opening}</p>}
      {rest !== '' && (
        <details class="fold">
          <summary>
            The whole agenda <Icon shape="down" />
          </summary>
          <p class="words">{rest}</p>
        </details>
      )}
      {page !== undefined && (
        <p>
          <a href={page}>The group’s agenda</a>
        </p>
      )}
    </div>
  );
};
