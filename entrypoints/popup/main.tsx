import { render } from 'preact';
import { requestRefresh } from '../store/refresh-request.ts';
import { language } from '../words/language.ts';
import { Popup } from './popup.tsx';
import { readState } from './state.ts';

/** Milliseconds in which what was drawn is on screen; what the background then does must not hold it up. */
const AFTER_PAINT = 100;

const { locale, direction } = language();
document.documentElement.lang = locale;
document.documentElement.dir = direction;

const root = document.getElementById('popup');
if (root === null) throw new Error('popup/index.html has no element #popup to draw in.');
render(<Popup first={await readState(undefined, Date.now(), globalThis.firstShown)} locale={locale} />, root);

// What is on screen came from storage; once it is there, see whether there is anything newer.
setTimeout(() => void requestRefresh(false), AFTER_PAINT);
