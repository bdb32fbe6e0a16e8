import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPageLine } from '../../../src/cli/read-lines';

const SENTENCE = 'Am Ufer des Sees standen am Morgen die ersten Boote bereit, und niemand wusste, wem sie gehörten. ';
const page = (name: string) =>
  `<!doctype html><meta charset="utf-8"><title>${name}</title><article>${[1, 2, 3, 4]
    .map((n) => `<p>${n} ${name}. ${SENTENCE.repeat(2)}</p>`)
    .join('')}</article>`;

describe('read as a command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (name: string) =>
    spawnSync('npx', ['tsx', 'src/cli/read.ts', join(folder, name), '--engine', 'jsdom', '--budget', '60000'], {
      encoding: 'utf8',
      timeout: 110_000,
    });

  it('answers every line, tells bad ones on stderr, and exits with 1', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'a.html'), page('Boote'));
    writeFileSync(join(folder, 'b.html.gz'), gzipSync(page('Kähne')));
    writeFileSync(join(folder, 'plain.html.gz'), page('Kein Gzip'));
    writeFileSync(join(folder, 'latin.html'), Buffer.from(page('Fähre').replace('utf-8', 'iso-8859-1'), 'latin1'));
    const url = 'https://bachbote.example/x';
    const lines = [
      `\uFEFF${JSON.stringify({ id: 'a', url, html: 'a.html' })}`,
      '{"id": "cut",',
      'null',
      '',
      JSON.stringify({ id: 'none', url, html: 'none.html' }),
      JSON.stringify({ id: 'nogz', url, html: 'plain.html.gz' }),
      JSON.stringify({ id: 'folder', url, html: '.' }),
      JSON.stringify({ id: 'nohtml', url }),
      JSON.stringify({ id: 7, url, html: 'a.html' }),
      JSON.stringify({ id: 'b', html: 'b.html.gz', note: 'x'.repeat(3_000_000) }),
      JSON.stringify({ id: 'latin', url, html: 'latin.html' }),
    ];
    writeFileSync(join(folder, 'pages.ndjson'), lines.join('\r\n'));
    const { status, stdout, stderr } = read('pages.ndjson');
    const out = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { id: string | null; error?: string; title?: string });
    expect(out.map(({ id, error, title }) => [id, error ?? title])).toEqual([
      ['a', 'Boote'],
      [null, 'line 2: not JSON'],
      [null, 'line 3: not an object'],
      ['none', 'none.html: no such file'],
      ['nogz', 'plain.html.gz: no gzip, or cut off'],
      ['folder', '.: cannot be read'],
      ['nohtml', 'line 8: html is missing or no text'],
      [null, 'line 9: id is missing or no text'],
      ['b', 'Kähne'],
      ['latin', 'Fähre'],
    ]);
    expect(status).toBe(1);
    for (const { id, error } of out) if (error) expect(stderr).toContain(id ? `${id}: ${error}` : error);
  });

  it('says in one line that the file is missing', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = read('none.ndjson');
    expect([status, stdout]).toEqual([66, '']);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/none\.ndjson: no such file$/);
  });
});

describe('lines of read', () => {
  it('refuses a line that no one wrote by hand or tool', () => {
    expect(readPageLine(`{"id":"x","html":"${'x'.repeat(20_000_000)}"}`, 3)).toMatchObject({
      id: null,
      error: expect.stringMatching(/^line 3: longer than/),
    });
  });

  it('takes a page without an address', () => {
    expect(readPageLine('{"id":"x","html":"x.html","url":null}', 1)).toEqual({ id: 'x', html: 'x.html', url: '' });
  });
});
