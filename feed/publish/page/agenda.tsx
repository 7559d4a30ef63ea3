import type { Meeting } from '../../../shared/meeting.ts';
import { LongText } from './long-text.tsx';
import { detailsOf, topicOf } from './page-words.ts';

/** What a meeting is about. A long agenda opens on its first words. */
export const Agenda = ({ meeting }: { meeting: Meeting }) => {
  const topic = topicOf(meeting);
  const page = meeting.series?.agendaUrl;
  return (
    <div class="agenda">
      <h3>
        <span class="kind">Agenda</span> {topic === '' ? <span class="kind">not posted yet</span> : topic}
      </h3>
      <LongText text={detailsOf(meeting)} more="The whole agenda" />
      {page !== undefined && (
        <p>
          <a href={page}>The group’s agenda</a>
        </p>
      )}
    </div>
  );
};
