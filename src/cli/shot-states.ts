/**
 * What the pictures show: every state of the panel and every page of the extension, each with the condition that says
 * it is there. Conditions, not pauses: a busy machine only takes longer. All expressions run in the page itself.
 */

import { reports } from '../../tests/pages/reports/reports';
import type { View } from './browsers';

const HIDDEN_SITE = 'nordkurier-beispiel.test';

/** The tab in front, seen from a panel. */
export const FRONT = '(await (globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }))[0].id';

/** Resolves when what was drawn last is on the screen. A panel nobody sees draws nothing: then after half a second. */
export const PAINTED = `new Promise((done) => {
  setTimeout(done, 500);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
})`;

/** Puts a report into a tab as the background would; resolves when storage holds it and nothing overwrites it. */
const put = (name: string, tab: string) => `(async () => {
  const { storage } = globalThis.browser ?? chrome;
  const report = ${JSON.stringify(reports[name])};
  const key = 'report:' + ${tab};
  await storage.local.set({ sites: report.state === 'off' ? { '${HIDDEN_SITE}': { off: true } } : {} });
  for (let calm = 0; calm < 3; calm++) {
    const before = (await storage.session.get(key))[key];
    if (!before || before.state !== report.state || before.walls.length !== report.walls.length || calm === 0) {
      if (calm > 0) calm = 1; // the background reacts to the switch: it must not have the last word
      await storage.session.set({ [key]: report });
    }
    await new Promise((done) => setTimeout(done, 60));
  }
})()`;

/** What says that the panel shows this report. */
function shows(name: string): string {
  const report = reports[name];
  const title = JSON.stringify(report?.article?.title ?? '');
  const head = report?.article ? `document.querySelector('h1')?.textContent === ${title}` : 'true';
  if (report?.state === 'done' && report.findings.length > 0)
    return `${head} && document.querySelectorAll('li.finding').length === ${report.findings.length}`;
  const kinds: Record<string, string> = { reading: 'reading', failed: 'failed', off: 'off', 'no-access': 'off' };
  const kind = kinds[report?.state ?? ''] ?? (report?.state === 'done' ? 'nothing' : 'elsewhere');
  return `${head} && document.querySelector('.notice.${kind}') && !document.querySelector('li.finding')`;
}

/** What is done in the panel on top of a report: a script, and what shows that it was done. */
const ACTIONS: Record<string, { act: string; done: string; undo?: string }> = {
  'rich-open': {
    act: `for (const at of [0, 2, 6]) document.querySelectorAll('.finding .head')[at].click();`,
    done: `document.querySelectorAll('.finding .body').length === 3`,
  },
  'same-origin': {
    act: `document.querySelectorAll('.finding .head')[1].click();`,
    done: `document.querySelector('.finding.same-origin .body')`,
  },
  figure: {
    act: `document.querySelectorAll('.finding .head')[2].click();`,
    done: `document.querySelector('.finding.other-figure .plot')`,
  },
  contradicted: {
    act: `document.querySelector('.finding.contradicted .head').click();`,
    done: `document.querySelector('.finding.contradicted .body')`,
  },
  timeline: { act: '', done: `document.querySelector('.timeline').open` },
  menu: {
    act: `document.querySelector('#menu').showPopover();`,
    done: `document.querySelector('#menu').matches(':popover-open')`,
    undo: `document.querySelector('#menu').hidePopover()`,
  },
  search: {
    act: `document.querySelector('.chip.icon').click(); document.querySelector('.chip.contradicted').click();`,
    done: `document.querySelector('.fields') && document.querySelectorAll('li.finding').length === 1`,
    undo: `document.querySelector('.chip.icon').click(), document.querySelector('.found button').click()`,
  },
  wrong: {
    act: `document.querySelector('.finding.contradicted .head').click();
      setTimeout(() => document.querySelector('.finding.contradicted .quiet').click(), 200);`,
    done: `document.querySelector('.toast')`,
    undo: `document.querySelector('.toast button').click()`,
  },
  broken: {
    act: `[...document.querySelectorAll('#menu > button')].find((button) => button.querySelector('.wrong')).click();`,
    done: `document.querySelector('dialog[open]')`,
    undo: `document.querySelector('dialog').close()`,
  },
};

/** Findings that an earlier picture opened are closed again. */
const FOLD = `for (const head of document.querySelectorAll('.finding .head[aria-expanded=true]')) head.click()`;

/** Text that the reader selected and had checked, with what was found about it and without. */
async function selectionStates(panel: View, tab: string, save: (name: string) => Promise<void>): Promise<void> {
  const { walls, sentences, findings, ...report } = reports.rich as NonNullable<(typeof reports)[string]>;
  const texts = sentences.slice(10, 12);
  for (const [name, found] of [
    ['selection', findings.filter(({ sentence }) => sentence === 11)],
    ['selection-nothing', []],
  ] as const) {
    const selected = { ...report, article: undefined, selection: true, walls: [], sentences: texts, findings: found };
    const set = (value: unknown) =>
      `(async () => (globalThis.browser ?? chrome).storage.session.set({ ['selection:' + ${tab}]: ${JSON.stringify(value)} }))()`;
    await panel.eval(set(selected));
    await panel.waitFor(
      `document.querySelector('.selected') && document.querySelectorAll('li.finding').length === ${found.length}`,
    );
    await panel.eval(PAINTED);
    await save(`panel-${name}`);
    await panel.eval(set(null));
    await panel.waitFor(`!document.querySelector('.selected')`);
  }
}

/** Walks all states of a panel; `save` takes the picture of each. */
export async function panelStates(panel: View, tab: string, save: (name: string) => Promise<void>): Promise<void> {
  for (const name of Object.keys(reports)) {
    await panel.eval(put(name, tab));
    await panel.waitFor(shows(name));
    await panel.eval(PAINTED);
    await save(`panel-${name}`);
  }
  await panel.eval(put('rich', tab));
  await panel.waitFor(shows('rich'));
  for (const [name, { act, done, undo }] of Object.entries(ACTIONS)) {
    await panel.eval(`(() => { ${FOLD}; scrollTo(0, 0); })()`);
    await panel.waitFor(`!document.querySelector('.finding .body')`);
    await panel.eval(`(() => { ${act}
      for (const box of document.querySelectorAll('details.timeline')) box.open = ${name === 'timeline'}; })()`);
    await panel.waitFor(done);
    await panel.eval(`(() => {
      for (const box of document.querySelectorAll('.body details, .left-out')) box.open = ${name === 'rich-open'};
      const shown = document.querySelector('${name === 'timeline' ? '.timeline' : '.finding.open'}');
      if (shown && !document.querySelector('.toast, dialog[open]') && '${name}' !== 'rich-open') shown.scrollIntoView();
    })()`);
    await panel.eval(PAINTED);
    await save(`panel-${name}`);
    if (undo) await panel.eval(undo);
    await panel.waitFor(`!document.querySelector('.toast, dialog[open]')`);
  }
  await selectionStates(panel, tab, save);
}

/** The pages of the extension, what shows that each is there, and the reader's look it is shown with. */
export const PAGES: { name: string; file: string; ready: string; look?: object }[] = [
  {
    name: 'options',
    file: 'options.html',
    ready: `document.querySelector('kbd') && document.querySelector('#about li')`,
  },
  { name: 'welcome', file: 'welcome.html', ready: `document.querySelector('.answer .verdict')` },
  { name: 'reader', file: 'reader.html?demo', ready: `CSS.highlights.size > 0` },
  {
    name: 'reader-sepia',
    file: 'reader.html?demo',
    ready: `CSS.highlights.size > 0 && document.documentElement.dataset.paper === 'sepia'`,
    look: { face: 'sans', size: 22, width: 52, paper: 'sepia' },
  },
];
