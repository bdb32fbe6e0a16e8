/**
 * In: a folder with `truth.ndjson` and the pages it names, or none for the repository's own page pairs. Out: pages with
 * what must and must not be read in them.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Case {
  id: string;
  corpus: string;
  url: string;
  /** Absolute path of the page, plain or gzipped. */
  html: string;
  truth: { text?: string; must?: string[]; mustNot?: string[] };
}

const OWN = fileURLToPath(new URL('../../pages/article/', import.meta.url));

interface Pair {
  notAnArticle?: boolean;
  keeps?: string[];
  leavesOut?: string[];
}

export function casesOf(folder: string | undefined): Case[] {
  if (!folder) return ownCases();
  const lines = readFileSync(path.join(folder, 'truth.ndjson'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const one = JSON.parse(line) as Case;
    return { ...one, html: path.resolve(folder, one.html) };
  });
}

function ownCases(): Case[] {
  return readdirSync(OWN)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const pair = JSON.parse(readFileSync(path.join(OWN, file), 'utf8')) as Pair;
      const id = file.replace('.json', '');
      if (pair.notAnArticle) return [];
      const truth = { must: pair.keeps ?? [], mustNot: pair.leavesOut ?? [] };
      return [
        { id, corpus: 'own', url: 'https://bachbote.example/ort/muehle', html: path.join(OWN, `${id}.html`), truth },
      ];
    });
}
