/** The reader's view's controls: typeface, size, width of the lines, paper, print. */

import { i18n } from '#i18n';
import type { ReaderLook } from '../../settings/items';

/** Sizes in pixels and widths in characters that can still be read. */
const SIZE = { least: 14, most: 30, step: 1 };
const WIDTH = { least: 40, most: 90, step: 6 };
const PAPERS: ReaderLook['paper'][] = ['system', 'light', 'sepia', 'dark'];

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Math.max(least, Math.min(most, value));

function Stepper({ name, value, limits, change }: StepperProps) {
  const step = (by: number) => change(within(value + by, limits));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form
    <div class="stepper" role="group" aria-label={name}>
      <button type="button" aria-label={i18n.t('reader.less', [name])} onClick={() => step(-limits.step)}>
        −
      </button>
      <span aria-hidden="true">{name}</span>
      <button type="button" aria-label={i18n.t('reader.more', [name])} onClick={() => step(limits.step)}>
        +
      </button>
    </div>
  );
}

interface StepperProps {
  name: string;
  value: number;
  limits: { least: number; most: number; step: number };
  change(value: number): void;
}

export function Look({ look, change }: { look: ReaderLook; change(look: ReaderLook): void }) {
  const set = (part: Partial<ReaderLook>) => change({ ...look, ...part });
  return (
    <header class="look">
      <button type="button" onClick={() => set({ face: look.face === 'serif' ? 'sans' : 'serif' })}>
        {i18n.t(look.face === 'serif' ? 'reader.toSans' : 'reader.toSerif')}
      </button>
      <Stepper name={i18n.t('reader.size')} value={look.size} limits={SIZE} change={(size) => set({ size })} />
      <Stepper name={i18n.t('reader.width')} value={look.width} limits={WIDTH} change={(width) => set({ width })} />
      <select
        value={look.paper}
        aria-label={i18n.t('reader.paper')}
        onChange={(event) => set({ paper: event.currentTarget.value as ReaderLook['paper'] })}
      >
        {PAPERS.map((paper) => (
          <option key={paper} value={paper}>
            {i18n.t(`reader.${paper}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => print()}>
        {i18n.t('reader.print')}
      </button>
    </header>
  );
}
