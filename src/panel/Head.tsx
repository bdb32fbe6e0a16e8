/** What is being read: title, publisher and date, what was cleared, how much could be read, and what was left out. */

import { i18n } from '#i18n';
import type { TabReport } from '../model/finding';
import type { Wall } from '../model/wall';
import { dateWords, say } from '../model/wording';

/** One line per wall; walls of one kind and outcome share a line. */
function WallLine({ walls, again }: { walls: Wall[]; again(wall: Wall): void }) {
  const [wall] = walls;
  if (!wall) return null;
  const words = say(`wall.${wall.kind}`);
  const why = wall.why && say(`wall_why_${wall.why}`);
  return (
    <li class={`wall ${wall.outcome}`}>
      <span>
        {walls.length > 1 ? `${walls.length} × ` : ''}
        {words}: {say(`outcome.${wall.outcome}`)}
        {why && ` – ${why}`}
      </span>{' '}
      {wall.outcome === 'hidden' && (
        <button type="button" class="link" onClick={() => walls.forEach(again)}>
          {i18n.t('wall.again')}
        </button>
      )}
    </li>
  );
}

function groupWalls(walls: Wall[]): Wall[][] {
  const groups = new Map<string, Wall[]>();
  for (const wall of walls) {
    const key = `${wall.kind} ${wall.outcome} ${wall.why ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), wall]);
  }
  return [...groups.values()];
}

export function Walls({ walls, again }: { walls: Wall[]; again(wall: Wall): void }) {
  if (walls.length === 0) return null;
  return (
    <ul class="walls" aria-label={i18n.t('wall.label')}>
      {groupWalls(walls).map((group) => (
        <WallLine key={group.map((wall) => wall.id).join()} walls={group} again={again} />
      ))}
    </ul>
  );
}

function LeftOut({ removed }: { removed: NonNullable<TabReport['article']>['removed'] }) {
  const parts = Object.entries(removed).filter(([, count]) => count > 0);
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <details class="left-out">
      <summary>{i18n.t('removed.summary', total)}</summary>
      <p>{parts.map(([kind, count]) => `${count} × ${say(`removed.${kind}`)}`).join(', ')}</p>
    </details>
  );
}

export function Head({ report, again }: { report: TabReport; again(wall: Wall): void }) {
  const { article } = report;
  if (!article) return <Walls walls={report.walls} again={again} />;
  const where = [article.publisher, article.published && dateWords(article.published)].filter(Boolean).join(' · ');
  return (
    <header class="article" lang={article.language}>
      <h1>{article.title}</h1>
      <p class="soft">{where}</p>
      <div lang={i18n.t('locale')}>
        <Walls walls={report.walls} again={again} />
        {article.access !== 'free' && <p class="access">{say(`access.${article.access}`)}</p>}
        {article.partOf && <p class="access">{say(`part_of.${article.partOf}`)}</p>}
        <LeftOut removed={article.removed} />
      </div>
    </header>
  );
}
