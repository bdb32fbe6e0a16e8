/**
 * Reads a new document and proposes claims for it:
 *
 *     npm run claims:draft -- FILE [OUT.json] [--date 2024-06-19]      FILE: plain text, or HTML
 *
 * Writes an editable file (by default FILE.draft.json) with a source to add to `sources.json`, its lines for
 * `documents.json`, proposals for new claims, and assertions that known claims probably get; for HTML also the
 * article's numbered lines as text (FILE.txt), which `claims:verify` reads. It quotes the document's sentences as a help
 * for the editor: keep both out of the repository. Exits with 64 without a file named, 66 where it cannot be read.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { draftClaims } from '../claims/draft';
import { documentLines } from '../claims/paragraphs';
import type { Source } from '../model/claim';
import { readingLanguage } from '../text/lexicon';
import { buildClaims } from './claims-build';
import { toldBy, WEIGHTS } from './claims-finder';
import { guessLanguage } from './guess-language';
import { jsdomEngine } from './read-jsdom';

interface DocumentRead {
  lines: string[];
  title?: string;
  language?: string;
  published?: string;
  publisher?: string;
  authors: string[];
  credits: string[];
}

const isHtml = (file: string): boolean => /\.x?html?$/i.test(file);

/** An HTML file's article, its title and each paragraph a line; or a text file's lines. */
async function readDocument(file: string): Promise<DocumentRead> {
  const bytes = readFileSync(file);
  if (!isHtml(file)) {
    const lines = documentLines(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return { lines, ...(lines[0] && { title: lines[0] }), authors: [], credits: [] };
  }
  const engine = jsdomEngine();
  const page = await engine.read(
    { bytes, charset: undefined },
    { url: '', baseline: false, explain: false, budgetMs: 10_000 },
  );
  await engine.close();
  if (page.error || !page.text) throw new Error(page.error ?? 'it holds no article');
  const { title, language, published, publisher, byline = [], credits = [] } = page;
  return {
    lines: documentLines([title, page.text].join('\n')),
    authors: byline,
    credits,
    ...(title && { title }),
    ...(language && { language }),
    ...(published && { published }),
    ...(publisher && { publisher }),
  };
}

/** The next free number, as an id. */
function nextSource(taken: Set<string>): string {
  let number = taken.size;
  while (taken.has(String(number).padStart(3, '0'))) number++;
  return String(number).padStart(3, '0');
}

async function main(file: string, out: string, date: string | undefined): Promise<void> {
  const document = await readDocument(file);
  if (!document.lines.length) throw new Error('it holds no text');
  const language = readingLanguage(document.language) ?? guessLanguage(document.lines);
  const { base, mistakes } = buildClaims();
  for (const mistake of mistakes) console.error(mistake);
  const day = date ?? document.published?.slice(0, 10);
  const source: Source = {
    id: nextSource(new Set(base.sources.map(({ id }) => id))),
    publisher: document.publisher ?? null,
    title: { de: '', en: '' },
    authors: document.authors,
    date: day ?? '',
    language,
    credits: document.credits,
    access: 'free',
  };
  const { lines } = document;
  const numbers = lines.map((_, i) => i + 1);
  const title = document.title ?? '';
  const known = { source: { ...source, title: { de: title, en: title } }, lines, article: numbers };
  const matching = existsSync(WEIGHTS) ? toldBy(base, known) : undefined;
  const { fresh, known: assertions } = draftClaims(
    numbers.map((number) => ({ number, text: lines[number - 1] ?? '' })),
    {
      source: source.id,
      language,
      known: base.claims,
      origins: base.origins,
      ...(day ? { published: day } : {}),
      ...(matching ? { told: matching.told } : {}),
    },
  );
  const draft = {
    source,
    documents: { [source.id]: [`1-${lines.length}`] },
    claims: fresh,
    assertionsForKnownClaims: assertions,
  };
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(draft, null, 2)}\n`);
  if (isHtml(file)) writeFileSync(`${file}.txt`, `${lines.join('\n')}\n`);
  console.log(
    `${path.basename(file)}: ${lines.length} lines, ${fresh.length} proposals for new claims, ` +
      `${assertions.length} known claims with new assertions; written to ${out}` +
      (isHtml(file) ? `, the lines to ${file}.txt` : '') +
      (matching?.sameTextAs.length
        ? `\nIts text is, or carries, that of source ${matching.sameTextAs.join(', ')}.`
        : '') +
      (day ? '' : '\nIts day is not known: with --date 2024-06-19 "last month" and "on Monday" become dates.'),
  );
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
const [file, out = `${file}.draft.json`] = positionals;
if (!file || (values.date && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))) {
  console.error('usage: npm run claims:draft -- FILE [OUT.json] [--date 2024-06-19]');
  process.exit(64);
}
try {
  await main(file, out, values.date);
} catch (error) {
  console.error(`${file}: ${existsSync(file) ? (error as Error).message : 'no such file'}`);
  process.exitCode = 66;
}
