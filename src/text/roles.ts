/** An entity's place in a folded sentence in, its grammatical cue out: who acts, from whom, to whom. */

/**
 * `from` "aus/von/from X", `to` "an/nach/to X", `with`, `against`, `in`, `by` "durch X", `of` a genitive or an
 * adjective ("nordkoreanische Granaten", "Moskaus Armee"), `according` "laut X", `bare` anything else.
 */
export type Role = 'from' | 'to' | 'with' | 'against' | 'in' | 'by' | 'of' | 'according' | 'bare';

const FILL =
  '(?: (?:der|die|das|dem|den|des|dessen|deren|seinem|seinen|seine|seiner|ihrem|ihren|ihre|the|its|his|staatschef|präsident|präsidenten|machthaber|machthabers|diktator|herrscher|führer|kremlchef|nachbarn|nachbarland|president|leader|ruler|dictator|mr\\.?|neighbour|neighbor|verbündeten|ally|regime|regierung in|führung in|hauptstadt)){0,3} ?$';
const CUES: [Role, RegExp][] = [
  [
    'according',
    new RegExp(
      `(?:^|[^\\p{L}])(?:laut|angaben aus|angaben|gegenüber|according to|nach angaben|nach darstellung|nach einschätzung|aus sicht|berichten aus)${FILL}`,
      'u',
    ),
  ],
  ['to', new RegExp(`(?:^|[^\\p{L}])(?:an|nach|für|gen|richtung|to|for|towards?|into|bei|zu|zum|beim)${FILL}`, 'u')],
  ['from', new RegExp(`(?:^|[^\\p{L}])(?:aus|von|vom|from|out of|made in|seitens)${FILL}`, 'u')],
  ['with', new RegExp(`(?:^|[^\\p{L}])(?:mit|with|samt|alongside)${FILL}`, 'u')],
  ['against', new RegExp(`(?:^|[^\\p{L}])(?:gegen|against|auf die|on the|on)${FILL}`, 'u')],
  ['in', new RegExp(`(?:^|[^\\p{L}])(?:in|im|ins|auf|inside|within)${FILL}`, 'u')],
  ['by', new RegExp(`(?:^|[^\\p{L}])(?:durch|by)${FILL}`, 'u')],
];
const ADJECTIVE = /(?:isch(?:e|en|er|es|em)?|n|an|ian|ese)$/;

/**
 * @param text Folded sentence.
 * @param start,end Where the entity's term stands; the word itself may go on.
 */
export function roleOf(text: string, start: number, end: number): Role {
  let wordEnd = end;
  while (wordEnd < text.length && /[\p{L}']/u.test(text[wordEnd] as string)) wordEnd++;
  const word = text.slice(start, wordEnd);
  const before = text.slice(Math.max(0, start - 48), start);
  for (const [role, cue] of CUES) {
    if (cue.test(before)) {
      // "an nordkoreanische Waffen": the preposition belongs to the noun behind the adjective.
      if ((role === 'to' || role === 'against' || role === 'in') && ADJECTIVE.test(word) && wordEnd > end) return 'of';
      return role;
    }
  }
  if (/'s?$/.test(word) || (wordEnd > end && (ADJECTIVE.test(word) || (/s$/.test(word) && word.length > 4))))
    return 'of';
  if (text[wordEnd] === '-') return 'of';
  return 'bare';
}
