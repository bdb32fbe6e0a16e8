/** Without a panel nothing is read but what may concern the dataset; with one, or when the reader asks, all is. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import { expectationOf, reportIn, sleep, until } from './harness';

const MARKS = `[...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0)`;

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  let site: DemoSite;
  let session: Session;
  const marks = () => session.page.evaluate(MARKS) as Promise<number>;

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de' });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('marks an article on the topic by itself', async () => {
    await session.page.goto(site.url('003'));
    await until(marks, (count) => count > 10);
  });

  it('marks a page that becomes an article on the topic', async () => {
    await session.page.goto(site.url('other'));
    await sleep(1_500);
    expect(await marks()).toBe(0);
    const html = await (await fetch(`http://localhost:${site.port}/003.html`)).text();
    await session.page.evaluate((next) => {
      const fresh = new DOMParser().parseFromString(next, 'text/html');
      history.pushState(null, '', '/neu/kim-und-putin.html');
      document.title = fresh.title;
      document.querySelector('main')?.replaceWith(document.importNode(fresh.querySelector('main') as Element, true));
    }, html);
    await until(marks, (count) => count > 10);
  });

  it('reads an article on another topic when the panel opens', async () => {
    await session.page.goto(site.url('other'));
    await sleep(1_500);
    const panel = await session.openPanel();
    const report = await until(
      () => reportIn(panel),
      (found) => found?.state === 'done',
    );
    expect(report?.article?.title).not.toBe('');
    expect(report?.findings).toEqual([]);
    await until(
      () => panel.eval<boolean>(`document.querySelector('.notice.nothing') !== null`),
      (shown) => shown,
    );
    await session.page.goto(site.url('002'));
    await until(
      () => reportIn(panel),
      (found) => found?.article?.title === expectationOf('002').title && found.findings.length > 10,
    );
  });
});
