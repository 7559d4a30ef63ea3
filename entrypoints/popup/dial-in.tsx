import type { Join } from '../../shared/contract.ts';
import { oneTapNumber } from '../../shared/one-tap.ts';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { say } from '../words/say.ts';

/** The phone numbers, folded: few people need them, and those few need all of them. */
export function DialIn({ join: { phones, oneTap, international, hint } }: { join: Join }) {
  if (phones.length === 0 && oneTap.length === 0 && international === undefined) return null;
  return (
    <details class="fold">
      <summary>
        {say('joinByPhone')} <Icon shape="down" />
      </summary>
      <dl class="phones">
        {oneTap.map((address, index) => (
          <Row key={address} label={say('oneTap')} repeats={index > 0}>
            <OutsideLink href={address}>
              <bdi dir="ltr">{oneTapNumber(address, phones)}</bdi>
            </OutsideLink>
          </Row>
        ))}
        {phones.map((phone, index) => {
          const label = kind(phone);
          const before = phones[index - 1];
          return (
            <Row key={phone.number} label={label} repeats={before !== undefined && kind(before) === label}>
              <OutsideLink href={`tel:${phone.number.replace(/[^\d+]/g, '')}`}>
                <bdi dir="ltr">{phone.number}</bdi>
              </OutsideLink>
            </Row>
          );
        })}
        {international !== undefined && (
          <Row label={say('elsewhere')}>
            <OutsideLink href={international}>{say('allNumbers')}</OutsideLink>
          </Row>
        )}
        {hint !== undefined && (
          <Row label={say('onTheLine')}>
            <bdi>{hint}</bdi>
          </Row>
        )}
      </dl>
    </details>
  );
}

const kind = ({ label, tollFree }: Join['phones'][number]): string => label ?? say(tollFree ? 'tollFree' : 'toll');

/** A label that repeats is only read out. */
function Row(props: { label: string; repeats?: boolean; children: preact.ComponentChildren }) {
  return (
    <>
      <dt>
        <bdi class={props.repeats === true ? 'unseen' : undefined}>{props.label}</bdi>
      </dt>
      <dd>{props.children}</dd>
    </>
  );
}
