/**
 * Reads a new document and proposes claims for it:
 *
 *     npm run claims:draft -- FILE [OUT.json]      FILE: plain text, or HTML
 *
 * Writes an editable file (by default FILE.draft.json) with a source to add to `sources.json`, its lines for
 * `documents.json`, proposals for new claims, and assertions that known claims probably get. It quotes the document's
 * sentences as a help for the editor: keep it out of the repository.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftClaims } from '../claims/draft';
import { documentLines } from '../claims/paragraphs';
import { readingLanguage } from '../text/lexicon';
import { buildClaims } from './claims-build';
import { jsdomEngine } from './read-jsdom';

interface DocumentRead {
  lines: string[];
  language?: string;
  published?: string;
  publisher?: string;
  authors: string[];
  credits: string[];
}

/** An HTML file's article, each paragraph a line; or a text file's lines. */
async function readDocument(file: string): Promise<DocumentRead> {
  const bytes = readFileSync(file);
  if (!/\.x?html?$/i.test(file)) return { lines: documentLines(bytes.toString('utf8')), authors: [], credits: [] };
  const engine = jsdomEngine();
  const page = await engine.read(
    { bytes, charset: undefined },
    { url: '', baseline: false, explain: false, budgetMs: 10_000 },
  );
  await engine.close();
  if (page.error || !page.text) throw new Error(`${file} could not be read as an article: ${page.error ?? 'no text'}`);
  const { language, published, publisher, byline = [], credits = [] } = page;
  const lines = documentLines(page.text);
  return {
    lines,
    authors: byline,
    credits,
    ...(language && { language }),
    ...(published && { published }),
    ...(publisher && { publisher }),
  };
}

/** German has capitals inside sentences and articles of its own; a handful of words decides well enough. */
function guessLanguage(lines: string[]): 'de' | 'en' {
  const words =
    lines
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (list: string[]) => words.filter((word) => list.includes(word)).length;
  return count(['der', 'die', 'und', 'nicht', 'den', 'von']) >= count(['the', 'and', 'of', 'to', 'not', 'in'])
    ? 'de'
    : 'en';
}

async function main(): Promise<void> {
  const [file, out = `${file}.draft.json`] = process.argv.slice(2);
  if (!file) {
    console.error('usage: npm run claims:draft -- FILE [OUT.json]');
    process.exit(64);
  }
  const document = await readDocument(file);
  const language = readingLanguage(document.language) ?? guessLanguage(document.lines);
  const { base } = buildClaims();
  const taken = new Set(base.sources.map((source) => source.id));
  let number = base.sources.length;
  while (taken.has(String(number).padStart(3, '0'))) number++;
  const source = String(number).padStart(3, '0');

  const paragraphs = document.lines.map((text, i) => ({ number: i + 1, text }));
  const day = document.published?.slice(0, 10);
  const { fresh, known } = draftClaims(paragraphs, {
    source,
    language,
    known: base.claims,
    origins: base.origins,
    ...(day ? { published: day } : {}),
  });
  const draft = {
    source: {
      id: source,
      publisher: document.publisher ?? null,
      title: { de: '', en: '' },
      authors: document.authors,
      date: day ?? '',
      language,
      credits: document.credits,
      access: 'free',
    },
    documents: { [source]: [`1-${document.lines.length}`] },
    claims: fresh,
    assertionsForKnownClaims: known.map(({ id, assertions, draft: read }) => ({ claim: id, assertions, draft: read })),
  };
  writeFileSync(out, `${JSON.stringify(draft, null, 2)}\n`);
  console.log(
    `${path.basename(file)}: ${document.lines.length} lines, ${fresh.length} proposals for new claims, ` +
      `${known.length} assertions for known claims; written to ${out}`,
  );
}

await main();
