/** Values over time for one claim, this article's own marked; the table below says the same in words. */

import { i18n } from '#i18n';
import type { ClaimFinding } from '../model/finding';
import { dateWords, inWords, quantityWords } from '../model/wording';
import { scalePlot } from './plotScale';

const BOX = { width: 280, height: 76, margin: 10 };

export function Plot({ values }: { values: ClaimFinding['values'] }) {
  // One value, or the same one again, draws no course.
  if (new Set(values.map(({ quantity }) => quantity.value)).size < 2) return null;
  const { points, zero } = scalePlot(values, BOX);
  const line = [...points].sort((a, b) => a.x - b.x);
  return (
    <figure class="plot">
      <figcaption class="label">{i18n.t('plot.title')}</figcaption>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
        <path class="axis" d={`M0 ${zero}H${BOX.width}`} />
        <path class="curve" d={line.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y}`).join('')} />
        {points.map(({ x, y, index }) =>
          values[index]?.own ? (
            <path key={index} class="own" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />
          ) : (
            <circle key={index} cx={x} cy={y} r="3.5" />
          ),
        )}
      </svg>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{i18n.t('plot.date')}</th>
            <th scope="col">{i18n.t('plot.value')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value, at) => (
            <tr key={at} class={value.own ? 'own' : ''}>
              <td>{dateWords(value.asOf)}</td>
              <td>
                <span class="number">{quantityWords(value.quantity)}</span>{' '}
                <span class="soft">{value.own ? i18n.t('plot.own') : inWords(value.by)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
