import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Settings } from '../store/settings-schema.ts';
import { merged, readSettingsFile, settingsFile } from '../store/settings-file.ts';
import { say } from '../words/say.ts';
import { Section, type Change } from './section.tsx';

/** Take the settings along, bring them back, or forget them. */
export function FilesSection({ settings, change }: { settings: Settings; change: Change }) {
  return (
    <Section id="files" title={say('importAndExport')}>
      <div class="pair">
        <div>
          <h3>{say('export')}</h3>
          <p>{say('exportHelp')}</p>
        </div>
        <button class="button" type="button" onClick={() => save(settings)}>
          {say('export')}
        </button>
      </div>
      <Import settings={settings} change={change} />
      <RemoveEverything settings={settings} />
      <p class="help">{say('privacy')}</p>
    </Section>
  );
}

function Import({ settings, change }: { settings: Settings; change: Change }) {
  const [result, setResult] = useState<ReturnType<typeof readSettingsFile>>();
  const picker = useRef<HTMLInputElement>(null);
  const next = result?.ok === true ? merged(settings, result.settings) : undefined;
  return (
    <div class="pair">
      <div>
        <h3>{say('import')}</h3>
        <p role="status">
          {next !== undefined
            ? say('importPreview', more(next.followed, settings.followed), more(next.feeds, settings.feeds))
            : result?.ok === false
              ? say('importBad', result.message)
              : say('importHelp')}
        </p>
      </div>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) =>
          void event.currentTarget.files?.[0]?.text().then((text) => setResult(readSettingsFile(text)))
        }
      />
      {next === undefined ? (
        <button class="button" type="button" onClick={() => picker.current?.click()}>
          {say('chooseFile')}
        </button>
      ) : (
        <div class="acts">
          <button
            class="button button-go"
            type="button"
            onClick={() => {
              // Stays for another try where it was not kept.
              void change(next).then((kept) => kept && setResult(undefined));
            }}
          >
            {say('importNow')}
          </button>
          <button class="button" type="button" onClick={() => setResult(undefined)}>
            {say('cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

/** How many are new. */
const more = (after: readonly string[] | null, before: readonly string[] | null): number =>
  (after ?? []).length - (before ?? []).length;

function RemoveEverything({ settings }: { settings: Settings }) {
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    await browser.storage.local.clear();
    await browser.storage.sync.clear();
    const { origins = [] } = await browser.permissions.getAll();
    await browser.permissions.remove({ permissions: ['notifications'], origins });
    setAsking(false);
  };
  return (
    <div class="pair">
      <div>
        <h3>{say('removeEverything')}</h3>
        <p role="status">
          {asking ? say('removeSure', settings.followed?.length ?? 0, settings.feeds.length) : say('removeHelp')}
        </p>
      </div>
      <div class="acts">
        {asking ? (
          <>
            <button class="button" type="button" onClick={() => void forget()}>
              {say('removeNow')}
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {say('cancel')}
            </button>
          </>
        ) : (
          <button class="button" type="button" onClick={() => setAsking(true)}>
            {say('remove')}
          </button>
        )}
      </div>
    </div>
  );
}

function save(settings: Settings): void {
  const address = URL.createObjectURL(new Blob([settingsFile(settings)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'wg-meetings.json';
  link.click();
  URL.revokeObjectURL(address);
}
