import type { GroupFeed } from '../../../shared/contract.ts';
import { capital } from '../../../shared/capital.ts';

/** Who takes part; whoever has a role beyond membership is tagged with it. */
export const PeopleSection = ({ feed }: { feed: GroupFeed }) =>
  feed.group.people.length === 0 ? null : (
    <section class="section" id="people" aria-labelledby="h-people">
      <h2 id="h-people">People</h2>
      <div>
        <ul class="people">
          {feed.group.people.map(({ name, handle, role }) => (
            <li key={`${name} ${handle ?? ''}`}>
              <bdi>{name}</bdi> {role !== 'member' && <span class="tag">{capital(role)}</span>}{' '}
              {handle !== undefined && <span class="handle">@{handle}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );

/** What the group has achieved. */
export const OutcomesSection = ({ feed }: { feed: GroupFeed }) =>
  feed.group.outcomes.length === 0 ? null : (
    <section class="section" id="outcomes" aria-labelledby="h-outcomes">
      <h2 id="h-outcomes">Outcomes</h2>
      <div>
        <ul class="outcomes">
          {feed.group.outcomes.map(({ text, url }) => (
            <li key={text}>{url === undefined ? text : <a href={url}>{text}</a>}</li>
          ))}
        </ul>
      </div>
    </section>
  );
