/** Pages that change and backgrounds that sleep: single-page navigation, a killed worker, several tabs at once. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoSite, serveDemo } from '../../src/cli/demo-site';
import { expectationOf, foreignRequests, reportIn, until, visit } from './harness';

const MARKS = `[...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0)`;

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  let site: DemoSite;
  let session: Session;
  let panel: View;

  beforeAll(async () => {
    site = await serveDemo();
    session = await launch(name, { proxyPort: site.port, language: 'de' });
    await session.page.goto(site.url('other'));
    panel = await session.openPanel();
  });
  afterAll(async () => {
    await session?.close();
    expect(foreignRequests(site)).toEqual([]);
    await site?.close();
  });

  it('reads again when a page becomes another one without loading', async () => {
    await visit(session, panel, site.url('other'));
    const html = await (await fetch(`http://localhost:${site.port}/003.html`)).text();
    await session.page.evaluate((next) => {
      const fresh = new DOMParser().parseFromString(next, 'text/html');
      history.pushState(null, '', '/neu/kim-und-putin.html');
      document.title = fresh.title;
      document.head.querySelector('script[type="application/ld+json"]')?.remove();
      const facts = fresh.head.querySelector('script[type="application/ld+json"]');
      if (facts) document.head.append(document.importNode(facts, true));
      document.querySelector('main')?.replaceWith(document.importNode(fresh.querySelector('main') as Element, true));
    }, html);
    const report = await until(
      () => reportIn(panel),
      (found) => found?.state === 'done' && found.article?.title === expectationOf('003').title,
    );
    expect(report?.url).toContain('/neu/kim-und-putin.html');
    expect(report?.findings.length).toBeGreaterThan(10);
    await until(
      () => session.page.evaluate(MARKS) as Promise<number>,
      (marks) => marks > 10,
    );
  });

  it('says nothing any more when the page goes back to another topic', async () => {
    await visit(session, panel, site.url('002'));
    const report = await visit(session, panel, site.url('other'));
    expect(report.findings).toEqual([]);
    expect(await session.page.evaluate(MARKS)).toBe(0);
    await session.page.goBack();
    await until(
      () => reportIn(panel),
      (found) => found?.url === site.url('002') && found.findings.length > 10,
    );
  });

  it('keeps the reports of two tabs apart', async () => {
    const second = await session.browser.newPage();
    await second.goto(site.url('001'));
    await until(
      () => reportIn(panel),
      (found) => found?.url === site.url('001') && found.state === 'done',
    );
    await second.close();
    await session.page.bringToFront();
    await until(
      () => reportIn(panel),
      (found) => found?.url === site.url('002'),
    );
  });
});

describe('chrome', () => {
  it('answers after the browser has put the background to sleep', async () => {
    const site = await serveDemo();
    const session = await launch('chrome', { proxyPort: site.port, language: 'de' });
    try {
      await session.page.goto(site.url('other'));
      const panel = await session.openPanel();
      await visit(session, panel, site.url('002'));
      const target = session.browser.targets().find((one) => one.type() === 'service_worker');
      const worker = await target?.worker();
      await worker?.close();
      // This one must be gone; a page's message may already have woken the next.
      await until(
        async () => target !== undefined && !session.browser.targets().includes(target),
        (gone) => gone,
      );
      const report = await visit(session, panel, site.url('003'));
      expect(report.state).toBe('done');
      expect(report.findings.length).toBeGreaterThan(10);
    } finally {
      await session.close();
      await site.close();
    }
  });
});
