/** In: a browser tab and a page of the gauntlet. Out: what happened there, and whether it is what the page expects. */

import type { Page } from 'puppeteer-core';
import type { Gauntlet, GauntletPage } from './site';

export interface Result {
  name: string;
  expect: string;
  pass: boolean;
  /** What the site recorded: `accepted`, `rejected`, `none`, … */
  state: string;
  visibleMs: number | null;
  /** What is wrong, in a few words. */
  wrong: string[];
  clicks: string[];
}

/** A wall that is not gone after this long counts as not cleared, in milliseconds. */
const LONGEST = 10_000;
/** A cleared wall must stay away this long; a page without one is watched this long. */
const STEADY = 1600;
const WATCH = 6000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Facts {
  cover: number;
  readable: boolean;
  inert: boolean;
  legit: boolean;
  embeds: boolean;
  state: string;
  loads: number;
  clicks: string[];
  visibleMs: number | null;
}

const FACTS = `(() => {
  const shown = (e) => e.getClientRects().length > 0 && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const clear = (p) => { for (let e = p; e; e = e.parentElement) { const s = getComputedStyle(e); if (s.filter.includes('blur(') || Number(s.opacity) < 0.5) return false; } return true; };
  const article = document.getElementById('article');
  const { first, clear: at } = window.seen;
  return {
    cover: cover(),
    readable: [...document.querySelectorAll('[data-ap]')].slice(0, 4).every((p) => shown(p) && clear(p)),
    inert: article.closest('[inert],[aria-hidden=true]') !== null || getComputedStyle(article).pointerEvents === 'none',
    legit: [...document.querySelectorAll('[data-legit]')].every((e) => shown(e) && getComputedStyle(e).pointerEvents !== 'none'),
    embeds: [...document.querySelectorAll('[data-embed]')].every((e) => shown(e) && !e.querySelector('iframe')),
    state: state(),
    loads: Number(sessionStorage.getItem('loads')),
    clicks: window.untrusted,
    visibleMs: first === null ? 0 : at === null ? null : Math.round(at - first),
  };
})()`;

/** Opens the page, waits for what is to happen, scrolls with a real wheel, and compares. */
export async function judge(tab: Page, site: Gauntlet, page: GauntletPage): Promise<Result> {
  await tab.goto(site.url(page.name), { waitUntil: 'domcontentloaded' });
  if (page.click) {
    await sleep(1000);
    await tab.click(page.click);
  }
  const start = Date.now();
  const wall = page.expect === 'refused' || page.expect === 'hidden';
  for (;;) {
    await sleep(200);
    const spent = Date.now() - start - (page.late ?? 0);
    if (spent > (wall ? LONGEST : WATCH)) break;
    // A wall out of sight may still be on its way to be refused: the answer counts, not the sight alone.
    const clearFor = (await tab
      .evaluate('window.seen?.clear ? performance.now() - seen.clear : 0')
      .catch(() => 0)) as number;
    const answered = page.expect !== 'refused' || (await tab.evaluate('state()').catch(() => 'none')) !== 'none';
    if (wall && answered && clearFor > STEADY && spent > STEADY) break;
  }
  const wrong: string[] = [];
  if (!tab.url().endsWith('/artikel')) wrong.push('navigated');
  const facts = (await tab.evaluate(FACTS).catch(() => null)) as Facts | null;
  if (!facts) return { ...summary(page), pass: false, state: '?', visibleMs: null, wrong: ['no page'], clicks: [] };
  if (facts.state === 'accepted') wrong.push('ACCEPTED');
  if (facts.loads - 1 > (page.reloads ?? 0)) wrong.push(`${facts.loads - 1} reloads`);
  if (page.presses !== undefined && facts.clicks.length > page.presses) wrong.push(`${facts.clicks.length} clicks`);
  if (wall) {
    if (facts.cover > 0.03) wrong.push(`covered ${facts.cover.toFixed(2)}`);
    if (!facts.readable) wrong.push('unreadable');
    if (facts.inert) wrong.push('inert');
    if (page.expect === 'refused' && facts.state !== 'rejected') wrong.push(`answer ${facts.state}`);
    if (page.expect === 'hidden' && facts.state !== 'none') wrong.push(`answer ${facts.state}`);
    if (!(await scrolls(tab, page))) wrong.push('does not scroll');
    if (page.keys) wrong.push(...(await keys(tab)));
  } else {
    if (!facts.legit) wrong.push('hidden');
    if (!facts.embeds) wrong.push('embed loaded or hidden');
    if (page.expect !== 'left' && facts.clicks.length > 0) wrong.push('clicked');
    if (facts.state !== 'none') wrong.push(`answer ${facts.state}`);
    if (page.expect === 'left' && facts.cover < 0.1) wrong.push('wall gone');
  }
  return { ...summary(page), pass: wrong.length === 0, ...facts, wrong };
}

const summary = (page: GauntletPage) => ({ name: page.name, expect: page.expect });

async function scrolls(tab: Page, page: GauntletPage): Promise<boolean> {
  const top = page.scroller
    ? `document.querySelector('${page.scroller}').scrollTop`
    : 'Math.max(scrollY, document.body.scrollTop)';
  await tab.mouse.move(500, 400);
  for (let i = 0; i < 4; i++) {
    await tab.mouse.wheel({ deltaY: 300 });
    await sleep(150);
    if (((await tab.evaluate(top)) as number) > 40) return true;
  }
  return false;
}

/** Scroll keys work again, and the page's own shortcut still does. */
async function keys(tab: Page): Promise<string[]> {
  const wrong: string[] = [];
  const before = (await tab.evaluate('scrollTo(0, 0), scrollY')) as number;
  await tab.keyboard.press('End');
  await sleep(500);
  if (((await tab.evaluate('scrollY')) as number) <= before) wrong.push('keys do not scroll');
  await tab.keyboard.press('j');
  if (!(await tab.evaluate('window.shortcut === true'))) wrong.push('shortcut lost');
  return wrong;
}
