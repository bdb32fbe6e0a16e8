/** What the collected statements are about, in one sentence; takes it from the dataset. */

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { language, say } from '../model/wording';

export interface Dataset {
  claims: number;
  sources: number;
  /** Ids, most frequent first; their words are the strings `topic.…`. */
  topics: string[];
}

/** A sentence names no more than these. */
const MOST = 3;

export function Known({ dataset }: { dataset(): Promise<Dataset> }) {
  const [known, setKnown] = useState<Dataset | null>(null);
  useEffect(() => {
    void dataset().then(setKnown, () => {});
  }, [dataset]);
  const names = (known?.topics ?? [])
    .map((topic) => say(`topic.${topic}`))
    .filter(Boolean)
    .slice(0, MOST);
  if (!known || names.length === 0) return null;
  const list = new Intl.ListFormat(language()).format(names);
  return <p>{i18n.t('known.topics', [String(known.claims), String(known.sources), list])}</p>;
}
