import type { Finding } from './finding.ts';

/** The same for everything, so that not even the length of what was there is told. */
const dots = '•••••';

/** The text with every finding replaced, by dots or by what `replacement` says for its kind. */
export function mask(
  text: string,
  findings: readonly Finding[],
  replacement: (finding: Finding) => string = () => dots,
): string {
  const inOrder = [...findings].sort((a, b) => a.start - b.start);
  let masked = '';
  let from = 0;
  for (const finding of inOrder) {
    masked += text.slice(from, Math.max(from, finding.start)) + replacement(finding);
    from = Math.max(from, finding.end);
  }
  return masked + text.slice(from);
}
