// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { allowing, chooseLeast } from '../../../src/walls/radios';
import { Tree } from '../../../src/walls/tree';

const tree = new Tree(() => null);

/** Answers the layer; the ids of what is chosen then, and how many options stand against saving. */
function answered(html: string): [chosen: string, against: number] {
  document.body.innerHTML = `<div id="layer"><p>Wir verwenden Cookies.</p>${html}</div>`;
  const layer = document.getElementById('layer') as HTMLElement;
  for (const e of layer.querySelectorAll<HTMLElement>('[role=radio]'))
    e.onclick = () => {
      for (const o of e.parentElement?.children ?? []) o.setAttribute('aria-checked', String(o === e));
    };
  chooseLeast(layer, tree);
  const chosen = [...layer.querySelectorAll(':checked,[aria-checked=true]')].map((e) => e.id);
  return [chosen.join(' '), allowing(layer, tree).length];
}

const yesNo = (name: string, checked = '') =>
  `<label><input type="radio" name="${name}" id="${name}-y" ${checked}> Ja</label><label><input type="radio" name="${name}" id="${name}-n"> Nein</label>`;

describe('groups of radio buttons', () => {
  it('are refused, each by its own question', () => {
    expect(
      answered(
        `<fieldset><legend>Statistik</legend>${yesNo('a', 'checked')}</fieldset><fieldset><legend>Werbung</legend>${yesNo('b')}</fieldset>`,
      ),
    ).toEqual(['a-n b-n', 0]);
    expect(answered(`<p>Statistik</p><div>${yesNo('a')}</div><p>Werbung</p><div>${yesNo('b')}</div>`)).toEqual([
      'a-n b-n',
      0,
    ]);
  });
  it('stand against saving where the question asks for an objection, answered or not', () => {
    const asks = 'Verkauf meiner Daten unterbinden?';
    expect(answered(`<fieldset><legend>${asks}</legend>${yesNo('a')}</fieldset>`)).toEqual(['', 1]);
    expect(answered(`<p>${asks}</p><div>${yesNo('a', 'checked')}</div>`)).toEqual(['a-y', 1]);
    expect(answered(`<div role="radiogroup" aria-label="Tracking blockieren">${yesNo('a')}</div>`)).toEqual(['', 1]);
    expect(answered(`<table><tr><td>${yesNo('a')}</td><td>Werbung ablehnen</td></tr></table>`)).toEqual(['', 1]);
  });
  it('stand against saving where an option is chosen that is not the refusal', () => {
    expect(
      answered(
        '<label><input type="radio" name="l" id="l" checked> Deutsch</label><label><input type="radio" name="l"> English</label>',
      ),
    ).toEqual(['l', 1]);
    expect(answered('<label><input type="radio" id="x" checked> Nur notwendige</label>')).toEqual(['x', 1]);
  });
  it('are not answered by an option whose name says something else', () => {
    expect(
      answered(
        '<label><input type="radio" name="l" aria-label="Accept all"> Nur notwendige</label><label><input type="radio" name="l"> Alle</label>',
      ),
    ).toEqual(['', 1]);
  });
  it('may be drawn', () => {
    expect(
      answered(
        '<div role="radiogroup"><b role="radio" id="m" aria-checked="true">Alle Cookies</b><b role="radio" id="l">Nur notwendige Cookies</b></div>',
      ),
    ).toEqual(['l', 0]);
  });
});
