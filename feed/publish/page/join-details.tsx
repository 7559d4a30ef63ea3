import type { ComponentChildren } from 'preact';
import type { Join } from '../../../shared/contract.ts';
import { oneTapNumber } from '../../../shared/one-tap.ts';
import { Icon } from './icon.tsx';
import { spacedId } from './page-words.ts';

/** RFC 3966 takes digits and "+". */
const dial = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/**
 * How to take part. The script fills Join when it is time.
 *
 * @param unavailable Where to look when the source names no way to join.
 */
export const JoinDetails = ({
  join,
  unavailable,
  children,
}: {
  join: Join;
  unavailable: string | null;
  /** Controls beside Join. */
  children: ComponentChildren;
}) => (
  <>
    <div class="do">
      {join.url !== undefined && (
        <a class="button" data-join href={join.url}>
          Join{join.service === undefined ? '' : ` on ${join.service}`}
        </a>
      )}
      {children}
      {join.url === undefined && join.phones.length === 0 && unavailable !== null && (
        <a class="button" href={unavailable}>
          Open the group’s page
        </a>
      )}
    </div>
    {join.url === undefined && join.phones.length === 0 && <p class="id">The page names no way to join.</p>}
    {(join.meetingId !== undefined || join.passcode !== undefined) && (
      <p class="id">
        {join.meetingId !== undefined && <span>Meeting ID {spacedId(join.meetingId)}</span>}
        {join.passcode !== undefined && <span>Passcode {join.passcode}</span>}
      </p>
    )}
    {join.phones.length + join.oneTap.length > 0 && <ByPhone join={join} />}
  </>
);

const ByPhone = ({ join }: { join: Join }) => {
  const labelled = [...Map.groupBy(join.phones, ({ label, tollFree }) => label ?? (tollFree ? 'Toll free' : 'Number'))];
  return (
    <details class="fold">
      <summary>
        Join by phone <Icon shape="down" />
      </summary>
      <dl class="phones">
        {labelled.map(([label, phones]) => (
          <>
            <dt>{label}</dt>
            <dd>
              {phones.map(({ number }, index) => (
                <>
                  {index > 0 && ' or '}
                  <a href={dial(number)}>{number}</a>
                </>
              ))}
            </dd>
          </>
        ))}
        {join.oneTap.length > 0 && (
          <>
            <dt>One tap</dt>
            <dd>
              {join.oneTap.map((tel, index) => (
                <>
                  {index > 0 && ' or '}
                  <a href={tel}>{oneTapNumber(tel, join.phones)}</a>
                </>
              ))}
            </dd>
          </>
        )}
        {join.international !== undefined && (
          <>
            <dt>Elsewhere</dt>
            <dd>
              <a href={join.international}>All numbers</a>
            </dd>
          </>
        )}
        {join.hint !== undefined && (
          <>
            <dt>On the line</dt>
            <dd>{join.hint}</dd>
          </>
        )}
      </dl>
    </details>
  );
};
