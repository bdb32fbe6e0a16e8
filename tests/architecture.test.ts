/** The import rules of the house: which folder may know which. A broken rule names the file and the import. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const STAGES = ['page', 'walls', 'article', 'text', 'claims', 'matching', 'evidence', 'annotations'];
const BROWSER = ['messaging', 'settings', 'platform', 'library'];

/** What each folder of `src` may import from other folders of `src`; everything may import `model`. */
const ALLOWED: Record<string, string[]> = {
  model: [],
  text: [],
  ...Object.fromEntries(STAGES.filter((stage) => stage !== 'text').map((stage) => [stage, ['text']])),
  panel: ['messaging', 'settings', 'platform'],
  settings: [],
  messaging: [],
  library: [],
  platform: ['settings', 'messaging'],
  pipeline: [...STAGES, ...BROWSER],
  cli: [...STAGES, 'pipeline', 'settings', 'panel', 'tests'],
};

interface Import {
  file: string;
  from: string;
  to: string;
  text: string;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));

const partOf = (file: string): string => {
  const [top, folder] = path.relative(ROOT, file).split(path.sep);
  return top === 'src' ? (folder ?? '') : (top ?? '');
};

const sources = [...filesUnder('src'), ...filesUnder('entrypoints')];
const imports: Import[] = sources.flatMap((file) => {
  const code = readFileSync(path.join(ROOT, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, text = '']) => ({
    file,
    from: partOf(path.join(ROOT, file)),
    to: text.startsWith('.') ? partOf(path.resolve(ROOT, path.dirname(file), text)) : '',
    text,
  }));
});

const broken = (rule: (found: Import) => boolean) => imports.filter(rule).map(({ file, text }) => `${file}: ${text}`);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(new Set(sources.map((file) => partOf(path.join(ROOT, file)))).size).toBeGreaterThan(8);
  });

  it.each(Object.keys(ALLOWED))('%s imports only what the design allows', (folder) => {
    const allowed = new Set([folder, 'model', 'assets', 'package.json', '', ...(ALLOWED[folder] ?? [])]);
    expect(broken(({ from, to }) => from === folder && !allowed.has(to))).toEqual([]);
  });

  it('every folder of src has a rule', () => {
    const folders = new Set(
      sources.filter((file) => file.startsWith('src')).map((file) => partOf(path.join(ROOT, file))),
    );
    expect([...folders].filter((folder) => !(folder in ALLOWED))).toEqual([]);
  });

  it('nothing imports entrypoints', () => {
    expect(broken(({ to, from }) => to === 'entrypoints' && from !== 'entrypoints')).toEqual([]);
  });

  it('only pipeline, and the command line through it, composes stages', () => {
    const composers = new Set(['pipeline', 'cli', ...STAGES]);
    expect(broken(({ from, to }) => STAGES.includes(to) && !composers.has(from) && from !== 'entrypoints')).toEqual([]);
  });

  it('only the four browser folders and entrypoints touch the browser', () => {
    const touches = /^(wxt\/browser|#imports|webextension-polyfill|@webext-core\/messaging)$/;
    const may = new Set([...BROWSER, 'entrypoints', 'panel']);
    expect(broken(({ from, text }) => touches.test(text) && !may.has(from))).toEqual([]);
    const globals = sources
      .filter((file) => !may.has(partOf(path.join(ROOT, file))) && !file.includes(`${path.sep}cli${path.sep}`))
      .filter((file) => /(?<![\w.'`])(?:browser|chrome)\.[a-z]/.test(readFileSync(path.join(ROOT, file), 'utf8')));
    expect(globals).toEqual([]);
  });

  it('stages and models do not know Node', () => {
    expect(broken(({ from, text }) => text.startsWith('node:') && from !== 'cli')).toEqual([]);
  });
});

describe('sizes', () => {
  it('entrypoints only wire', () => {
    const long = filesUnder('entrypoints').filter(
      (file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 45,
    );
    expect(long).toEqual([]);
  });
});
