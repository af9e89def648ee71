// Makes names comparable, so that "Côte d’Ivoire", "cote d'ivoire" and "COTE D'IVOIRE" are one name.

/**
 * The form under which a name is looked up: no case, accents, punctuation, footnote marks or leading article;
 * "&" is "and", "St." is "Saint", wide and narrow characters are the same. Japanese letters stay as they are.
 */
export function nameKey(text: string): string {
  return text
    .replace(/<sup>.*?<\/sup>/gi, '')
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}

/** The number of letters to insert, delete or replace to get from one word to another (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
