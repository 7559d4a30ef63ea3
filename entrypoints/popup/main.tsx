import { render } from 'preact';
import { requestRefresh } from '../store/refresh-request.ts';
import { language } from '../words/language.ts';
import { Popup } from './popup.tsx';
import { readState } from './state.ts';

const { locale, direction } = language();
document.documentElement.lang = locale;
document.documentElement.dir = direction;

const root = document.getElementById('popup');
if (root === null) throw new Error('popup/index.html has no element #popup to draw in.');
render(<Popup first={await readState(undefined, Date.now())} locale={locale} />, root);
performance.mark('drawn');

// What is on screen came from storage; see whether there is anything newer.
await requestRefresh(false);
