/** The whole way over the demo site, in both real browsers: wall, article, findings, marks, and no request of our own. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session, type View } from '../../src/cli/browsers';
import { type DemoPage, type DemoSite, serveDemo } from '../../src/cli/demo-site';
import type { TabReport } from '../../src/model/finding';
import { expectationOf, foreignRequests, reportIn, sleep, until, visit } from './harness';

const ARTICLES: DemoPage[] = ['000', '001', '002', '003', '004'];

/** What a page would see of a highlight: its name and the text of its ranges. */
const PAINTED = `[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => ({ name, text: range.toString() })))`;

const textOf = (report: TabReport, index: number) => report.sentences[index]?.text ?? '';

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
    await site?.close();
  });

  describe.each(ARTICLES)('article %s', (page) => {
    const expected = expectationOf(page);
    let report: TabReport;
    beforeAll(async () => {
      report = await visit(session, panel, site.url(page));
    });

    it('clears the wall without consent, and the page scrolls', async () => {
      const walls = await until(
        async () => (await reportIn(panel))?.walls ?? [],
        (found) => found.some((wall) => wall.kind === expected.wall?.kind && wall.outcome !== 'left'),
      );
      expect(walls).toContainEqual(expect.objectContaining(expected.wall));
      await sleep(600);
      expect(
        await session.page.evaluate(() => {
          const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          return hit?.closest('#zustimmung, #cookie-leiste, #cmp, dialog, #banner') === null;
        }),
      ).toBe(true);
      await session.page.mouse.move(400, 400);
      await session.page.mouse.wheel({ deltaY: 500 });
      await until(
        () => session.page.evaluate(() => window.scrollY),
        (y) => y > 40,
        5_000,
      );
      const consent = await session.page.evaluate(() => `${localStorage.getItem('consent')} ${document.cookie}`);
      expect(consent).not.toContain('accepted');
      expect(session.page.url()).toBe(site.url(page));
    });

    it('reads the article and nothing else', () => {
      const { article } = report;
      expect(article?.title).toBe(expected.title);
      expect(article?.publisher).toBe(expected.publisher);
      expect(article?.byline).toEqual(expected.byline);
      expect(article?.published?.slice(0, 10)).toBe(expected.published);
      expect(article?.access).toBe(expected.access);
      const text = report.sentences.map((sentence) => sentence.text).join('\n');
      for (const kept of expected.keeps) expect(text).toContain(kept);
      for (const left of expected.leavesOut) expect(text).not.toContain(left);
    });

    it('finds what the dataset knows', () => {
      const found = expected.findings.map(({ says, claim }) => {
        const index = report.sentences.findIndex((sentence) => sentence.text.includes(says));
        const finding = report.findings.find((candidate) => candidate.sentence === index);
        const hit = finding?.claims.find((candidate) => candidate.claim === claim);
        return { says, claim, kind: hit ? finding?.kind : 'missing' };
      });
      expect(found).toEqual(expected.findings);
      for (const finding of report.findings) {
        for (const claim of finding.claims) expect(claim.groups.length, claim.claim).toBeGreaterThan(0);
      }
    });

    it('marks the sentences without touching the page', async () => {
      const painted = await until(
        () => session.page.evaluate(PAINTED) as Promise<{ name: string; text: string }[]>,
        (ranges) => ranges.length >= report.findings.length,
      );
      const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
      const marked = painted.map(({ text }) => fold(text));
      for (const finding of report.findings) expect(marked).toContain(textOf(report, finding.sentence));
      const served = await (await fetch(`http://localhost:${site.port}/${page}.html`)).text();
      const changed = await session.page.evaluate((html) => {
        const fresh = new DOMParser().parseFromString(html, 'text/html');
        const inside = (doc: Document) => doc.querySelector('main')?.innerHTML;
        return inside(fresh) === inside(document);
      }, served);
      expect(changed).toBe(true);
    });
  });

  it('tells by kind what was left out of an article', async () => {
    const { article } = await visit(session, panel, site.url('001'));
    expect(article?.removed).toMatchObject({ comment: 7, offer: 3 });
    const total = Object.values(article?.removed ?? {}).reduce((sum, count) => sum + count, 0);
    const said = await until(
      () => panel.eval<string>(`document.querySelector('.left-out')?.textContent ?? ''`),
      (text) => text.includes('Leserkommentar'),
    );
    expect(said).toContain(`${total} Stücke gehören nicht zum Artikel`);
    expect(said).toContain('7 × Leserkommentar');
    expect(said).toContain('3 × Abo-Angebot');
  });

  it('says nothing about an article on another topic', async () => {
    const report = await visit(session, panel, site.url('other'));
    expect(report.state).toBe('done');
    expect(report.article?.title).toBe(expectationOf('other').title);
    expect(report.findings).toEqual([]);
    expect(await session.page.evaluate(PAINTED)).toEqual([]);
  });

  it('makes no request of its own', () => {
    expect(foreignRequests(site)).toEqual([]);
  });
});
