/** One question with a few answers, as radio buttons: takes the answers and the chosen one, gives the new choice. */

import type { ComponentChildren } from 'preact';

interface Props<T extends string> {
  name: string;
  question: ComponentChildren;
  value: T;
  answers: { value: T; label: string; hint?: string }[];
  choose(value: T): void;
}

export function Choice<T extends string>({ name, question, value, answers, choose }: Props<T>) {
  return (
    <fieldset class="choice">
      <legend>{question}</legend>
      {answers.map((answer) => (
        <label key={answer.value}>
          <input type="radio" name={name} checked={value === answer.value} onChange={() => choose(answer.value)} />
          <span>
            {answer.label}
            {answer.hint && <span class="soft hint-line">{answer.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
