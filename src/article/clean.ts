/**
 * In: all blocks of the page with Readability's word on each, and the metadata. Effect: the passes around Readability
 * switch blocks on and off. Out: whether other articles stood beside this one.
 */

import type { Block } from './block';
import { checkTime } from './clock';
import type { Metadata } from './metadata';
import { removeBoxes } from './passes/boxes';
import { removeByName } from './passes/by-name';
import { removeByWords } from './passes/by-words';
import { removeConsentZone } from './passes/consent-zone';
import { removeDateLines } from './passes/date-lines';
import { restoreDropped } from './passes/dropped';
import { removeBelowEnding } from './passes/ending';
import { removeHead } from './passes/head';
import { restoreLead } from './passes/lead';
import { removeLinkBlocks } from './passes/links';
import { removeNeighbours } from './passes/neighbours';
import { removeOtherArticles } from './passes/other-articles';
import { removeOutside } from './passes/outside';
import { takeOwnArticle } from './passes/own-article';
import { removePictureText } from './passes/picture-text';
import { removeRepeated } from './passes/repeated';
import { removeScrambled } from './passes/scrambled';
import { removeSections } from './passes/sections';
import { joinSplit } from './passes/split';
import { removeTail } from './passes/tail';
import { tidy } from './passes/tidy';
import { begin } from './prose';

type Pass = [name: string, run: (read: readonly Block[], metadata: Metadata, all: readonly Block[]) => void];

/** The passes, in the order that lets each one see what the ones before it have settled. */
const PASSES: Pass[] = [
  ['scrambled', removeScrambled],
  ['tidy', tidy],
  ['by-name', removeByName],
  ['boxes', removeBoxes],
  ['picture-text', removePictureText],
  ['sections', removeSections],
  ['by-words', removeByWords],
  ['ending', removeBelowEnding],
  ['date-lines', removeDateLines],
  ['split', joinSplit],
  ['neighbours', removeNeighbours],
  ['consent-zone', removeConsentZone],
  ['links', removeLinkBlocks],
  ['outside', removeOutside],
  ['repeated', (read, { title }, all) => removeRepeated(read, title, all)],
  ['head', (read, { title }) => removeHead(read, title)],
  ['lead', (_read, { title, description }, all) => restoreLead(all, title, description)],
  ['tail', (_read, _metadata, all) => removeTail(all)],
];

/** `done` is told the name of each pass that is over. */
export function clean(all: readonly Block[], metadata: Metadata, done?: (pass: string) => void): boolean {
  const { title, body, liveBlog } = metadata;
  begin('own-article');
  takeOwnArticle(all, title);
  begin('dropped');
  restoreDropped(all, body);
  begin('other-articles');
  const others = !liveBlog && removeOtherArticles(all, title);
  done?.('choice');
  // From here on, what never was in question is not looked at any more: of a page's blocks most are none of the article.
  const read = all.filter((block) => block.keep || block.removed);
  for (const [name, run] of PASSES) {
    checkTime();
    begin(name);
    run(read, metadata, all);
    done?.(name);
  }
  return others;
}
