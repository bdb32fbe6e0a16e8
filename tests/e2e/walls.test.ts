/** A reduced gauntlet in both real browsers, and the weight of what runs in a frame without a wall. */

import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../../src/cli/browsers';
import { judge } from '../bench/walls/judge';
import { type Gauntlet, gauntletPages, serveGauntlet } from '../bench/walls/site';

/** Minified bytes that any frame may cost before a sign of a wall is seen in it. */
const HEAVIEST = 110_000;

describe.each(['chrome', 'firefox'] as const)('%s', (name) => {
  let site: Gauntlet;
  let session: Session;

  beforeAll(async () => {
    site = await serveGauntlet();
    session = await launch(name, { language: 'de' });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('is light in frames without a wall', () => {
    expect(statSync(`.output/${name}-mv3/content-scripts/walls.js`).size).toBeLessThanOrEqual(HEAVIEST);
  });

  it.each(gauntletPages().filter((page) => page.e2e))('$name: $what', async (page) => {
    const tab = await session.browser.newPage();
    const result = await judge(tab, site, page);
    await tab.close();
    expect(result.wrong).toEqual([]);
  });
});
