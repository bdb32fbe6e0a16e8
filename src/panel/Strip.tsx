/**
 * The article as a strip of its sentences, like a page seen from afar: each as long as it is, findings coloured and
 * shaped, the rest grey. One stop for the Tab key; arrows walk from finding to finding.
 */

import { memo } from 'preact/compat';
import { i18n } from '#i18n';
import type { Sentence } from '../model/article';
import type { Finding } from '../model/finding';
import { say } from '../model/wording';

interface Props {
  sentences: Sentence[];
  /** Only so many of them are shown yet; undefined for all. */
  limit?: number;
  findings: Finding[];
  active: number | null;
  pick(sentence: number): void;
}

/** All sentences together are about this many pixels long: some five lines of a narrow panel, three of a wide one. */
const LENGTH = 1250;
/** Pixels for one letter: a short article is not blown up, a long one stays clickable. */
const SCALE = { least: 0.16, most: 0.6 };
const LEAST = 9;
const MOST = 120;

export const Strip = memo(function Strip({ sentences, limit, findings, active, pick }: Props) {
  if (sentences.length === 0) return null;
  const kinds = new Map(findings.map((finding) => [finding.sentence, finding.kind]));
  const stop = active !== null && kinds.has(active) ? active : findings[0]?.sentence;
  const letters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const scale = Math.min(SCALE.most, Math.max(SCALE.least, LENGTH / letters));

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    if (!step || buttons.length === 0) return;
    event.preventDefault();
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[(here + step + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  };
  let paragraph = sentences[0]?.paragraph;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="strip" role="group" aria-label={i18n.t('strip.label')} onKeyDown={walk}>
      {sentences.slice(0, limit).map((sentence) => {
        const kind = kinds.get(sentence.index);
        const starts = sentence.paragraph !== paragraph;
        paragraph = sentence.paragraph;
        const width = Math.min(MOST, Math.max(LEAST, sentence.text.length * scale));
        const style = { '--w': `${Math.round(width)}px` };
        const shape = `cell ${starts ? 'first' : ''} ${sentence.role === 'heading' ? 'heading' : ''}`;
        if (!kind) return <span key={sentence.index} class={shape} style={style} />;
        return (
          <button
            key={sentence.index}
            type="button"
            class={`${shape} known ${kind} ${sentence.index === active ? 'active' : ''}`}
            style={style}
            tabIndex={sentence.index === stop ? 0 : -1}
            aria-label={i18n.t('strip.sentence', [
              String(sentence.index + 1),
              say(`kind.${kind}`),
              sentence.text.slice(0, 80),
            ])}
            title={sentence.text.slice(0, 120)}
            onClick={() => pick(sentence.index)}
          />
        );
      })}
    </div>
  );
});
