/** Lines of a text in, its language out, for files that do not name it. */

/** Words that are common in one language and do not exist in the other ("in" and "an" do in both). */
const COMMON = {
  de: /^(der|die|das|den|dem|des|und|nicht|von|mit|nach|im|zu|auf|ein|eine|ist|hat|sich|für|.*[äöüß].*)$/,
  en: /^(the|and|of|to|not|for|with|from|by|at|is|has|was|were|that|it|its)$/,
};

/** German or English, by words that every article has; German where neither has more. */
export function guessLanguage(lines: string[]): 'de' | 'en' {
  const words =
    lines
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (common: RegExp) => words.filter((word) => common.test(word)).length;
  return count(COMMON.de) >= count(COMMON.en) ? 'de' : 'en';
}
