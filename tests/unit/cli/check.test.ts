import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeFindings, wholeOf } from '../../../src/cli/check-findings';
import { MAX_SENTENCE, readLine } from '../../../src/cli/check-lines';
import type { Match, Relation } from '../../../src/model/finding';

const check = (...args: string[]) =>
  spawnSync('npx', ['tsx', 'src/cli/check.ts', ...args], { encoding: 'utf8', timeout: 60_000 });

describe('check as a command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('goes on after bad lines and says which they were', { timeout: 60_000 }, () => {
    const file = join(folder, 'lines.ndjson');
    const good = { id: 'a', lang: 'de', title: 'Nordkorea', date: '2024-06-20', sentences: ['Es regnet.'] };
    const lines = [
      `\uFEFF${JSON.stringify(good)}`,
      '',
      '{"id": "b",',
      'null',
      JSON.stringify({ ...good, id: 'c', date: 2024 }),
      JSON.stringify({ ...good, id: 'd', sentences: ['Es regnet.', 3] }),
      JSON.stringify({ ...good, id: 'e', sentences: 'Es regnet.' }),
      JSON.stringify({ id: 'f', lang: 'de', text: 'Es regnet. Es schneit.', date: null }),
    ];
    writeFileSync(file, lines.join('\n'));
    const { status, stdout } = check(file);
    const out = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { id: string | null; error?: string; findings?: unknown[] });
    expect(status).toBe(1);
    expect(out.map(({ id, error }) => [id, error])).toEqual([
      ['a', undefined],
      [null, 'line 3: not JSON'],
      [null, 'line 4: not an object'],
      ['c', 'line 5: date is no text'],
      ['d', 'line 6: sentences is no list of texts'],
      ['e', 'line 7: sentences is no list of texts'],
      ['f', undefined],
    ]);
  });

  it('says in one line that a file is missing', { timeout: 60_000 }, () => {
    const { status, stderr, stdout } = check(join(folder, 'none.ndjson'));
    expect(status).toBe(66);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').at(-1)).toMatch(/none\.ndjson: no such file$/);
  });
});

describe('lines of check', () => {
  it('cuts a sentence that never ends', () => {
    const line = readLine(JSON.stringify({ id: 'a', lang: 'de', sentences: ['x'.repeat(100_000)] }), 1);
    expect('sentences' in line && line.sentences[0]?.text.length).toBe(MAX_SENTENCE);
  });

  it('wants sentences or a text', () => {
    expect(readLine('{"id":"a","lang":"de"}', 2)).toEqual({ id: 'a', error: 'line 2: neither sentences nor text' });
  });
});

describe('parts under their whole', () => {
  const match = (claim: string, relation: Relation, score: number): Match => ({
    sentence: 0,
    claim,
    relation,
    score,
    reasons: [],
    cites: [],
  });

  it('knows the whole of a part', () => {
    expect(wholeOf('c098')).toBe('c043');
    expect(wholeOf('c043')).toBe('c043');
    expect(wholeOf('c054')).toBe('c054');
  });

  it('keeps the best of whole and part', () => {
    const found = wholeFindings([match('c043', 'related', 0.9), match('c098', 'corroborates', 0.8)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ claim: 'c043', part: 'c098', relation: 'corroborates', score: 0.8 });
  });
});
