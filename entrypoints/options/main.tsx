import { render } from 'preact';
import { language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { Options } from './options.tsx';
import { readOptions } from './read-options.ts';

const { locale, direction } = language();
document.documentElement.lang = locale;
document.documentElement.dir = direction;
document.title = `${say('options')} · ${say('extensionName')}`;

const root = document.getElementById('options');
if (root === null) throw new Error('options/index.html has no element #options to draw in.');
render(<Options first={await readOptions()} locale={locale} />, root);
