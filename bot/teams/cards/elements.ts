/**
 * Builders for the few Adaptive Card 1.5 elements that look right on every Teams client. Texts
 * always wrap, every input has a label and an error message, and there is no `Table` (blank on
 * mobile).
 */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface CardActionElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A whole Adaptive Card. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly [property: string]: unknown;
}

export function card(
  body: readonly (CardElement | null)[],
  actions: readonly CardActionElement[] = [],
): Card {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: body.filter((element) => element !== null),
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** True where the card asks for something that can be typed or chosen. */
export function hasInputs(card: Card): boolean {
  return holdsInput(card);
}

function holdsInput(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(holdsInput);
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && String(node.type).startsWith('Input.')) return true;
  return Object.values(node).some(holdsInput);
}

/**
 * The card, which Teams draws anew by that button when it comes into sight. A form does not: what
 * was typed into it would be gone.
 */
export function drawnAnew(card: Card, refresh: CardActionElement): Card {
  return hasInputs(card) ? card : { ...card, refresh: { action: refresh } };
}

type TextLook = Partial<{
  readonly size: 'Small' | 'Medium' | 'Large';
  readonly weight: 'Bolder' | 'Default';
  readonly color: 'Default' | 'Good' | 'Warning' | 'Attention' | 'Accent';
  readonly isSubtle: boolean;
  readonly spacing: 'None' | 'Small' | 'Medium' | 'Large';
  readonly separator: boolean;
  readonly style: 'heading' | 'default';
  readonly maxLines: number;
}>;

/**
 * Words as they are. Text blocks read Markdown and the functions of Adaptive Cards; both are made
 * inert here, in every text of every card, so that nobody's words become a link, a heading or a
 * date, whoever wrote them: customers, staff, or those who name units and metrics.
 */
export function text(value: string, look: TextLook = {}): CardElement {
  return marked(inert(value), look);
}

/** A short text of the product's own in which Markdown is meant: no words of people in it. */
export function marked(markdown: string, look: TextLook = {}): CardElement {
  return { type: 'TextBlock', text: markdown, wrap: true, ...look };
}

/** The card's title, marked as a heading for screen readers. */
export function heading(value: string): CardElement {
  return text(value, { size: 'Medium', weight: 'Bolder', style: 'heading' });
}

/** Small grey text: who, where, when. */
export function detail(value: string): CardElement {
  return text(value, { size: 'Small', isSubtle: true, spacing: 'Small' });
}

/**
 * Every sign that would be something else than itself, escaped as CommonMark has it; and no other,
 * for the clients on phones know few escapes.
 */
function inert(value: string): string {
  return (
    value
      .replace(/[\\`*_[\]~]/gu, '\\$&')
      // {{DATE(…)}}, HTML and addresses in angle brackets, &lt;
      .replace(/(?<=\{)\{|<(?=[/!?a-z])|&(?=#?\w+;)/giu, '\\$&')
      .replace(/\r\n?/gu, '\n')
      // Four spaces would begin code.
      .replace(/^[^\S\n]+/gmu, (indent) => '\u00a0'.repeat(indent.length))
      .replace(/^(\s*)(>|[#+-](?=\s|$)|[-=](?=[-=]*\s*$))/gmu, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/gmu, '$1\\$2')
      .replace(/\n/gu, '\n\n')
  );
}

export function container(
  items: readonly (CardElement | null)[],
  look: Readonly<Record<string, unknown>> = {},
): CardElement {
  return { type: 'Container', items: items.filter((item) => item !== null), ...look };
}

export function actionSet(actions: readonly CardActionElement[]): CardElement {
  return { type: 'ActionSet', actions };
}

export function facts(pairs: readonly (readonly [title: string, value: string])[]): CardElement {
  return {
    type: 'FactSet',
    facts: pairs.map(([title, value]) => ({ title: inert(title), value: inert(value) })),
  };
}

/** Two texts in one row: the first takes the room, the second keeps to the right edge. */
export function row(left: readonly CardElement[], right: readonly CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: left },
      { type: 'Column', width: 'auto', items: right },
    ],
  };
}

type NoticeStyle = 'attention' | 'warning' | 'good' | 'emphasis';

/** A notice in a coloured box: what is wrong and what to do. */
export function notice(value: string, style: NoticeStyle): CardElement {
  return container([text(value)], { style, bleed: false, spacing: 'Medium' });
}

/** A line of a list, or what it is about before it in bold. */
export type ListedLine = string | { readonly label: string; readonly fault: string };

/** A notice with a list between two sentences. */
export function listNotice(
  before: string,
  lines: readonly ListedLine[],
  style: NoticeStyle,
  after: string | null = null,
): CardElement {
  const oneLine = (value: string): string => inert(value.replace(/\s*\n\s*/gu, ' '));
  const list = lines.map((line) =>
    typeof line === 'string'
      ? `- ${oneLine(line)}`
      : `- **${oneLine(line.label)}** ${oneLine(line.fault)}`,
  );
  const all = [oneLine(before), ...list, ...(after === null ? [] : ['', oneLine(after)])];
  return container([marked(all.join('\n'))], { style, bleed: false, spacing: 'Medium' });
}

/** The action behind the card's "more" instead of among its buttons, which are three at most. */
export function inOverflow(action: CardActionElement): CardActionElement {
  return { ...action, mode: 'secondary' };
}

export function openUrl(title: string, url: string): CardActionElement {
  return { type: 'Action.OpenUrl', title, url };
}
