import { Icon } from './icon.tsx';
import type { View } from './view.ts';

/**
 * The calendar's address and what opens it. The address itself comes first: every program takes it, while links with
 * webcal: do nothing where no program has asked for them (ietf-tools/datatracker#3811), Google has dropped its short cut
 * (gpu-mode/kernelboard#256), and Outlook on the web takes https only (sportstimes/f1#449). A build that does not know its
 * host leaves all but the file to the script, which does.
 */
export const CalendarAddress = ({ facts: { name, ics } }: View) => {
  const absolute = URL.canParse(ics) ? new URL(ics) : undefined;
  return (
    <>
      {absolute !== undefined && (
        <>
          <label class="label" for="ics">
            Calendar address
          </label>
          <div class="address">
            <input class="field" id="ics" type="url" dir="ltr" readonly value={absolute.href} />
            <button class="button" type="button" data-copy="ics">
              <Icon shape="copy" /> <span>Copy</span>
            </button>
          </div>
        </>
      )}
      <div class="with">
        {absolute !== undefined && (
          <a class="button" href={`webcal://${absolute.host}${absolute.pathname}`}>
            Open in your calendar app
          </a>
        )}
        {absolute?.protocol === 'https:' && (
          <a
            class="button"
            href={`https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(absolute.href)}&name=${encodeURIComponent(name)}`}
          >
            Outlook
          </a>
        )}
        <a class="button" href={ics}>
          The calendar file
        </a>
      </div>
    </>
  );
};
