/** The script of the pages: tells their times to whoever has opened them. Without it they are complete. */
import { browseIndex } from './browse-index.tsx';
import { copyButtons } from './copy-buttons.ts';
import { tellGroup } from './tell-group.tsx';

copyButtons();

const facts = document.querySelector('#facts');
if (facts !== null) tellGroup(JSON.parse(facts.textContent));

const index = document.querySelector<HTMLElement>('#groups');
if (index !== null) browseIndex(index);
