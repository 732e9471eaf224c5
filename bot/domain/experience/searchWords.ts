/** Words that nearly every text has: they find nothing and are not kept for searching. */
const tooCommon = new Set(
  (
    'että hän hänen hänet hänelle häntä joka jonka jota jossa josta jolla jotka kun kuin mutta minä minun ' +
    'minulle minua niin myös oli olin olla olen olemme oltiin olisi ollut olivat ovat sekä sen siitä sitten ' +
    'siihen siinä sitä tai vain vielä hyvin meille meidän heidän heille tämä tämän mitä mikä koska ' +
    'och att det den som för med till var vid han hon hennes hans inte men när jag mig där eller ett ' +
    'efter från hade har sig oss kunde skulle ' +
    'the and was with that for not but had has his her him she they them were when who our you from which'
  ).split(' '),
);

const shortestWord = 3;
/** What a word has beyond this tells it from no other. */
const longestWord = 24;

/**
 * The words of a text as they are compared: small letters, `kk pp tt` as one letter, since
 * Finnish words change there (luukku, luukulle).
 */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord && !tooCommon.has(word))
    .map((word) => word.replace(/([kpt])\1/gu, '$1').slice(0, longestWord))
    .filter((word) => word.length >= shortestWord);
}

/**
 * What is kept of texts for finding them. A word with which another one begins is left out:
 * whatever finds the shorter one finds the longer one, too.
 */
export function searchableWords(texts: readonly string[]): readonly string[] {
  const sorted = [...new Set(texts.flatMap(wordsOf))].sort();
  // In this order the words that begin with a word stand right behind it.
  return sorted.filter((word, at) => sorted[at + 1]?.startsWith(word) !== true);
}

/** Endings by which Finnish says where, whose and how many; the longest first. */
const endings =
  /(?:(?:iss|ist|ill|ilt|ss|st|ll|lt)[aä](?:an|än|ni|si|mme|nne|kin)?|(?:i|j)?(?:lle|lta|ltä)|ksi|iden|ien|jen|jä|ja|ta|tä|ita|itä|na|nä|seen|een|aan|ään|iin|oon|uun|yyn|öön|n|t)$/u;
const stemAtLeast = 4;

/**
 * The beginnings of words that are searched for. Finnish words grow and change at their end, so
 * an ending is taken off and of what is left the last letters are not asked for: `kirjastossa`
 * and `kirjasto` ask for `kirjas`, `lapset` and `lapsi` for `laps`.
 */
export function searchedBeginnings(typed: string): readonly string[] {
  const beginnings = wordsOf(typed).map((word) => {
    const stem = word.replace(endings, '');
    return steady(stem.length >= stemAtLeast ? stem : word);
  });
  return [...new Set(beginnings)];
}

function steady(stem: string): string {
  const { length } = stem;
  if (length < 5) return stem;
  return stem.slice(0, length < 10 ? Math.min(length - 1, 6) : length - 3);
}

/** How many letters the words that are kept are sorted by; no beginning searched for is shorter. */
export const sortedBy = shortestWord;
