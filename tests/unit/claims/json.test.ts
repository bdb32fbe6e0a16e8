/** What an editor's slip of the pen gives: one line that says where and what. */

import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../src/claims/json';
import { readClaimFiles } from '../../../src/cli/claims-files';

describe('readJsonText', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'line 3: a comma or } is missing before "b"'],
    ['a comma too many', '{"a": [1,\n2,\n]}', 'line 3: a comma before ] is one too many'],
    ['two commas', '{"a": 1,, "b": 2}', 'line 1: a key in double quotes is missing before ,'],
    ['a key twice', '{\n"a": {"b": 1,\n"b": 2}}', 'line 3: the key "b" stands twice in "a"'],
    ['a key without quotes', '{a: 1}', 'line 1: a key in double quotes is missing before a'],
    ['no colon', '{"a" 1}', 'line 1: a colon after "a" is missing before 1'],
    ['single quotes', '{"a": \'b\'}', "line 1: 'b' is no value"],
    ['a text without its end', '{"a": "b\n}', 'line 1: a text has no closing quote on its line'],
    ['a wrong backslash', '{"a": "\\q"}', 'line 1: "\\q" holds a backslash or sign that JSON does not know'],
    ['a bracket without its end', '[1, [2]', 'line 1: a comma or ] is missing before the end'],
    ['an early end', '{"a":', 'line 1: the file ends too early'],
    ['nothing', ' \n ', 'line 2: the file is empty'],
    ['more than one value', '{}\n{}', 'line 2: { stands after the end'],
    ['a comment', '{ // why\n}', 'line 1: a key in double quotes is missing before //'],
    ['a blank that JSON does not know', '{\u00a0"a": 1}', 'line 1: a key in double quotes is missing before \u00a0'],
    ['bytes that are no UTF-8', '{\n"a": "Gr\uFFFDn"}', 'line 2: is not saved as UTF-8'],
  ])('names %s', (_, text, mistake) => {
    expect(readJsonText(text)).toEqual({ mistake });
  });

  it('reads what JSON.parse reads, in every file of the dataset', () => {
    for (const { text } of readClaimFiles().files) expect(readJsonText(text)).toEqual({ value: JSON.parse(text) });
    const odd = '\t[ -1.5e3, 0, true, false, null, "\\u00e4\\n\\"\\\\ {[,:", {}, [], {"": {"a": [{}]}} ]\r\n';
    expect(readJsonText(odd)).toEqual({ value: JSON.parse(odd) });
  });

  it('passes over a byte order mark', () => expect(readJsonText('\uFEFF{}')).toEqual({ value: {} }));

  it('keeps a key that every object has as a key of its own', () => {
    const read = readJsonText('{"__proto__": {"x": 1}}') as { value: object };
    expect(Object.keys(read.value)).toEqual(['__proto__']);
  });
});
