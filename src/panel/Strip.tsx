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
  findings: Finding[];
  active: number | null;
  pick(sentence: number): void;
}

/** Pixels of the strip for one letter: an article of 50 sentences fills about ten lines of a narrow panel. */
const PER_LETTER = 0.34;
const LEAST = 10;
const MOST = 110;
const DENSE = 120;

export const Strip = memo(function Strip({ sentences, findings, active, pick }: Props) {
  if (sentences.length === 0) return null;
  const kinds = new Map(findings.map((finding) => [finding.sentence, finding.kind]));
  const stop = active !== null && kinds.has(active) ? active : findings[0]?.sentence;
  const scale = sentences.length > DENSE ? PER_LETTER / 2 : PER_LETTER;

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
      {sentences.map((sentence) => {
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
