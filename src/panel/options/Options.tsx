/** The options page: every setting at once, each works without reload. */

import { i18n } from '#i18n';
import { About } from './About';
import { Data } from './Data';
import type { OptionsHost } from './host';
import { Marks } from './Marks';
import { Shortcuts } from './Shortcuts';
import { Sites } from './Sites';
import { WallsAndLanguages } from './WallsAndLanguages';
import { Wrong } from './Wrong';

const SECTIONS = ['walls', 'marks', 'sites', 'wrong', 'shortcuts', 'data', 'about'] as const;

export function Options({ host }: { host: OptionsHost }) {
  return (
    <div class="page">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.title')}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {i18n.t(`options.${section}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <WallsAndLanguages />
        <Marks />
        <Sites />
        <Wrong />
        <Shortcuts host={host} />
        <Data />
        <About host={host} />
      </main>
    </div>
  );
}
