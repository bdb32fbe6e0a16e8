/** The sign of a kind of finding, and the panel's few other drawn signs. They say nothing to screen readers. */

import type { FindingKind } from '../model/finding';
import { SHAPES } from '../model/shapes';

const SIGNS = {
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  wrong: 'M3 13.5v-11M3 3h9.5l-2.5 3 2.5 3H3',
  show: 'M8 2.5v11M3.8 9.3 8 13.5l4.2-4.2',
  more: 'M8 3.2v.02M8 8v.02M8 12.8v.02',
  open: 'M4 6.2 8 10.2l4-4',
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8M10.4 10.4l3.4 3.4',
  book: 'M8 4.2C6.4 3 4.4 2.8 2.2 3v9.6c2.2-.2 4.2 0 5.8 1.2 1.6-1.2 3.6-1.4 5.8-1.2V3c-2.2-.2-4.2 0-5.8 1.2v9.6',
  power: 'M8 2.2v5.3M4.7 4.4a4.9 4.9 0 1 0 6.6 0',
  settings: 'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M10.7 2.8v3.4M5.2 9.8v3.4',
} as const;

export type Sign = keyof typeof SIGNS;

const Drawn = ({ path, name }: { path: string; name: string }) => (
  <svg class={`sign ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const KindShape = ({ kind }: { kind: FindingKind }) => <Drawn path={SHAPES[kind]} name={kind} />;
export const SignShape = ({ sign }: { sign: Sign }) => <Drawn path={SIGNS[sign]} name={sign} />;
